import { mustBeCondition, mustBeKnown, mustBeRole, mustBeUnique, warnIfNever } from '@/reading/index.ts'
import type { PlaybookCheck } from './playbook-check.ts'

/** Roles belong to organisations, duties to phases, the chain leads through roles, and phases can be entered. */
export function checkPeople({ playbook, written, problems, names }: PlaybookCheck): void {
  const phases = new Set(names.phases)
  for (const [role, { organisation, duties }] of Object.entries(playbook.roles)) {
    const path = ['roles', role]
    const known = playbook.organisations
    mustBeKnown(problems, { code: 'unknown-organisation', path, noun: 'organisation', word: organisation, known, isKey: true })
    for (const word of Object.keys(duties)) {
      const at = [...path, 'duties', word]
      mustBeKnown(problems, { code: 'unknown-phase', path: at, noun: 'phase', word, known: phases, isKey: true })
    }
  }

  mustBeUnique(problems, names.phases, 'phases', (n) => ['phases', n, 'id'])
  playbook.phases.forEach(({ entersWhen }, n) => {
    const path = ['phases', n, 'enters_when']
    if (mustBeCondition(problems, path, entersWhen, names)) warnIfNever(problems, path, entersWhen, names)
  })

  written.chain.forEach((hop, n) => {
    hop.forEach((word, m) => {
      mustBeRole(problems, { code: 'unknown-role', path: ['chain', n, m], noun: 'role', word }, playbook.roles)
    })
  })
}
