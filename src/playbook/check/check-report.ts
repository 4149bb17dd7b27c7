import { mustBeKnown, mustBeRole, mustBeUnique, type Path } from '@/reading/index.ts'
import type { PlaybookCheck } from './playbook-check.ts'

/** The report's texts are offered for rules there are, its actions belong to roles there are, and its scales rise. */
export function checkReport({ playbook, problems }: PlaybookCheck): void {
  const known = new Set<string>(playbook.rules.map(({ id }) => id))
  const { gaps, lessons, actions, severities } = playbook.report
  const checkRules = (rules: readonly string[], path: Path): void => {
    rules.forEach((word, n) => {
      mustBeKnown(problems, { code: 'unknown-rule', path: [...path, 'rules', n], noun: 'rule', word, known })
    })
  }
  gaps.forEach(({ rules }, n) => {
    checkRules(rules, ['report', 'gaps', n])
  })
  lessons.forEach(({ rules }, n) => {
    checkRules(rules, ['report', 'lessons', n])
  })
  actions.forEach(({ owner, rules }, n) => {
    checkRules(rules, ['report', 'actions', n])
    mustBeRole(
      problems,
      { code: 'unknown-role', path: ['report', 'actions', n, 'owner'], noun: 'role', word: owner },
      playbook.roles,
    )
  })
  mustBeUnique(
    problems,
    actions.map(({ id }) => id),
    'actions',
    (n) => ['report', 'actions', n, 'id'],
  )
  severities.forEach(({ id, steps }, n) => {
    const path = ['report', 'severities', n]
    steps.forEach(({ upTo }, m) => {
      const at = [...path, 'steps', m]
      const last = m === steps.length - 1
      const before = m === 0 ? undefined : steps[m - 1]?.upTo
      if (!last && upTo === undefined) problems.at('missing-key', at, `Every step of "${id}" but the last needs "up_to".`)
      if (last && upTo !== undefined) problems.at('needless-key', at, `The last step of "${id}" is for all that is more.`)
      if (upTo !== undefined && before !== undefined && upTo <= before)
        problems.at('out-of-range', at, `The steps of "${id}" must rise.`)
    })
  })
}
