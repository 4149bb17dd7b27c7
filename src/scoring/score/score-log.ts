import { type Exercise, exerciseOf, type Log, outcomesOf, pathOf, type Recorded, replay } from '@/engine/index.ts'
import type { RuleId } from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'
import type { Scenario } from '@/scenario/index.ts'
import { attendanceIn } from '../attendance.ts'
import { readTrace } from '../read-trace.ts'
import type { Trace } from '../trace.ts'
import type { Justification, Scorecard } from '../verdict.ts'
import { labelsIn } from './classes.ts'
import { justifiedIn } from './justified.ts'
import { score } from './score.ts'

/** A log in the playbook's words, with who was at the table and what was rewound left out. */
export function traceOf({ header: { scenario, playbook }, lines }: Log): Trace {
  const path = pathOf(lines)
  return tracedFrom(path, playbook, replay(exerciseOf(scenario), path, playbook))
}

function tracedFrom(path: readonly Recorded[], playbook: Playbook, { status, now }: Exercise): Trace {
  return readTrace(path, playbook, { ...attendanceIn(path, playbook), now, complete: status === 'ended' })
}

/**
 * What an evening is worth, from its log alone, what the facilitator found to be right in it set aside. The windows are those of the playbook in the header, which is the one that was
 * played, level and all.
 */
export function scoreLog(log: Log, justified: readonly Justification[] = []): Scorecard {
  const { scenario, playbook, seed, level } = log.header
  const path = pathOf(log.lines)
  const exercise = replay(exerciseOf(scenario), path, playbook)
  const trace = tracedFrom(path, playbook, exercise)
  return score({
    rules: playbook.rules,
    trace,
    labelsOf: labelsIn(playbook),
    justified: [...justified, ...justifiedIn(path, trace)],
    expected: expectedBy(scenario),
    outcomes: outcomesOf(exercise, { scenario, playbook, seed, level: scenario.levels[level] }),
  })
}

/** Rules the story puts to the test by itself; news held back for a missed action does not count. */
function expectedBy({ injects }: Scenario): readonly RuleId[] {
  return [...new Set(injects.filter(({ contingency }) => !contingency).flatMap(({ rules }) => rules))]
}
