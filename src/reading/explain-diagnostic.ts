import type { Diagnostic } from '@/kernel/index.ts'

/** Control characters move cursors and change colours; a quoted line does neither. */
const harmless = (line: string): string => line.replace(/\p{Cc}/gu, '·')

/**
 * A problem as an author sees it: place, severity and code; the sentence and what to do; and, where the text is at hand, its line
 * with the spot underlined.
 */
export function explainDiagnostic({ code, severity, message, at, suggestion }: Diagnostic, text?: string): string {
  const head = `${at.file}:${at.line}:${at.column} ${severity} ${code}`
  const sentences = harmless(suggestion === undefined ? message : `${message} ${suggestion}`)
  const line = text?.split(/\r\n|\r|\n/, at.line)[at.line - 1]
  if (line === undefined || line.trim() === '') return `${head}\n${sentences}\n`
  return `${head}\n${sentences}\n\n${excerpt(line, at.column, at.length)}\n`
}

/** Longer lines than a terminal is wide are cut around the spot. */
const WIDEST = 140

function excerpt(line: string, column: number, length: number): string {
  const start = line.length <= WIDEST ? 0 : Math.max(0, column - 60)
  const shown = harmless(line.slice(start, start + WIDEST).replaceAll('\t', ' '))
  const before = Math.min(column - 1 - start, shown.length)
  const marks = Math.max(1, Math.min(length, shown.length - before))
  return `${start > 0 ? '…' : ''}${shown}\n${' '.repeat(before + (start > 0 ? 1 : 0))}${'^'.repeat(marks)}`
}
