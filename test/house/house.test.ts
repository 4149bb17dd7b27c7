import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { roomOf } from './addresses.ts'
import { canaries, innocents } from './canaries.ts'
import { habitsOf } from './check-content.ts'
import { filesUnder, isSource, readText, root } from './files-under.ts'
import { floors } from './floors.ts'
import { readSource } from './read-source.ts'
import type { Violation } from './violation.ts'
import { violationsIn } from './violations-in.ts'

const files = filesUnder('src')
const there = readdirSync(`${root}src`, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
const sources = files.filter(isSource).map((path) => readSource(readText(path)))
const others = files.filter((path) => !isSource(path))
const tests = filesUnder('test')
  .filter(isSource)
  .map((path) => readSource(readText(path)))

const inWords = (violations: readonly Violation[]) => violations.map(({ rule, at, says }) => `${at} (${rule}) ${says}`)

describe('the house', () => {
  it('keeps its rules', () => {
    expect(inWords(violationsIn(sources, others))).toEqual([])
  })

  it('holds its tests to the same habits, and leaves none of them out', () => {
    const idle = /\b(?:it|test|describe)\.(?:skip|only|todo|fails|skipIf|runIf|fixme)\b/
    expect(inWords(tests.flatMap(habitsOf))).toEqual([])
    expect(tests.filter(({ text }) => idle.test(text)).map(({ path }) => path)).toEqual([])
  })
})

describe('the reader of the house', () => {
  it('sees every file there is, counted in another way', () => {
    expect(files.length).toBe(there.length)
    expect(sources.length).toBe(there.filter(({ name }) => ['.ts', '.tsx', '.mjs'].some((end) => name.endsWith(end))).length)
    expect(sources.length).toBeGreaterThan(40)
  })

  it('sees at least the imports that stand plainly at the beginning of a line', () => {
    const plain = /^(?:import|export|\})[^'"\n]*? from '([^'\n]+)'/gm
    for (const { path, text, imports } of sources) {
      const seen = new Set(imports.map(({ specifier }) => specifier))
      for (const [, specifier = ''] of text.matchAll(plain)) expect(seen, `${path} imports ${specifier}`).toContain(specifier)
    }
  })

  it('finds imports in every room', () => {
    const rooms = [...new Set(files.flatMap((path) => roomOf(path) ?? []))]
    const silent = rooms.filter((room) => !sources.some(({ path, imports }) => roomOf(path) === room && imports.length > 0))
    expect(silent).toEqual([])
  })
})

describe('a house that breaks a rule', () => {
  it.each(canaries)('is refused: $title', ({ rule, files: bad }) => {
    expect(violationsIn(...houseWith(rule === 'docs' ? bad : explained(bad))).map((violation) => violation.rule)).toEqual([rule])
  })

  it.each(innocents)('is not seen in $title', ({ files: good }) => {
    expect(inWords(violationsIn(...houseWith(explained(good))))).toEqual([])
  })
})

/** The same files with a word of explanation before every export, so that they break no rule but the one they are about. */
function explained(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, text.replaceAll(/^export (?![*{])/gm, '/** X. */ export ')]),
  )
}

/** A house in which every room but the studio stands and is empty, with a few files more, or other ones. */
function houseWith(more: Readonly<Record<string, string>>): Parameters<typeof violationsIn> {
  const rooms = Object.keys(floors).filter((room) => room !== 'studio')
  const empty = rooms.flatMap((room) => [`src/${room}/index.ts`, `src/${room}/README.md`]).map((path) => [path, ''])
  const files: [string, string][] = Object.entries({ ...Object.fromEntries(empty), ...more })
  return [
    files.filter(([path]) => isSource(path)).map(([path, text]) => readSource({ path, text })),
    files.map(([path]) => path).filter((path) => !isSource(path)),
  ]
}
