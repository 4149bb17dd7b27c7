import { type Impossible, mustBeCondition, mustBeKnown, mustBeRole, type Path, warnIfNever } from '@/reading/index.ts'
import { checkAct } from './check-act.ts'
import { checkStart } from './check-start.ts'
import { mustBeActivity, mustBeSeat, mustBeViewers, type ScenarioCheck } from './scenario-check.ts'

/** Everything around the story: seats, clocks, levels, milestones, truth, outcomes, reference, logs. */
export function checkPlanning(check: ScenarioCheck, impossible: Impossible): void {
  checkHead(check)
  checkReport(check, impossible)
  checkReference(check)
  checkStart(check)
  for (const [id, { seen_by, columns, rows }] of Object.entries(check.written.logs)) {
    mustBeViewers(check, seen_by, ['logs', id, 'seen_by'])
    rows.forEach((row, n) => {
      if (row.length === columns.length) return
      const sentence = `This row has ${row.length} cells where the log has ${columns.length} columns.`
      check.problems.at('out-of-range', ['logs', id, 'rows', n], sentence)
    })
  }
}

function checkHead({ written, vocabulary, problems }: ScenarioCheck): void {
  for (const word of Object.keys(written.seats ?? {})) {
    const path = ['seats', word]
    mustBeKnown(problems, { code: 'unknown-role', path, noun: 'role', word, known: vocabulary.roles, isKey: true })
  }
  written.clocks.forEach((word, n) => {
    mustBeKnown(problems, { code: 'unknown-clock', path: ['clocks', n], noun: 'clock', word, known: vocabulary.clocks })
  })
  const mustBeParameter = (word: string, path: Path): void => {
    const known = vocabulary.parameters
    mustBeKnown(problems, { code: 'unknown-parameter', path, noun: 'window', word, known, isKey: true })
  }
  for (const word of Object.keys(written.parameters)) mustBeParameter(word, ['parameters', word])
  for (const [level, { title: _title, injects: _injects, world: _world, ...windows }] of Object.entries(written.levels)) {
    for (const word of Object.keys(windows)) mustBeParameter(word, ['levels', level, word])
  }
}

function checkReport(check: ScenarioCheck, impossible: Impossible): void {
  const { written, vocabulary, problems, scenario, names } = check
  for (const [id, { when, to, by = [] }] of Object.entries(written.milestones)) {
    const path = ['milestones', id]
    mustBeActivity(check, when, [...path, 'when'])
    if (to !== undefined)
      mustBeRole(problems, { code: 'unknown-role', path: [...path, 'to'], noun: 'role', word: to }, vocabulary.roles)
    for (const [n, word] of by.entries())
      mustBeRole(problems, { code: 'unknown-role', path: [...path, 'by', n], noun: 'role', word }, vocabulary.roles)
  }
  const records = written.truth?.records
  if (records !== undefined) {
    const path = ['truth', 'records']
    const known = new Set(Object.values(scenario.facts).flatMap(({ id, type }) => (type === 'count' ? [id] : [])))
    mustBeKnown(problems, { code: 'unknown-fact', path, noun: 'count', word: records, known })
  }
  for (const [word, source] of Object.entries(written.outcomes)) {
    const path = ['outcomes', word]
    const known = vocabulary.capabilities
    mustBeKnown(problems, { code: 'unknown-capability', path, noun: 'capability', word, known, isKey: true })
    if (mustBeCondition(problems, path, source, names.story)) warnIfNever(problems, path, source, names.story, impossible)
  }
}

function checkReference(check: ScenarioCheck): void {
  check.written.reference.forEach(({ seat, do: activity, target, with: data }, n) => {
    const path = ['reference', n]
    mustBeSeat(check, seat, [...path, 'seat'])
    if (mustBeActivity(check, activity, [...path, 'do'])) checkAct(check, { activity, target, data, mustAim: true }, path)
  })
}
