import { isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml'
import type { SourceSpan } from '@/kernel/index.ts'
import { linesOf } from './lines-of.ts'
import type { Path } from './path.ts'

/** Where the values of one text stand. Looked up only for what is wrong, so that what is right costs nothing. */
export interface Places {
  /** The value at a path, or its nearest written ancestor when it is missing. */
  value(path: Path): SourceSpan
  /** The key of the value at a path; for a list's member the member itself. */
  key(path: Path): SourceSpan
  /** A part of the text at a path, by its first and its end position in the text as read. */
  part(path: Path, start: number, end: number): SourceSpan
  /** A stretch of the file, by offsets. */
  stretch(start: number, end: number): SourceSpan
}

/** Something that stands at the top of a file, when nothing better can be said. */
export const topOf = (file: string): SourceSpan => ({ file, line: 1, column: 1, length: 1 })

/** The places of a text of which there is a tree. */
export function placesIn(file: string, text: string, root: Node | null): Places {
  const find = linesOf(text)
  const stretch = (start: number, end: number): SourceSpan => {
    const stop = text.slice(start, end).search(/[\r\n]/)
    return { file, ...find(start), length: Math.max(1, stop === -1 ? Math.min(end, text.length) - start : stop) }
  }
  const ofNode = (node: Node): SourceSpan => {
    const [start, end] = node.range ?? [0, 1]
    return stretch(start, end)
  }

  const value = (path: Path): SourceSpan => {
    for (let depth = path.length; depth > 0; depth--) {
      const found = follow(root, path.slice(0, depth))
      if (found?.value?.range) return ofNode(found.value)
      if (found?.key?.range) return ofNode(found.key)
    }
    return root?.range ? ofNode(root) : topOf(file)
  }

  const key = (path: Path): SourceSpan => {
    const node = follow(root, path)?.key
    return node?.range ? ofNode(node) : value(path)
  }

  const part = (path: Path, start: number, end: number): SourceSpan => {
    const node = follow(root, path)?.value
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return value(path)
    const [from, to] = node.range
    const offset = offsetOfPart(node.value, start, end, text.slice(from, to))
    return offset === undefined ? ofNode(node) : stretch(from + offset, from + offset + Math.max(1, end - start))
  }

  return { value, key, part, stretch }
}

/**
 * Where a part of a text stands in its written form. Quotes, indentation and folding lie between the two, so the part is looked
 * for: as often as it occurs before the place in the text, so often in the written form. Undefined when escapes hide it.
 */
function offsetOfPart(text: string, start: number, end: number, written: string): number | undefined {
  const part = text.slice(start, end)
  if (part === '') {
    const offset = written.indexOf(text)
    return offset === -1 ? undefined : offset + start
  }
  let seen = -1
  for (let from = text.indexOf(part); from !== -1 && from <= start; from = text.indexOf(part, from + 1)) seen++
  let offset = -1
  for (let count = 0; count <= seen; count++) {
    offset = written.indexOf(part, offset + 1)
    if (offset === -1) return undefined
  }
  return offset === -1 ? undefined : offset
}

interface Found {
  readonly key?: Node
  readonly value?: Node
}

/** The key and the value at a path; what was taken over by `<<` is not followed, its place is the map that takes it. */
function follow(root: Node | null, path: Path): Found | undefined {
  let found: Found = { ...(root !== null && { value: root }) }
  for (const step of path) {
    const { value } = found
    if (value === undefined || isAlias(value)) return undefined
    // One value may stand where a list could: its only member is the value itself.
    if (typeof step === 'number' && !isSeq(value)) {
      if (step !== 0) return undefined
      continue
    }
    if (isMap(value)) {
      const pair = value.items.find((item: Pair) => isScalar(item.key) && wordOf(item.key) === String(step))
      if (pair === undefined) return undefined
      found = { key: pair.key as Node, ...(pair.value !== null && { value: pair.value as Node }) }
    } else if (isSeq(value)) {
      if (typeof step !== 'number') return undefined
      const item = value.items[step]
      if (item === undefined) return undefined
      found = { key: item as Node, value: item as Node }
    } else return undefined
  }
  return found
}

const wordOf = (key: { readonly value: unknown; readonly source?: string }): string =>
  typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))
