/** Where in a text: the first character has line 1 and column 1; `length` counts characters, at least 1. */
export interface SourceSpan {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly length: number
}

/** How bad: an error means the thing cannot be played, a warning that an author should look. */
export type Severity = 'error' | 'warning'

/** One problem in a text somebody wrote: a stable code, a sentence, a place, and where possible what to write instead. */
export interface Diagnostic {
  readonly code: string
  readonly severity: Severity
  /** A full sentence for the author. */
  readonly message: string
  readonly at: SourceSpan
  /** What to do, as a full sentence; absent when nothing sensible can be proposed. */
  readonly suggestion?: string
}

/**
 * What could be understood plus everything wrong with it. Reading never throws. `thing` is absent when there is an error;
 * warnings leave it standing.
 */
export interface Reading<T> {
  readonly thing: T | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** `file:line:column severity code` and the sentences below it, as `hotwash lint` prints them. */
export function formatDiagnostic({ code, severity, message, at, suggestion }: Diagnostic): string {
  const head = `${at.file}:${at.line}:${at.column} ${severity} ${code}`
  return [head, `  ${message}`, ...(suggestion === undefined ? [] : [`  ${suggestion}`])].join('\n')
}
