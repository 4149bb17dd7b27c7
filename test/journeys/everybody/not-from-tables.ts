import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { marks } from '../../ui/fixtures/longer.ts'

const folder = new URL('../../../scenarios/bankx-techa/', import.meta.url)

/** A text without marks of Markdown and with single spaces, as a screen shows it. */
const plain = (text: string) =>
  text
    .replaceAll(/[*_`#|>]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** Every text somewhere inside a file, names included. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => [name, ...textsIn(one)])
}

const authors = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => textsIn(parse(readFileSync(new URL(name, folder), 'utf8'))))
/** What authors wrote: whole texts, and their lines and cells. */
const pieces = new Set(authors.flatMap((text) => [text, ...text.split(/\n|\||\*\*|\*|`/)]).map(plain))
const everything = authors.map(plain).join('\n')

/** Measures are written alike everywhere; the kernel writes them. */
const measures = /T[+-]\d[\d:]*|\b\d[\d,.]*\s?(d|h|min|s|%)(?=\W|$)/g

/** Names and sentences of scenario and playbook; a few words alone count only when an author wrote just them. */
const byAuthor = (text: string) => pieces.has(text) || (text.split(' ').length > 3 && everything.includes(text))

/** The texts of a page that no word table says, apart from what authors and players wrote. */
export function notFromTables(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => {
    const rest = withoutMarked(text).replaceAll(measures, ' ')
    return /\p{L}{2}/u.test(rest) && !byAuthor(plain(text)) && !byAuthor(plain(rest).replaceAll(/^[\s,:.]+|[\s,:]+$/g, ''))
  })
}

/** What stands outside all marks; marks within marks are one. */
function withoutMarked(text: string): string {
  let depth = 0
  return [...text]
    .filter((sign) => {
      if (sign === marks.opens) depth += 1
      const outside = depth === 0
      if (sign === marks.closes) depth -= 1
      return outside
    })
    .join('')
}
