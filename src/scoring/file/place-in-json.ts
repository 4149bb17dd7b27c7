import type { SourceSpan } from '@/kernel/index.ts'

/** A way down into JSON: keys and positions. */
export type Path = readonly (string | number)[]

/** Where the value at a path stands in a text that is JSON; the nearest written ancestor when there is none. */
export function placeInJson(text: string, path: Path, file: string): SourceSpan {
  let start = skipSpace(text, 0)
  for (const step of path) {
    const found = typeof step === 'number' ? elementAt(text, start, step) : memberAt(text, start, step)
    if (found === undefined) break
    start = found
  }
  const end = skipValue(text, start)
  const line = text.slice(start, end).split('\n', 1)[0] ?? ''
  return spanAt(text, start, line.length, file)
}

/** The line and column of an offset. */
export function spanAt(text: string, offset: number, length: number, file: string): SourceSpan {
  const before = text.slice(0, offset).split('\n')
  const column = (before.at(-1)?.length ?? 0) + 1
  return { file, line: before.length, column, length: Math.max(1, length) }
}

function elementAt(text: string, start: number, wanted: number): number | undefined {
  if (text[start] !== '[') return undefined
  let at = skipSpace(text, start + 1)
  for (let index = 0; at < text.length && text[at] !== ']'; index++) {
    if (index === wanted) return at
    at = nextMember(text, skipValue(text, at))
  }
  return undefined
}

/** The value of a key; where a key stands twice it is the last one, as in the value that was read. */
function memberAt(text: string, start: number, wanted: string): number | undefined {
  if (text[start] !== '{') return undefined
  let found: number | undefined
  let at = skipSpace(text, start + 1)
  while (at < text.length && text[at] !== '}') {
    const end = skipValue(text, at)
    const value = skipSpace(text, skipSpace(text, end) + 1)
    if (JSON.parse(text.slice(at, end)) === wanted) found = value
    at = nextMember(text, skipValue(text, value))
  }
  return found
}

function nextMember(text: string, end: number): number {
  const at = skipSpace(text, end)
  return text[at] === ',' ? skipSpace(text, at + 1) : at
}

/** Where the value that starts here ends. Counts brackets instead of calling itself, so that depth costs nothing. */
function skipValue(text: string, start: number): number {
  let depth = 0
  let at = start
  do {
    const sign = text[at]
    if (sign === '"') at = skipString(text, at)
    else if (sign === '{' || sign === '[') {
      depth++
      at++
    } else if (sign === '}' || sign === ']') {
      depth--
      at++
    } else if (sign === ',' || sign === ':' || /\s/.test(sign ?? '')) at++
    else at = skipWord(text, at)
  } while (depth > 0 && at < text.length)
  return at
}

function skipString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

/** Past a number, `true`, `false` or `null`; always at least one character. */
function skipWord(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && /[^\s,:[\]{}"]/.test(text[at] ?? ' ')) at++
  return at
}

function skipSpace(text: string, start: number): number {
  let at = start
  while (/\s/.test(text[at] ?? 'x')) at++
  return at
}
