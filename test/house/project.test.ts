import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { filesUnder, root } from './files-under.ts'

/** What stands at the top of the checkout, and nothing else does. Names with a dot in front are for tools. */
const top = [
  'README.md',
  'assets',
  'package-lock.json',
  'package.json',
  'scenarios',
  'src',
  'test',
  'tsconfig.json',
  'vite.config.ts',
]

/** What tools and runs leave behind; git does not keep it. */
const leftBehind = ['coverage', 'data', 'dist', 'node_modules', 'playwright-report', 'test-results']

const entries = readdirSync(root, { withFileTypes: true })
const dotted = entries
  .filter((entry) => entry.isFile() && entry.name.startsWith('.') && entry.name !== '.git')
  .map(({ name }) => name)
const folders = top.filter((name) => !name.includes('.'))
const kept = [...top.filter((name) => name.includes('.')), ...dotted, '.ci/run', ...folders.flatMap(filesUnder)]

describe('the checkout', () => {
  it('holds at its top exactly what the README promises', () => {
    const there = entries.map(({ name }) => name).filter((name) => !name.startsWith('.') && !leftBehind.includes(name))
    expect(there.sort()).toEqual(top)
  })

  it('ignores what tools leave behind', () => {
    const ignored = readFileSync(`${root}.gitignore`, 'utf8').split('\n')
    for (const name of leftBehind) expect(ignored).toContain(`${name}/`)
  })

  it('pins every package, and says nowhere in the lock file where it was fetched', () => {
    const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'))
    const packages: [string, Record<string, unknown>][] = Object.entries(lock.packages)
    expect(packages.length).toBeGreaterThan(100)
    expect(packages.filter(([, entry]) => 'resolved' in entry).map(([path]) => path)).toEqual([])

    const { dependencies, devDependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
    const wanted: [string, string][] = Object.entries({ ...dependencies, ...devDependencies })
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  it('names no machine it was made on, and no place packages come from', () => {
    // In pieces, so that this file does not hold what it looks for.
    const unwanted = [
      ['/wo', 'rk/'],
      ['/ho', 'me/'],
      ['/ro', 'ot/'],
      ['/Us', 'ers/'],
      ['C:\\', 'Users'],
      ['regis', 'try.'],
      ['npm', 'js.org'],
    ]
    const words = unwanted.map((pieces) => pieces.join(''))
    const found = kept.flatMap((path) => {
      const text = readFileSync(`${root}${path}`, 'latin1')
      return words.filter((word) => stands(word, text)).map((word) => `${path} says ${word}`)
    })
    expect(kept.length).toBeGreaterThan(100)
    expect(found).toEqual([])
  })
})

/** Whether a word stands in a text otherwise than as a folder of our own (`./home/`). */
function stands(word: string, text: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) if (text[at - 1] !== '.') return true
  return false
}
