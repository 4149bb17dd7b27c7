import { exerciseOf, type Log, outcomesOf, pathOf, replay } from '@/engine/index.ts'
import type { RoleId, RuleId } from '@/kernel/index.ts'
import type { Scenario } from '@/scenario/index.ts'
import { readTrace } from '../read-trace.ts'
import type { Justification, Scorecard } from '../verdict.ts'
import { labelsIn } from './classes.ts'
import { score } from './score.ts'

/**
 * What an evening is worth, from its log alone. The windows are those of the playbook in the header, which is the one that was
 * played, level and all.
 */
export function scoreLog({ header, lines }: Log, justified: readonly Justification[] = []): Scorecard {
  const { scenario, playbook, seed, level } = header
  const path = pathOf(lines)
  const exercise = replay(exerciseOf(scenario), path, playbook)
  const staffed = (Object.keys(playbook.roles) as RoleId[]).filter(
    (role) => (exercise.seats[role]?.kind ?? 'nobody') !== 'nobody',
  )
  const trace = readTrace(path, playbook, { staffed, now: exercise.now, complete: exercise.status === 'ended' })
  return score({
    rules: playbook.rules,
    trace,
    labelsOf: labelsIn(playbook),
    justified,
    expected: expectedBy(scenario),
    outcomes: outcomesOf(exercise, { scenario, playbook, seed, level: scenario.levels[level] }),
  })
}

/** Rules the story puts to the test by itself; news held back for a missed action does not count. */
function expectedBy({ injects }: Scenario): readonly RuleId[] {
  return [...new Set(injects.filter(({ contingency }) => !contingency).flatMap(({ rules }) => rules))]
}
