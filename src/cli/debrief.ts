import { companiesIn, type DebriefFor, debriefOf, type Format, formats, isFormat, write } from '@/debrief/index.ts'
import type { Log } from '@/engine/index.ts'
import { nearest } from '@/kernel/index.ts'
import { scoreLog } from '@/scoring/index.ts'
import { readLog } from './read-log.ts'
import { verb } from './verb.ts'

/** Formats of the contract that come later. */
const LATER = ['docx', 'pdf', 'xlsx']

/** A choice that could be read, or one sentence on why not. */
type Chosen<T> = { readonly ok: true; readonly choice: T } | { readonly ok: false; readonly problem: string }

/** `hotwash debrief LOG`: the debrief of one evening, for both companies or for one. */
export const debrief = verb({
  does: 'writes the debrief of a log',
  operands: { name: 'LOG', least: 1, most: 1 },
  options: {
    format: { type: 'string', value: formats.join('|'), says: 'how to write it; md unless said otherwise' },
    for: {
      type: 'string',
      value: 'joint|COMPANY',
      says: 'whom it is for: both, or one company without private lines of others; joint unless said otherwise',
    },
    out: { type: 'string', value: 'FILE', says: 'where to write it; printed when left out' },
  },
  run: async ({ operands: [path = ''], values }, surroundings) => {
    const { out, err, files } = surroundings
    const format = formatFrom(values.format)
    if (!format.ok) {
      err(`${format.problem}\n`)
      return 2
    }
    const log = await readLog(path, surroundings)
    if (log === undefined) return 1
    const reader = readerFrom(values.for, log)
    if (!reader.ok) {
      err(`${reader.problem}\n`)
      return 2
    }
    const text = write(debriefOf(log, scoreLog(log), reader.choice), format.choice)
    if (values.out === undefined) {
      out(text)
      return 0
    }
    const written = await files.write(values.out, text)
    if (!written.ok) err(`${written.problem}\n`)
    return written.ok ? 0 : 1
  },
})

function formatFrom(word = 'md'): Chosen<Format> {
  if (isFormat(word)) return { ok: true, choice: word }
  if (LATER.includes(word)) return { ok: false, problem: `This version cannot write ${word} yet; it writes ${listed(formats)}.` }
  return { ok: false, problem: `There is no format "${word}".${meant(word, formats)} Formats are ${listed(formats)}.` }
}

function readerFrom(word = 'joint', { header }: Log): Chosen<DebriefFor> {
  const companies = companiesIn(header)
  if (word === 'joint') return { ok: true, choice: word }
  const company = companies.find((id) => id === word)
  if (company !== undefined) return { ok: true, choice: company }
  const known = ['joint', ...companies]
  return { ok: false, problem: `Nobody in this log is called "${word}".${meant(word, known)} It can be for ${listed(known)}.` }
}

function meant(word: string, known: readonly string[]): string {
  const one = nearest(word, known)
  return one === undefined ? '' : ` Did you mean "${one}"?`
}

function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`
}
