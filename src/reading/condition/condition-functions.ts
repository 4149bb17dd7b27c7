import { parseTime } from '@/kernel/index.ts'
import type { ConditionWorld } from './condition-world.ts'

/** What a text given to a function stands for; each sort but `words` is checked against what is declared. */
export type ArgumentSort = 'activity' | 'role' | 'clock' | 'inject' | 'option' | 'thing' | 'time' | 'words'

/** One way to call a function of conditions. Every argument is a text. */
export interface ConditionFunction {
  readonly name: string
  readonly takes: readonly ArgumentSort[]
  readonly gives: 'bool' | 'double' | 'string'
  readonly run: (world: ConditionWorld, first: string, second: string) => boolean | number | string
}

/** All functions of conditions, besides what CEL itself has. */
export const conditionFunctions: readonly ConditionFunction[] = [
  { name: 'time', takes: ['time'], gives: 'double', run: (_, written) => parseTime(written) ?? Number.NaN },
  { name: 'done', takes: ['activity'], gives: 'bool', run: (world, activity) => world.done(activity) },
  { name: 'done', takes: ['activity', 'words'], gives: 'bool', run: (world, activity, about) => world.done(activity, about) },
  { name: 'by', takes: ['role', 'activity'], gives: 'bool', run: (world, role, activity) => world.by(role, activity) },
  { name: 'told', takes: ['role', 'words'], gives: 'bool', run: (world, role, topic) => world.told(role, topic) },
  { name: 'since', takes: ['activity'], gives: 'double', run: (world, activity) => world.since(activity) },
  { name: 'staffed', takes: ['role'], gives: 'bool', run: (world, role) => world.staffed(role) },
  { name: 'bot', takes: ['role'], gives: 'bool', run: (world, role) => world.bot(role) },
  { name: 'clock', takes: ['clock'], gives: 'string', run: (world, id) => world.clock(id) },
  { name: 'delivered', takes: ['inject'], gives: 'bool', run: (world, inject) => world.delivered(inject) },
  { name: 'answered', takes: ['inject'], gives: 'bool', run: (world, inject) => world.answered(inject) },
  {
    name: 'answered',
    takes: ['inject', 'option'],
    gives: 'bool',
    run: (world, inject, option) => world.answered(inject, option),
  },
  { name: 'snapshotted', takes: ['thing'], gives: 'bool', run: (world, thing) => world.snapshotted(thing) },
]

/** How a function may be written, for a hint: `done(activity)` or `done(activity, …)`. */
export function waysToCall(name: string): readonly string[] {
  return conditionFunctions.filter((one) => one.name === name).map(({ takes }) => `${name}(${takes.join(', ')})`)
}

/** Words that no fact may be called: the language's own, our functions and our names. */
export const reservedNames: ReadonlySet<string> = new Set([
  ...conditionFunctions.map(({ name }) => name),
  ...['T', 'phase', 'target', 'true', 'false', 'null', 'in', 'has', 'size', 'dyn', 'type', 'all', 'exists', 'filter', 'map'],
  ...['int', 'uint', 'double', 'string', 'bool', 'bytes', 'list', 'timestamp', 'duration', 'matches', 'as', 'break', 'const'],
  ...['continue', 'else', 'for', 'function', 'if', 'import', 'let', 'loop', 'package', 'namespace', 'return', 'var', 'void'],
  ...['while', 'prototype', 'constructor', 'optional', 'google', 'null_type', 'cel', 'math', 'strings'],
])
