import type { NumberedLine } from '@/client/index.ts'
import type { Exercise } from '@/engine/index.ts'
import type { EventNumber, ExerciseTime, RoleId } from '@/kernel/index.ts'
import type { Playbook, Rule } from '@/playbook/index.ts'
import { readTrace, resultsOf } from '@/scoring/index.ts'

/** One time a rule was broken, as far as the exercise has come. */
export interface Deviation {
  readonly rule: Rule
  /** The line that put the rule to the test; absent: the log as a whole did. */
  readonly line?: EventNumber
  readonly at?: ExerciseTime
  readonly roles: readonly RoleId[]
  /** Why the facilitator found it right; absent: nobody did. */
  readonly justified?: string
}

/** Every rule that is broken so far and not excused, the latest first. The lines have to be all of the log's that count. */
export function deviationsIn(
  lines: readonly NumberedLine[],
  playbook: Playbook,
  { seats, now }: Pick<Exercise, 'seats' | 'now'>,
): readonly Deviation[] {
  const staffed = (Object.keys(playbook.roles) as RoleId[]).filter((role) => (seats[role]?.kind ?? 'nobody') !== 'nobody')
  const trace = readTrace(lines, playbook, { staffed, now, complete: false })
  const right = lines.flatMap(({ event }) => (event.kind === 'deviation-justified' ? [event] : []))
  return resultsOf({ rules: playbook.rules, trace })
    .flatMap(({ rule, activations }) =>
      activations
        .filter(({ outcome }) => outcome === 'violated')
        .map(({ seq, roles }): Deviation => {
          const event = seq === undefined ? undefined : trace.events[seq]
          const line = event?.cites.at(-1)
          const found = right.find((one) => one.rule === rule.id && (one.at === undefined || one.at === line))
          return {
            rule,
            roles,
            ...(line === undefined ? {} : { line }),
            ...(event === undefined ? {} : { at: event.t as ExerciseTime }),
            ...(found === undefined ? {} : { justified: found.reason }),
          }
        }),
    )
    .toSorted((a, b) => (b.at ?? -1) - (a.at ?? -1))
}
