import type { Log, LogHeader, LogLine } from '@/engine/index.ts'
import { canonical, fromJson, isRecord } from '@/kernel/index.ts'
import { chained, lineDigest, sealHeader } from './seal.ts'

/** What is wrong with a log and on which line of the file (the header is line 1). */
export interface Broken {
  readonly line: number
  readonly code:
    | 'not-json'
    | 'not-a-log'
    | 'not-canonical'
    | 'header-changed'
    | 'line-changed'
    | 'wrong-number'
    | 'cut-short'
    | 'after-end'
  readonly message: string
}

/** A log that holds, or the first place where it does not. */
export type Checked = { readonly ok: true; readonly log: Log } | { readonly ok: false; readonly broken: Broken }

/**
 * Reads a log from its text and checks every byte of it: that each line is written in the one canonical way, that numbers have
 * no gaps, that the chain of hashes holds, and that it ends with ENDEX, or with the end of the hot wash that was opened after it.
 * With `unfinished` a log still being written passes without its end. Never throws.
 */
export function checkLog(text: string, { unfinished = false }: { readonly unfinished?: boolean } = {}): Checked {
  const rows = text.split('\n')
  const tail = rows.pop()
  const head = rows[0]
  if (head === undefined) return broken(1, 'not-a-log', 'The file has no complete first line; a log starts with a header.')
  const header = readHeader(head)
  if ('code' in header) return { ok: false, broken: header }
  const lines: LogLine[] = []
  let before = header.hash
  for (const [index, row] of rows.slice(1).entries()) {
    const place = index + 2
    const last = lines.at(-1)
    const line = readLine(row, place)
    if ('code' in line) return { ok: false, broken: line }
    if (isOver(last, line)) return broken(place, 'after-end', 'Something stands after the line that ends the exercise.')
    if (line.number !== index + 1)
      return broken(
        place,
        'wrong-number',
        `Line number ${index + 1} belongs here, but this is number ${line.number}: lines were swapped, added or taken out.`,
      )
    const { hash, ...open } = line
    if (chained(before, lineDigest(open, header.seed)) !== hash)
      return broken(
        place,
        'line-changed',
        'This line is not what was recorded: its hash does not follow from it and the lines before.',
      )
    before = hash
    lines.push(line)
  }
  if (tail !== '') return broken(rows.length + 1, 'cut-short', 'The last line is not complete: it has no end.')
  const missing = unfinished ? undefined : missingEnd(lines)
  if (missing !== undefined) return broken(rows.length, 'cut-short', missing)
  const { hash: _, ...plain } = header
  return { ok: true, log: { header: plain, lines } }
}

/** Whether nothing may follow a line: after ENDEX only a hot wash, after the hot wash nothing. */
function isOver(last: LogLine | undefined, next: LogLine): boolean {
  if (last?.event.kind === 'exercise-ended') return next.event.kind !== 'hot-wash-opened'
  return last?.event.kind === 'hot-wash-closed'
}

/** What a finished log lacks at its end, in a sentence; undefined when nothing does. */
function missingEnd(lines: readonly LogLine[]): string | undefined {
  const end = lines.at(-1)?.event.kind
  if (end === 'exercise-ended' || end === 'hot-wash-closed') return undefined
  return lines.some(({ event }) => event.kind === 'hot-wash-opened')
    ? 'The log stops before the hot wash was closed: its tail has been cut off.'
    : 'The log stops before the exercise ended: its tail has been cut off.'
}

function broken(line: number, code: Broken['code'], message: string): Checked {
  return { ok: false, broken: { line, code, message } }
}

function readHeader(row: string): (LogHeader & { readonly hash: string }) | Broken {
  const value = fromJson(row)
  if (value === undefined) return { line: 1, code: 'not-json', message: 'The header is not JSON.' }
  if (!isRecord(value) || value['format'] !== 'hotwash-log/1' || !isRecord(value['scenario']) || !isRecord(value['playbook']))
    return { line: 1, code: 'not-a-log', message: 'This is not the header of a log (format hotwash-log/1).' }
  if (canonical(value) !== row)
    return { line: 1, code: 'not-canonical', message: 'The header is not written as it was recorded.' }
  const header = value as unknown as LogHeader & { readonly hash: string }
  const { hash, ...plain } = header
  if (sealHeader(plain).hash !== hash)
    return { line: 1, code: 'header-changed', message: 'The header is not what was recorded: its hash does not follow from it.' }
  return header
}

function readLine(row: string, place: number): LogLine | Broken {
  const value = fromJson(row)
  if (value === undefined) return { line: place, code: 'not-json', message: 'This line is not JSON.' }
  const shaped =
    isRecord(value) && typeof value['number'] === 'number' && isRecord(value['event']) && typeof value['hash'] === 'string'
  if (!shaped)
    return { line: place, code: 'not-a-log', message: 'This is not a line of a log: number, event or hash is missing.' }
  if (canonical(value) !== row)
    return { line: place, code: 'not-canonical', message: 'This line is not written as it was recorded.' }
  return value as unknown as LogLine
}
