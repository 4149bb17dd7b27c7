import fc from 'fast-check'
import type { ActivityId, RoleId } from '@/kernel/index.ts'
import type { Constraint, Predicate, TemplateKind } from '@/playbook/index.ts'
import type { Trace, TraceEvent } from '@/scoring/index.ts'

const labelled: Readonly<Record<string, readonly string[]>> = { a: ['a'], b: ['b'], c: ['c'], d: ['d', 'x'] }

/** An event without its place in time. */
export const anyHappening: fc.Arbitrary<Omit<TraceEvent, 'seq' | 't'>> = fc
  .record({
    activity: fc.constantFrom('a', 'a', 'b', 'b', 'c', 'd'),
    role: fc.constantFrom('r1' as RoleId, 'r1' as RoleId, 'r2' as RoleId, null),
    data: fc.record(
      {
        k: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(1, 2) }, fc.constantFrom(null, [1, 2], [2])),
        w: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(1, 2) }, fc.constantFrom(null, [1, 2], [2])),
      },
      { requiredKeys: [] },
    ),
  })
  .map((event) => ({ ...event, labels: labelled[event.activity] ?? [], cites: [] }))

/** Events one after the other, some at the same moment. */
export const anyEvents = (maxLength = 7): fc.Arbitrary<readonly TraceEvent[]> =>
  fc.array(fc.tuple(anyHappening, fc.nat({ max: 3 })), { maxLength, size: 'max' }).map((steps) => {
    let t = 0
    return steps.map(([event, pause], seq) => {
      t += pause
      return { ...event, seq, t }
    })
  })

/** A trace in any of the ways in which it can be read: finished, cut short at ENDEX, or still going on. */
export const anyTrace = (maxLength = 7): fc.Arbitrary<Trace> =>
  fc
    .record({
      events: anyEvents(maxLength),
      rest: fc.nat({ max: 4 }),
      reading: fc.constantFrom(
        { complete: true, censorAtEnd: false },
        { complete: true, censorAtEnd: true },
        { complete: false, censorAtEnd: true },
      ),
    })
    .map(({ events, rest, reading }) => ({
      unit: 'minutes',
      events,
      now: (events.at(-1)?.t ?? 0) + rest,
      staffed: [],
      ...reading,
    }))

const anyActivity = fc.constantFrom('a' as ActivityId, 'b' as ActivityId, 'x' as ActivityId)
const anyPredicate: fc.Arbitrary<Predicate> = fc.oneof(
  fc.record({ activity: anyActivity }),
  fc.record(
    { activity: anyActivity, role: fc.constant(['r1' as RoleId]), where: fc.constantFrom({ w: 1 }, { w: [1, 2] }) },
    { requiredKeys: ['activity'] },
  ),
)

const anyWindow = fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 4 })).map(([least, more]) => ({ least, most: least + more }))

/** A rule of one kind between any two things. */
export const anyRuleOf = (template: TemplateKind): fc.Arbitrary<Constraint> =>
  fc
    .record(
      {
        a: anyPredicate,
        b: anyPredicate,
        reflexive: fc.constantFrom(false, false, true),
        window: anyWindow,
        same: fc.constant(['k']),
        n: fc.integer({ min: 1, max: 2 }),
        on: fc.constant(['a' as ActivityId, 'b' as ActivityId, 'x' as ActivityId]),
      },
      { requiredKeys: ['a', 'b', 'reflexive'] },
    )
    // What asks and what answers are the same thing more often than chance would have it: that is where judges differ.
    .map(({ reflexive, ...rule }) => (reflexive && template !== 'exclusiveChoice' ? { ...rule, b: rule.a } : rule))
    // Exactly one of two things that are the same thing can never be.
    .filter(({ a, b }) => template !== 'exclusiveChoice' || a.activity !== b.activity)
    .map((rule) => ({ template, ...rule }))

/** What a future may bring: everything that could answer, recur or stand in between. */
export const inventions: readonly Omit<TraceEvent, 'seq' | 't'>[] = Object.entries(labelled).flatMap(([activity, labels]) =>
  [1, 2].map((k) => ({ activity, labels, role: 'r1' as RoleId, data: { k, w: 1 }, cites: [] })),
)
