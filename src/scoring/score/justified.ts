import type { Recorded } from '@/engine/index.ts'
import type { EventNumber } from '@/kernel/index.ts'
import type { Trace } from '../trace.ts'
import type { Activation, Justification } from '../verdict.ts'

/** The line that put a rule to the test, which is how a deviation is named; undefined for tests of the whole log. */
export function lineOf({ seq }: Activation, { events }: Trace): EventNumber | undefined {
  return seq === undefined ? undefined : events[seq]?.cites.at(-1)
}

/** What the facilitator set aside during play, with the lines that say so. */
export function justifiedIn(lines: readonly Recorded[], { events }: Trace): readonly Justification[] {
  return lines.flatMap(({ number, event }): readonly Justification[] => {
    if (event.kind !== 'deviation-justified') return []
    const { rule, at, reason } = event
    if (at === undefined) return [{ rule, reason, line: number }]
    return events.flatMap(({ seq, cites }) => (cites.at(-1) === at ? [{ rule, seq, reason, line: number }] : []))
  })
}
