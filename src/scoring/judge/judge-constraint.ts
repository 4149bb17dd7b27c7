import type { EventNumber } from '@/kernel/index.ts'
import type { Constraint } from '@/playbook/index.ts'
import { templates } from '../templates/index.ts'
import type { Trace } from '../trace.ts'
import type { Activation } from '../verdict.ts'
import { timeAt, type View, viewOf } from '../view.ts'
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
  const tests = testsOf(constraint, trace, (test) => test)
  return { verdict: verdictOf(tests), tests }
}

/**
 * Every test of a constraint, each made into something by whoever asks, who gets a fresh test and what was found. One object for
 * each test and no look-up of events: of long logs this is what judging would spend its time on.
 */
export function testsOf<T>(
  constraint: Constraint,
  trace: Trace,
  become: (test: Test, finding: Finding, view: View) => T,
): readonly T[] {
  const view = viewOf(trace, constraint.on)
  const tests: T[] = []
  for (const finding of templates[constraint.template](constraint, view)) {
    if (view.given[finding.position ?? finding.target ?? -1] === 1) continue
    tests.push(become(testOf(finding, view), finding, view))
  }
  return tests
}

function verdictOf(tests: readonly Test[]): TraceVerdict {
  if (tests.length === 0) return 'vacuous'
  if (tests.some(({ outcome }) => outcome === 'violated')) return 'violated'
  return tests.some(({ outcome }) => outcome === 'open') ? 'open' : 'satisfied'
}

function testOf({ side, outcome, deadline, position, target }: Finding, view: View): Test {
  const { seqs, times } = view
  // Filled in key by key instead of copied.
  const test: { -readonly [Key in keyof Test]: Test[Key] } = { outcome, cites: citesOf(position, target, view) }
  if (position !== undefined) {
    test.seq = seqs[position] ?? Number.NaN
    test.at = timeAt(view, position)
  }
  if (side !== undefined) test.side = side
  if (target !== undefined) test.target = seqs[target] ?? Number.NaN
  if (position !== undefined && target !== undefined && target !== position)
    test.delta = Math.abs((times[target] ?? Number.NaN) - (times[position] ?? Number.NaN))
  if (deadline !== undefined) test.deadline = deadline
  return test
}

function citesOf(position: number | undefined, target: number | undefined, { cites }: View): readonly EventNumber[] {
  const one = (position === undefined ? undefined : cites[position]) ?? NONE
  const other = (target === undefined ? undefined : cites[target]) ?? NONE
  if (other.length === 0) return one
  const [first, second] = [one[0], other[0]]
  // Nearly every event is one line; a set for each test took longer than finding its target.
  if (one.length === 1 && other.length === 1 && first !== undefined && second !== undefined && first !== second)
    return first < second ? [first, second] : [second, first]
  return inOrder([...one, ...other])
}

const NONE: readonly EventNumber[] = []

/** Lines of the log once each, in their order. */
export function inOrder(cites: readonly EventNumber[]): readonly EventNumber[] {
  return cites.length < 2 ? cites : [...new Set(cites)].sort((one, other) => one - other)
}
