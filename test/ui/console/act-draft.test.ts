import { describe, expect, it } from 'vitest'
import type { ActivityId, SeatId, ThingId } from '../../../src/kernel/index.ts'
import { canBeEmergency, doCommand, emptyAct, openChoices } from '../../../src/ui/console/actions/act-draft.ts'
import { playbook } from '../../client/evening/playbook.ts'

const lead = 'techa.tech_lead' as SeatId

function activity(id: string) {
  const found = playbook.activities[id as ActivityId]
  if (found === undefined) throw new Error(`The playbook of the evening has no ${id}.`)
  return found
}

describe('an act before it begins', () => {
  it('takes the only target there is, and asks where there are several', () => {
    const account = 'svc-statements' as ThingId
    expect(emptyAct(activity('token.revoke'), [account]).target).toBe(account)
    expect(emptyAct(activity('token.revoke'), [account, 'admin-ops' as ThingId]).target).toBeUndefined()
  })

  it('offers the choices the playbook leaves open, and no others', () => {
    expect(openChoices(activity('ca.apply'))).toEqual([{ key: 'control', of: ['mfa', 'geo', 'workload'] }])
    expect(openChoices(activity('token.revoke'))).toEqual([])
  })

  it('can be an emergency where approvals stand in the way', () => {
    expect(canBeEmergency(activity('token.revoke'))).toBe(true)
    expect(canBeEmergency(activity('log.query'))).toBe(false)
  })

  it('leaves out of the command what was left empty', () => {
    const draft = { ...emptyAct(activity('log.query'), []), reason: '  ' }
    expect(doCommand(lead, activity('log.query'), draft)).toEqual({
      kind: 'do',
      seat: lead,
      activity: 'log.query',
      with: {},
      emergency: false,
    })
  })

  it('keeps why and how sure', () => {
    const draft = { ...emptyAct(activity('log.query'), []), reason: ' To be right. ', confidence: 'high' as const }
    expect(doCommand(lead, activity('log.query'), draft)).toMatchObject({ reason: 'To be right.', confidence: 'high' })
  })
})
