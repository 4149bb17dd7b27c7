import { describe, expect, it } from 'vitest'
import { involvedIn } from '@/client/index.ts'
import type { ActivityId, SeatId } from '@/kernel/index.ts'
import { playbook } from '../scenario/shipped.ts'

function involved(id: string, seat: string) {
  const activity = playbook.activities[id as ActivityId]
  if (activity === undefined) throw new Error(`There is no activity ${id}.`)
  const { first, informed } = involvedIn(activity, seat as SeatId, playbook)
  return { first: first.map((one) => one.id as string), informed }
}

describe('who has a part in a piece of work', () => {
  it('are the regulator and PR before the bank fixes a posture', () => {
    expect(involved('posture.approve', 'bankx.ceo').first).toEqual(['regulator.consult', 'pr.consult'])
  })

  it('are whoever keeps the evidence and whoever directs it, before it is destroyed; approvals are shown elsewhere', () => {
    expect(involved('token.revoke', 'techa.tech_lead').first).toEqual(['evidence.snapshot', 'revocation.direct'])
  })

  it('are those it reaches by itself', () => {
    expect(involved('findings.acknowledge', 'bankx.ciso').informed).toEqual(['techa'])
    expect(involved('log.query', 'techa.tech_lead')).toEqual({ first: [], informed: [] })
  })
})
