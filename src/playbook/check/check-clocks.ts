import { textIn } from '@/kernel/index.ts'
import { checkPredicate } from './check-predicate.ts'
import type { PlaybookCheck } from './playbook-check.ts'

/** Clocks start and stop with activities there are, and bind the kind of company that is at the table. */
export function checkClocks(check: PlaybookCheck): void {
  const { playbook, problems } = check
  const bank = Object.values(playbook.organisations).find(({ id, title }) => /bank/i.test(`${id} ${textIn(title, 'en')}`))
  for (const [id, { title, anchor, met, limit }] of Object.entries(playbook.clocks)) {
    const path = ['clocks', id]
    checkPredicate(check, anchor, [...path, 'anchor'])
    checkPredicate(check, met, [...path, 'met'])
    if (limit === 0) problems.at('out-of-range', [...path, 'limit'], 'A clock of no length is missed before it starts.')
    if (bank !== undefined && /\bNERC\b|\bCIP-\d{3}/i.test(`${id} ${textIn(title, 'en')}`)) {
      const sentence = `NERC CIP binds those who run the power grid, not ${textIn(bank.title, 'en')}.`
      problems.atKey('nerc-cip', path, sentence, 'Take the clock of a supervisor of banks.')
    }
  }
}
