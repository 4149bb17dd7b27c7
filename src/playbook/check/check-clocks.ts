import { checkPredicate } from './check-predicate.ts'
import type { PlaybookCheck } from './playbook-check.ts'

const DAY = 86_400

/** Clocks start and stop with activities there are, and run for some time. */
export function checkClocks(check: PlaybookCheck): void {
  const { playbook, problems } = check
  for (const [id, { anchor, met, limit, counts }] of Object.entries(playbook.clocks)) {
    const path = ['clocks', id]
    checkPredicate(check, anchor, [...path, 'anchor'])
    checkPredicate(check, met, [...path, 'met'])
    const at = [...path, 'limit']
    if (limit === 0) problems.at('out-of-range', at, 'A clock of no length is missed before it starts.')
    if (counts === 'hours') continue
    if (limit === 'none') problems.at('out-of-range', at, 'Business days are counted up to a limit.', 'Write how many: 4d.')
    else if (limit % DAY !== 0) problems.at('out-of-range', at, 'Business days are whole days.', 'Write how many: 4d.')
  }
}
