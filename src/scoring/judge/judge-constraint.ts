import type { EventNumber } from '@/kernel/index.ts'
import type { Constraint } from '@/playbook/index.ts'
import { templates } from '../templates/index.ts'
import type { Trace } from '../trace.ts'
import type { Activation } from '../verdict.ts'
import { eventAt, type View, viewOf } from '../view.ts'
import type { Finding } from './finding.ts'

/** One test of a constraint: an activation that belongs to no rule yet and is charged to nobody. */
export type Test = Omit<Activation, 'rule' | 'role' | 'roles'>

/** How a whole trace stands to a constraint. Vacuous: it was never put to the test. */
export type TraceVerdict = 'satisfied' | 'violated' | 'open' | 'vacuous'

/** Every test of a constraint, and what they come to. */
export interface Judgement {
  readonly verdict: TraceVerdict
  readonly tests: readonly Test[]
}

/** Judges one trace by one constraint, in time linear in the trace. */
export function judgeConstraint(constraint: Constraint, trace: Trace): Judgement {
  const view = viewOf(trace, constraint.on)
  const tests = templates[constraint.template](constraint, view).map((finding) => testOf(finding, view))
  return { verdict: verdictOf(tests), tests }
}

function verdictOf(tests: readonly Test[]): TraceVerdict {
  if (tests.length === 0) return 'vacuous'
  if (tests.some(({ outcome }) => outcome === 'violated')) return 'violated'
  return tests.some(({ outcome }) => outcome === 'open') ? 'open' : 'satisfied'
}

function testOf({ position, target, ...rest }: Finding, view: View): Test {
  const activating = position === undefined ? undefined : eventAt(view, position)
  const answering = target === undefined ? undefined : eventAt(view, target)
  const apart = activating !== undefined && answering !== undefined && answering !== activating
  return {
    ...rest,
    ...(activating === undefined ? {} : { seq: activating.seq, at: activating.t }),
    ...(answering === undefined ? {} : { target: answering.seq }),
    ...(apart ? { delta: Math.abs(answering.t - activating.t) } : {}),
    cites: inOrder([...(activating?.cites ?? []), ...(answering?.cites ?? [])]),
  }
}

/** Lines of the log once each, in their order. */
export function inOrder(cites: readonly EventNumber[]): readonly EventNumber[] {
  return [...new Set(cites)].sort((one, other) => one - other)
}
