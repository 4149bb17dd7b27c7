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

/** The same without what separates one text from the next. */
const bare = (text: string) => plain(text).replaceAll(/^[\s,:;.()·]+|[\s,:;.()·]+$/g, '')

/** Every text somewhere inside a file, names included. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => [name, ...textsIn(one)])
}

const authors = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => textsIn(parse(readFileSync(new URL(name, folder), 'utf8'))))
/** What authors wrote: whole texts, and their lines, cells and marked words; of a short title its last words too. */
const pieces = new Set(
  authors
    .flatMap((text) => [text, ...text.split(/\n|\||\*\*|\*|`/)])
    .map((text) => bare(text).toLowerCase())
    .flatMap((text) => {
      const words = text.split(/ /)
      if (words.length > 5) return [text]
      // A seat is called "CFO, BankX", and said as "CFO" or "BankX CFO".
      const [job = '', house = ''] = text.split(', ')
      return [job, `${house} ${job}`, ...words.map((_, index) => words.slice(index).join(' '))]
    })
    .concat(authors.map((id) => id.replaceAll(/[-_]/g, ' ').toLowerCase()))
    // The crew of who plays alone, by its id; it stands among the versions at the end of a debrief.
    .concat('practise'),
)
const everything = authors.map(plain).join('\n')

/** Measures are written alike everywhere; the kernel writes them. */
const measures = /T[+-]\d[\d:]*|\b\d[\d,.]*\s?(d|h|min|s|%)(?=\W|$)/g
/** Numbers of rules, steps and evidence, and sums of files. */
const codes = /\b[A-Z]{1,2}-?\d+\b|\b[0-9a-f]{16}\b/g

/** Names and sentences of scenario and playbook; a few words alone count only when an author wrote just them. */
function byAuthor(text: string): boolean {
  const said = bare(text)
  return !/\p{L}{2}/u.test(said) || pieces.has(said.toLowerCase()) || (said.split(' ').length > 3 && everything.includes(said))
}

/** The texts of a page that no word table says, apart from what authors wrote. */
export function notFromTables(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => {
    const rest = withoutMarked(text).replaceAll(measures, ' ').replaceAll(codes, ' ')
    // What the page joins are names and sentences of authors, with nothing but commas between them.
    return !byAuthor(text) && !byAuthor(rest) && !rest.split(/[,:();]/).every(byAuthor)
  })
}

/** What stands outside all marks, with a gap where something marked stood; marks within marks are one. */
function withoutMarked(text: string): string {
  let depth = 0
  return [...text]
    .map((sign) => {
      if (sign === marks.opens) depth += 1
      const shown = depth === 0 ? sign : ' '
      if (sign === marks.closes) depth -= 1
      return shown
    })
    .join('')
}
