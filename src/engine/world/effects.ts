import { draw, type ThingId, unreachable } from '@/kernel/index.ts'
import type { Effect, Fact, FactValue, Term } from '@/scenario/index.ts'
import { type Circle, FACILITATOR } from '../audience.ts'
import { circleOf, join } from '../circles.ts'
import type { Draft } from '../draft.ts'
import type { Data } from '../event.ts'
import { compute } from './ask.ts'

/** What an effect may speak of besides the facts. */
export interface Occasion {
  /** Id of what did it: a process, an activity, an inject. */
  readonly by: string
  readonly target?: string | undefined
  readonly data: Data
  /** 0 to 1: scales what `add` adds. */
  readonly rate: number
}

/** Changes facts. Each fact that really changed is recorded once, for those who see it. */
export function carryOut(effects: readonly Effect[], occasion: Occasion, draft: Draft): void {
  for (const effect of effects) {
    const fact = draft.story.scenario.facts[effect.fact]
    if (fact === undefined) continue
    const before = draft.exercise().facts[effect.fact] ?? fact.start
    const after = changed(effect, fact, before, occasion, draft)
    if (sameValue(before, after)) continue
    draft.record({ kind: 'fact-changed', fact: effect.fact, to: after, by: occasion.by }, viewersOf(fact, draft))
  }
}

function changed(effect: Effect, fact: Fact, before: FactValue, occasion: Occasion, draft: Draft): FactValue {
  switch (effect.kind) {
    case 'become':
      return fitted(fact, single(valuesOf(effect.value, occasion, draft), before))
    case 'compute':
      return fitted(fact, compute(effect.expression, draft, occasion.by) ?? before)
    case 'add': {
      const { seed } = draft.story
      const drawn = draw(seed, `${occasion.by}/${effect.fact}/${draft.exercise().now}`, effect.least, effect.most)
      return fitted(fact, Number(before) + Math.round(drawn * occasion.rate))
    }
    case 'put':
      return [...new Set([...setOf(before), ...valuesOf(effect.value, occasion, draft)])].sort()
    case 'remove': {
      const gone = valuesOf(effect.value, occasion, draft)
      return setOf(before).filter((member) => !gone.includes(member))
    }
    default:
      return unreachable(effect)
  }
}

/** A count never leaves its range; everything else is as it is. */
function fitted(fact: Fact, value: FactValue): FactValue {
  if (fact.type !== 'count' || typeof value !== 'number') return value
  return Math.round(Math.min(fact.most ?? Number.MAX_SAFE_INTEGER, Math.max(fact.least, value)))
}

function valuesOf(term: Term, occasion: Occasion, draft: Draft): readonly string[] {
  if ('literal' in term) return [String(term.literal)]
  const value =
    term.of === 'with'
      ? occasion.data[term.property ?? '']
      : term.property === undefined
        ? occasion.target
        : draft.story.scenario.things[occasion.target as ThingId]?.properties[term.property]
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value.map(String) : [String(value)]
}

/** The one value meant for a fact that is no set, in the kind of the value it replaces. */
function single(values: readonly string[], before: FactValue): FactValue {
  const value = values[0]
  if (value === undefined) return before
  if (typeof before === 'number') return Number(value)
  return typeof before === 'boolean' ? value === 'true' : value
}

const setOf = (value: FactValue): readonly string[] => (Array.isArray(value) ? value : [])

/** Whether two values of a fact are the same. */
export const sameValue = (a: FactValue, b: FactValue): boolean =>
  Array.isArray(a) && Array.isArray(b) ? a.length === b.length && a.every((member, n) => member === b[n]) : a === b

/** Everybody who sees a fact now. */
export function viewersOf(fact: Fact, draft: Draft): Circle {
  const shown = draft.exercise().shownTo[fact.id] ?? []
  return shown.reduce(join, fact.seenBy.length === 0 ? FACILITATOR : circleOf(fact.seenBy, draft.story.playbook))
}
