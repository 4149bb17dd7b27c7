import type { Diagnostic, SourceSpan } from '@/kernel/index.ts'
import { nearest } from '@/kernel/index.ts'
import { type Code, codes } from './codes.ts'
import type { Path } from './path.ts'
import type { YamlText } from './read-yaml.ts'

/** The list of what is wrong with one text, growing while it is checked. */
export interface Problems {
  /** A problem with the value at a path. */
  at(code: Code, path: Path, message: string, suggestion?: string): void
  /** A problem with the key of a value. */
  atKey(code: Code, path: Path, message: string, suggestion?: string): void
  /** A problem with a part of a text, by positions in that text. */
  atPart(code: Code, path: Path, part: Part, message: string, suggestion?: string): void
  /** Whether an error was reported; warnings do not count. */
  broken(): boolean
  /** Everything so far, in the order of the text. */
  list(): readonly Diagnostic[]
}

/** A stretch of a text: the position of its first character and the one behind its last. */
export interface Part {
  readonly start: number
  readonly end: number
}

/** An empty list for a text. */
export function problemsOf({ places }: Pick<YamlText, 'places'>): Problems {
  const found: Diagnostic[] = []
  const add = (code: Code, place: SourceSpan, message: string, suggestion?: string): void => {
    found.push({ code, severity: codes[code].severity, message, at: place, ...(suggestion !== undefined && { suggestion }) })
  }
  return {
    at: (code, path, message, suggestion) => add(code, places.value(path), message, suggestion),
    atKey: (code, path, message, suggestion) => add(code, places.key(path), message, suggestion),
    atPart: (code, path, { start, end }, message, suggestion) => add(code, places.part(path, start, end), message, suggestion),
    broken: () => found.some(({ severity }) => severity === 'error'),
    list: () => [...found].sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column),
  }
}

/** The sentence that proposes a known word for an unknown one, when one is near enough. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const meant = nearest(word, [...known])
  return meant === undefined ? undefined : `Did you mean "${meant}"?`
}
