import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import { limits } from '../limits.ts'
import type { YamlTrouble } from './yaml-trouble.ts'

/** A value and how many values it is made of, itself included. */
interface Sized {
  readonly value: unknown
  readonly size: number
}

/**
 * The plain value of a YAML tree: objects, lists and scalars, aliases followed and `<<` merged. Refuses what would be lost or
 * dangerous on the way: doubled keys, keys that are not words, aliases without anchor, aliases that multiply.
 */
export function plainValue(root: Node | null): { readonly value: unknown; readonly troubles: readonly YamlTrouble[] } {
  const troubles: YamlTrouble[] = []
  const anchors = new Map<string, Sized>()
  let aliased = 0

  const report = (code: YamlTrouble['code'], node: Node, message: string, suggestion?: string): void => {
    const [start = 0, end = start] = node.range ?? []
    troubles.push({ code, start, end, message, ...(suggestion !== undefined && { suggestion }) })
  }

  const plain = (node: unknown): Sized => {
    if (isAlias(node)) {
      const anchor = anchors.get(node.source)
      if (anchor === undefined) {
        const say = `Nothing above this place is marked &${node.source}.`
        report('unknown-alias', node, say, `Write &${node.source} before the value it stands for.`)
        return NOTHING
      }
      aliased += anchor.size
      if (aliased <= limits.aliased) return anchor
      const say = `This alias makes the file stand for more than ${limits.aliased} further values.`
      if (aliased - anchor.size <= limits.aliased) report('alias-bomb', node, say, 'Write the values out, or use fewer aliases.')
      return NOTHING
    }
    const sized = isMap(node)
      ? map(node)
      : isSeq(node)
        ? list(node.items)
        : { value: isScalar(node) ? node.value : null, size: 1 }
    const name = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined
    if (name !== undefined) anchors.set(name, sized)
    return sized
  }

  const list = (items: readonly unknown[]): Sized => {
    let size = 1
    const value = items.map((item) => {
      const member = plain(item)
      size += member.size
      return member.value
    })
    return { value, size }
  }

  const map = (node: YAMLMap): Sized => {
    const value: Record<string, unknown> = {}
    const inherited: { readonly from: unknown; readonly at: Node }[] = []
    let size = 1
    for (const pair of node.items) {
      const key = keyOf(pair)
      if (key === undefined) continue
      const member = plain(pair.value)
      size += member.size
      if (key === '<<') inherited.push(...[member.value].flat().map((from) => ({ from, at: (pair.value ?? pair.key) as Node })))
      else if (Object.hasOwn(value, key)) report('duplicate-key', pair.key as Node, `The key "${key}" stands twice in this map.`)
      else value[key] = member.value
    }
    for (const { from, at } of inherited) merge(from, value, at)
    return { value, size }
  }

  const keyOf = ({ key }: Pair): string | undefined => {
    if (isScalar(key)) {
      const word = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))
      if (word !== '__proto__') return word
      report('bad-key', key, 'This word cannot be a key.')
      return undefined
    }
    const hint = 'Quote a text that begins with a brace: "{{fact.records}} records".'
    report('bad-key', key as Node, 'A key must be a word, not a list, a map or an alias.', hint)
    return undefined
  }

  const merge = (from: unknown, into: Record<string, unknown>, at: Node): void => {
    if (aliased > limits.aliased) return
    if (from === null || typeof from !== 'object' || Array.isArray(from)) {
      report('bad-merge', at, 'What stands behind "<<" must be a map, or a list of maps.')
      return
    }
    for (const [key, value] of Object.entries(from)) if (!Object.hasOwn(into, key)) into[key] = value
  }

  return { value: plain(root).value, troubles }
}

const NOTHING: Sized = { value: null, size: 1 }
