import { type ExerciseTime, formatTime, parseTime } from '@/kernel/index.ts'
import type { Fact, FactValue, Thing } from '@/scenario/index.ts'

/** What stands in the form of a fact: words for most kinds, and what a set holds. */
export interface FactDraft {
  readonly text: string
  readonly members: readonly string[]
}

/** A fact's value as the form shows it. */
export function draftOf(fact: Fact, value: FactValue): FactDraft {
  const members = Array.isArray(value) ? value : []
  if (fact.type === 'time') return { text: Number(value) < 0 ? '' : formatTime(Number(value) as ExerciseTime), members }
  return { text: Array.isArray(value) ? '' : String(value), members }
}

/** The value a form gives; undefined while it is none that the fact can have. */
export function valueIn(fact: Fact, { text, members }: FactDraft): FactValue | undefined {
  const said = text.trim()
  switch (fact.type) {
    case 'count': {
      const count = /^-?\d+$/.test(said) ? Number(said) : Number.NaN
      return count >= fact.least && count <= (fact.most ?? Number.MAX_SAFE_INTEGER) ? count : undefined
    }
    case 'time':
      return said === '' ? -1 : parseTime(said)
    case 'flag':
      return said === 'true'
    case 'state':
      return fact.of.includes(said) ? said : undefined
    case 'set':
      return [...members].sort()
  }
}

/** What a set can hold: the words it lists, or every thing of its kind. */
export function membersOf({ of }: Extract<Fact, { type: 'set' }>, things: Readonly<Record<string, Thing>>): readonly string[] {
  if (typeof of !== 'string') return of
  return Object.values(things).flatMap(({ id, kind }) => (kind === of ? [id] : []))
}
