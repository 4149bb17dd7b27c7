import { type ExerciseTime, type FactId, parseTime } from '@/kernel/index.ts'
import { own } from '@/reading/index.ts'
import type { Effect, Fact, Term } from '../scenario.ts'
import type { WrittenEffects } from '../shape/common.ts'

type Scalar = string | number | boolean
type WrittenEffect = WrittenEffects[number][string]

/** Changes of facts in the form that everything else works with; several members put or removed at once become several effects. */
export function buildEffects(written: WrittenEffects, facts: Readonly<Record<FactId, Fact>>): readonly Effect[] {
  return written.flatMap((map) =>
    Object.entries(map).flatMap(([fact, effect]) => buildEffect(fact as FactId, effect, own(facts, fact))),
  )
}

function buildEffect(fact: FactId, written: WrittenEffect, declared: Fact | undefined): readonly Effect[] {
  if (typeof written !== 'object') return [{ fact, kind: 'become', value: { literal: literalFor(declared, written) } }]
  const { add, put, remove, become, compute } = written
  if (compute !== undefined) return [{ fact, kind: 'compute', expression: compute }]
  if (become !== undefined) return [{ fact, kind: 'become', value: buildTerm(become, declared) }]
  if (put !== undefined) return put.map((member) => ({ fact, kind: 'put', value: buildTerm(member) }))
  if (remove !== undefined) return remove.map((member) => ({ fact, kind: 'remove', value: buildTerm(member) }))
  const [least, most] = typeof add === 'object' ? add : [add ?? 0, add ?? 0]
  return [{ fact, kind: 'add', least, most }]
}

/** `target`, `target.<property>` and `with.<key>` stand for what the act was done to and what it carried; all else is meant literally. */
export function buildTerm(written: Scalar, declared?: Fact): Term {
  const [, of, property] = (typeof written === 'string' && /^(target|with)(?:\.([A-Za-z]\w*))?$/.exec(written)) || []
  if (of === 'target') return { of, ...(property !== undefined && { property }) }
  if (of === 'with' && property !== undefined) return { of, property }
  return { literal: literalFor(declared, written) }
}

/** Times are written like times and kept as seconds. */
function literalFor(declared: Fact | undefined, written: Scalar): Scalar {
  if (declared?.type !== 'time' || typeof written !== 'string') return written
  return written === 'none' ? NO_TIME : (parseTime(written) ?? written)
}

/** A time fact that means none. */
export const NO_TIME = -1 as ExerciseTime
