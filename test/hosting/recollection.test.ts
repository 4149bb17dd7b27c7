import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Story } from '@/engine/index.ts'
import { recollectionOf } from '@/hosting/bots/playbook/recollection.ts'
import type { CapabilityId, RuleId, SeatId } from '@/kernel/index.ts'
import type { Playbook, Rule } from '@/playbook/index.ts'
import { judgeRule, readTrace } from '@/scoring/index.ts'
import { asCommand } from '../arbitraries/any-command.ts'
import { anyEvening, play } from '../arbitraries/any-evening.ts'
import { smallStory } from '../evening/given.ts'
import { activity, role } from '../evening/small-playbook.ts'
import { runs } from '../runs.ts'

const words = (...names: readonly string[]) => names.map(activity)
const lead = role('techa.tech_lead')
const { scenario } = smallStory

/** A rule of the lead's: `what` after the alert, within so many seconds. */
function asks(id: string, template: Rule['template'], what: string, rest: Partial<Rule> = {}): Rule {
  return {
    id: id as RuleId,
    template,
    a: { activity: activity('account.compromised') },
    b: { activity: activity(what), role: [lead] },
    phase: 'ALL',
    source: [],
    owner: lead,
    modality: 'must',
    weight: 1,
    critical: false,
    capability: 'C1' as CapabilityId,
    dimension: 'do',
    because: '',
    ifBroken: '',
    ...rest,
  }
}

/** One rule of every kind that asks for something, with and without time limits and keys. */
const playbook: Playbook = {
  ...smallStory.playbook,
  rules: [
    asks('soon', 'response', 'notify', { window: { least: 0, most: 200 } }),
    asks('some-time', 'response', 'log.query'),
    asks('same-account', 'response', 'token.revoke', { same: ['account'] }),
    asks('around', 'respondedExistence', 'log.query', { window: { least: 0, most: 400 } }),
    asks('both', 'coExistence', 'log.query'),
    asks('order', 'succession', 'token.revoke', { window: { least: 0, most: 500 } }),
    asks('anew', 'alternateResponse', 'notify', { a: { activity: activity('log.query') } }),
    asks('in-turn', 'alternateSuccession', 'notify', {
      a: { activity: activity('log.query') },
      on: words('log.query', 'notify'),
    }),
    asks('duty', 'response', 'notify', { a: { activity: activity('duty.open'), where: { role: lead } } }),
  ],
}
const story: Story = { ...smallStory, playbook }
const seats = Object.keys(playbook.roles) as SeatId[]

describe('what a bot recollects', () => {
  it('is what all rules come to when everything its seat has seen is judged afresh, after every command of any evening', () => {
    let compared = 0
    fc.assert(
      fc.property(anyEvening, (evening) => {
        const host = play({ ...evening, wishes: [] }, { story })
        for (const [n, wish] of evening.wishes.entries()) {
          host.accept(asCommand(wish, host.exercise().now, scenario.length.story), wish.sender, `wish-${n}`)
          const { now } = host.exercise()
          for (const seat of seats) {
            const view = host.view(seat)
            const trace = readTrace(view.lines, playbook, { staffed: seats, now, complete: false })
            const open = recollectionOf(view)
              .open(now)
              .map(({ rule, event, deadline }) => ({ rule: rule.id, seq: event.seq, deadline }))
            const afresh = (seat === lead ? playbook.rules : [])
              .flatMap((rule) => judgeRule(rule, trace).activations)
              .flatMap(({ rule, outcome, seq, deadline }) => (outcome === 'open' ? [{ rule, seq, deadline }] : []))
            expect(open).toEqual(afresh)
            compared += open.length
          }
        }
      }),
      { numRuns: runs },
    )
    expect(compared).toBeGreaterThan(0)
  })
})
