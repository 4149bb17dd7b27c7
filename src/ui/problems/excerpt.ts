import type { SourceSpan } from '@/kernel/index.ts'

/** One line of a source text, with the marked stretch cut out where it is on this line. */
export interface ExcerptLine {
  /** Counted from 1. */
  readonly number: number
  readonly before: string
  /** Empty where nothing is marked. */
  readonly marked: string
  readonly after: string
}

/** How many lines stand above and below the marked one. */
const AROUND = 2

/**
 * The lines around a place, the place itself marked. A mark ends with its line, and one character is always marked, so that
 * something can be seen where the text ends. Empty when the text has no such line.
 */
export function excerptOf(text: string, { line, column, length }: SourceSpan): readonly ExcerptLine[] {
  const lines = text.split(/\r\n|\r|\n/)
  if (lines[line - 1] === undefined) return []
  const first = Math.max(1, line - AROUND)
  return lines.slice(first - 1, line + AROUND).map((content, index) => {
    const number = first + index
    if (number !== line) return { number, before: content, marked: '', after: '' }
    const start = Math.min(column - 1, content.length)
    const marked = content.slice(start, start + length)
    return { number, before: content.slice(0, start), marked: marked === '' ? ' ' : marked, after: content.slice(start + length) }
  })
}
