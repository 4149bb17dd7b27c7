import type { Table } from '@/client/index.ts'
import type { FactId } from '@/kernel/index.ts'
import type { Fact, FactValue } from '@/scenario/index.ts'

/**
 * The facts of a story that the stage has a picture for, by the names stories give them. A story without one of them, or a
 * seat that does not see it, leaves its picture as it is on a quiet night.
 */
const names = {
  recordsRead: 'records_read',
  stolenTokens: 'stolen_tokens',
  rogueApp: 'rogue_app',
  api: 'pii_api',
  host: 'stmt_gw_02',
  conditionalAccess: 'ca_workload',
  press: 'press_level',
  trust: 'bridge_trust',
} as const

/** What the stage can show of the world. */
export type KnownFact = keyof typeof names

/** The value this seat sees; undefined when it does not see the fact. */
export function knownFact(table: Table, fact: KnownFact): FactValue | undefined {
  return table.exercise.facts[names[fact] as FactId]
}

/** The same, when it is a number. */
export function knownCount(table: Table, fact: KnownFact): number | undefined {
  const value = knownFact(table, fact)
  return typeof value === 'number' ? value : undefined
}

/** The largest value a count can have, when the story sets one. */
export function mostOf(table: Table, fact: KnownFact): number | undefined {
  const declared = declaredAs(table, fact)
  return declared?.type === 'count' ? declared.most : undefined
}

/** What a count was when the evening began. */
export function startOf(table: Table, fact: KnownFact): number | undefined {
  const declared = declaredAs(table, fact)
  return declared?.type === 'count' ? declared.start : undefined
}

function declaredAs(table: Table, fact: KnownFact): Fact | undefined {
  const id = names[fact] as FactId
  return table.exercise.factsShown[id] ?? table.briefing?.facts[id]
}
