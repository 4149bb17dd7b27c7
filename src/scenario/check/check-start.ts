import { mustBeKnown, own, type Path } from '@/reading/index.ts'
import type { WrittenWorld } from '../shape/planning-shape.ts'
import { checkAct } from './check-act.ts'
import { checkLiteral } from './check-effects.ts'
import { mustBeActivity, mustBeSeat, type ScenarioCheck } from './scenario-check.ts'

/** The stretches that are played follow each other, and the world an act begins in is one that can be. */
export function checkStart(check: ScenarioCheck): void {
  const { written, vocabulary, problems } = check
  checkWindows(check)
  checkWorldAtStart(check, written.world_at_start, ['world_at_start'])
  for (const [level, { world }] of Object.entries(written.levels)) checkWorldAtStart(check, world, ['levels', level, 'world'])
  if (written.phase_at_start !== undefined) {
    const known = new Set(vocabulary.phases.map(({ id }) => id))
    mustBeKnown(problems, { code: 'unknown-phase', path: ['phase_at_start'], noun: 'phase', word: written.phase_at_start, known })
  }
  written.happened.forEach(({ at, seat, did, target, with: data }, n) => {
    const path = ['happened', n]
    if (at > (check.scenario.windows[0]?.from ?? 0))
      problems.at('out-of-range', [...path, 'at'], 'This had been done before the exercise begins, not after.')
    if (seat !== undefined) mustBeSeat(check, seat, [...path, 'seat'])
    if (!mustBeActivity(check, did, [...path, 'did'])) return
    // What only the world does gets its data where the world is told to do it, here as in "emits".
    const worldly = own(vocabulary.activities, did)?.does.length === 0 && target === undefined
    if (!worldly) checkAct(check, { activity: did, target, data, mustAim: false }, path)
  })
}

function checkWindows({ written, problems }: ScenarioCheck): void {
  const windows = written.windows ?? []
  windows.forEach(({ from, to }, n) => {
    const path = ['windows', n]
    const before = windows[n - 1]
    if (from < 0) problems.at('out-of-range', [...path, 'from'], 'Nothing is played before T+00:00.')
    if (to <= from) problems.at('out-of-range', [...path, 'to'], 'A window ends after it begins.')
    if (before !== undefined && from < before.to)
      problems.at('out-of-range', [...path, 'from'], 'This window begins before the one above it ends.', 'Write them in order.')
  })
}

function checkWorldAtStart(check: ScenarioCheck, world: WrittenWorld, path: Path): void {
  for (const [word, value] of Object.entries(world)) {
    const at = [...path, word]
    const { facts } = check.scenario
    if (!mustBeKnown(check.problems, { code: 'unknown-fact', path: at, noun: 'fact', word, known: facts, isKey: true })) continue
    const fact = own(facts, word)
    if (fact === undefined) continue
    if (typeof value !== 'object') checkLiteral(check, fact, value, at)
    else if (fact.type !== 'set') check.problems.at('wrong-effect', at, `"${word}" is a ${fact.type} and cannot start as a list.`)
    else value.forEach((member, n) => void checkLiteral(check, fact, member, [...at, n]))
  }
}
