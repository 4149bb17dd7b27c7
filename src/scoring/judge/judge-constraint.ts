import type { EventNumber } from '@/kernel/index.ts'
import type { Constraint } from '@/playbook/index.ts'
import { templates } from '../templates/index.ts'
import type { Trace, TraceEvent } from '../trace.ts'
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

function testOf({ position, side, outcome, target, deadline }: Finding, view: View): Test {
  const activating = position === undefined ? undefined : eventAt(view, position)
  const answering = target === undefined ? undefined : eventAt(view, target)
  // Filled in key by key: this runs once per test of every rule, and copying objects here is what judging would spend its time on.
  const test: { -readonly [Key in keyof Test]: Test[Key] } = { outcome, cites: citesOf(activating, answering) }
  if (activating !== undefined) {
    test.seq = activating.seq
    test.at = activating.t
  }
  if (side !== undefined) test.side = side
  if (answering !== undefined) test.target = answering.seq
  if (activating !== undefined && answering !== undefined && answering !== activating)
    test.delta = Math.abs(answering.t - activating.t)
  if (deadline !== undefined) test.deadline = deadline
  return test
}

function citesOf(activating: TraceEvent | undefined, answering: TraceEvent | undefined): readonly EventNumber[] {
  const [one, other] = [activating?.cites ?? NONE, answering?.cites ?? NONE]
  return other.length === 0 ? one : inOrder([...one, ...other])
}

const NONE: readonly EventNumber[] = []

/** Lines of the log once each, in their order. */
export function inOrder(cites: readonly EventNumber[]): readonly EventNumber[] {
  return cites.length < 2 ? cites : [...new Set(cites)].sort((one, other) => one - other)
}
