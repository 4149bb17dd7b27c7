import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import { limits } from '../limits.ts'
import type { YamlTrouble } from './yaml-trouble.ts'

/** What an alias stands for: a value, and how many values it is made of, itself included. */
interface Anchored {
  readonly value: unknown
  readonly size: number
}

/**
 * The plain value of a YAML tree: objects, lists and scalars, aliases followed and `<<` merged. Refuses what would be lost or
 * dangerous on the way: doubled keys, keys that are not words, aliases without anchor, aliases that multiply.
 */
export function plainValue(root: Node | null): { readonly value: unknown; readonly troubles: readonly YamlTrouble[] } {
  const troubles: YamlTrouble[] = []
  const anchors = new Map<string, Anchored>()
  let aliased = 0
  /** Values met so far, aliases followed: what a node is made of is how much it grew in between. */
  let met = 0

  const report = (code: YamlTrouble['code'], node: Node, message: string, suggestion?: string): void => {
    const [start = 0, end = start] = node.range ?? []
    troubles.push({ code, start, end, message, ...(suggestion !== undefined && { suggestion }) })
  }

  const plain = (node: unknown): unknown => {
    const before = met
    met++
    if (isScalar(node)) return node.anchor === undefined ? node.value : anchored(node.anchor, node.value, before)
    if (isMap(node)) return node.anchor === undefined ? map(node) : anchored(node.anchor, map(node), before)
    if (isSeq(node)) return node.anchor === undefined ? list(node.items) : anchored(node.anchor, list(node.items), before)
    if (!isAlias(node)) return null
    const anchor = anchors.get(node.source)
    if (anchor === undefined) {
      const say = `Nothing above this place is marked &${node.source}.`
      report('unknown-alias', node, say, `Write &${node.source} before the value it stands for.`)
      return null
    }
    aliased += anchor.size
    if (aliased > limits.aliased) {
      const say = `This alias makes the file stand for more than ${limits.aliased} further values.`
      if (aliased - anchor.size <= limits.aliased) report('alias-bomb', node, say, 'Write the values out, or use fewer aliases.')
      return null
    }
    met = before + anchor.size
    return anchor.value
  }

  const anchored = (name: string, value: unknown, before: number): unknown => {
    anchors.set(name, { value, size: met - before })
    return value
  }

  const list = (items: readonly unknown[]): readonly unknown[] => items.map(plain)

  const map = (node: YAMLMap): Readonly<Record<string, unknown>> => {
    const value: Record<string, unknown> = {}
    const inherited: { readonly from: unknown; readonly at: Node }[] = []
    for (const pair of node.items) {
      const key = keyOf(pair)
      if (key === undefined) continue
      const member = plain(pair.value)
      if (key === '<<') inherited.push(...[member].flat().map((from) => ({ from, at: (pair.value ?? pair.key) as Node })))
      else if (Object.hasOwn(value, key)) report('duplicate-key', pair.key as Node, `The key "${key}" stands twice in this map.`)
      else value[key] = member
    }
    for (const { from, at } of inherited) merge(from, value, at)
    return value
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

  return { value: plain(root), troubles }
}
