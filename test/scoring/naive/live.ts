import type { Constraint, Window } from '@/playbook/index.ts'
import type { Trace, TraceEvent } from '@/scoring/index.ts'
import { evaluate, projected } from './evaluate.ts'

/** How one activation stands; `seq` is absent for the log as a whole. */
export interface Standing {
  readonly seq?: number
  readonly outcome: 'fulfilled' | 'violated' | 'open'
}

/**
 * How every activation of a rule stands, asked of the future itself: while play goes on, an activation is open when two ways in
 * which the log may go on disagree about it. At ENDEX nothing goes on, but a window cut short is asked as if it did.
 */
export function standings(
  rule: Constraint,
  trace: Trace,
  inventions: readonly Omit<TraceEvent, 'seq' | 't'>[],
): readonly Standing[] {
  const now = evaluate(rule, trace.events)
  const asks = now.map(({ seq }) => goesOn(rule, trace, seq))
  // Which thing an event is about matters only to a rule that correlates.
  const telling = rule.same === undefined ? inventions.filter(({ data }) => data['k'] === 1) : inventions
  const futures = asks.includes(true) ? futuresOf(rule, trace, telling) : []
  const later = futures.map((future) => evaluate(rule, [...trace.events, ...future]))
  const broken = now.some(({ holds }) => !holds)
  return now.map((truth, index) => {
    const outcome = truth.holds ? 'fulfilled' : 'violated'
    if (asks[index] !== true) return { ...truth, outcome }
    // A ban on the n-th is one question about the log as long as it has not been broken, however many came before.
    const asked = (truths: typeof now): boolean =>
      rule.template === 'absence' && !broken
        ? truths.every(({ holds }) => holds)
        : (truths.find(({ seq }) => seq === truth.seq)?.holds ?? truth.holds)
    return { ...truth, outcome: later.some((truths) => asked(truths) !== truth.holds) ? 'open' : outcome }
  })
}

function goesOn(rule: Constraint, { complete, censorAtEnd, now, events }: Trace, seq: number | undefined): boolean {
  if (!complete) return true
  if (!censorAtEnd || rule.window === undefined) return false
  const own = rule.template === 'absence' ? undefined : events.find((event) => event.seq === seq)
  const start = own ?? projected(rule, events)[0]
  return start !== undefined && start.t + rule.window.most > now
}

/**
 * Ways in which the log may go on: with nothing, one or two more events, three where there were none, at every time where a
 * window could tell them apart.
 */
function futuresOf(
  rule: Constraint,
  { now, events }: Trace,
  inventions: readonly Omit<TraceEvent, 'seq' | 't'>[],
): readonly (readonly TraceEvent[])[] {
  const seen = projected(rule, events)
  const starts = seen.length === 0 ? [now + 1] : seen.map(({ t }) => t)
  const edges = starts.flatMap((t) => edgesOf(rule.window).map((edge) => t + edge))
  const times = [...new Set([now + 1, ...edges])].filter((t) => t > now)
  const longer = (futures: readonly (readonly TraceEvent[])[]): readonly (readonly TraceEvent[])[] =>
    futures.flatMap((future) => {
      const last = future.at(-1) ?? events.at(-1)
      const seq = (last?.seq ?? 0) + 1
      const open = times.filter((t) => t >= (last?.t ?? 0))
      return open.flatMap((t) => inventions.map((invention) => [...future, { ...invention, t, seq }]))
    })
  const one = longer([[]])
  const two = longer(one)
  return [
    [],
    ...one,
    ...two,
    ...(seen.length === 0 ? longer(two.filter((future) => future.every(({ data }) => data['k'] === 1))) : []),
  ]
}

function edgesOf(window: Window | undefined): readonly number[] {
  return window === undefined ? [] : [window.least, window.most, window.most + 1]
}
