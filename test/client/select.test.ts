import { describe, expect, it } from 'vitest'
import {
  chainSteps,
  createTable,
  evidenceShelf,
  foresee,
  inbox,
  isOpenQuestion,
  neighbour,
  openFindings,
  openQuestions,
  requestsByMe,
  requestsForMe,
  runningActs,
  type Table,
  unreadCount,
  waited,
  workByPhase,
} from '../../src/client/index.ts'
import type { ActivityId, ThingId } from '../../src/kernel/index.ts'
import { briefing } from './evening/briefing.ts'
import { lines } from './evening/lines.ts'
import { faithfulConnection } from './evening/pretend-host.ts'

const lead = briefing.seat

function handleAfter(count: number) {
  return createTable(lead, faithfulConnection(briefing, lines.slice(0, count)), () => 'c1')
}

const told = (count: number): Table => handleAfter(count).store.getState()
const tonight = told(lines.length)

describe('the inbox', () => {
  it('puts what waits for an answer first, the nearest deadline on top, then the newest', () => {
    const titles = inbox(tonight).map((item) => (item.kind === 'inject' ? item.delivery.line.event.inject : item.from))
    expect(titles).toEqual(['token-reuse', 'night-desk', 'ran-twice', 'techa.cto', 'techa.employee_y', 'access-review'])
  })

  it('is the same list as long as nothing happened, so that a screen need not draw it again', () => {
    expect(inbox(tonight)).toBe(inbox({ ...tonight, read: new Set() }))
  })

  it('counts as read what was opened here or answered', () => {
    const table = handleAfter(lines.length)
    expect(unreadCount(table.store.getState())).toBe(5)
    const first = inbox(table.store.getState())[0]
    if (first !== undefined) table.markRead(first.key)
    expect(unreadCount(table.store.getState())).toBe(4)
  })

  it('has no open question once it was answered', () => {
    expect(openQuestions(tonight).every(isOpenQuestion)).toBe(true)
    expect(openQuestions(tonight)).toHaveLength(3)
  })

  it('moves to the neighbour and stays at the ends', () => {
    const [first, second] = inbox(tonight)
    expect(neighbour(tonight, first?.key, 1)).toBe(second)
    expect(neighbour(tonight, first?.key, -1)).toBe(first)
    expect(neighbour(tonight, undefined, 1)).toBe(first)
  })
})

describe('what a seat can see of the evening', () => {
  it('knows the running act and how far the copy is', () => {
    expect(runningActs(tonight).map(({ activity }) => activity)).toEqual(['evidence.snapshot'])
    const box = evidenceShelf(tonight).find(({ thing }) => thing.id === 'E-02')
    expect(box?.state).toEqual({ kind: 'filling', part: 5 / 12 })
  })

  it('has a finding to write down until somebody wrote it', () => {
    const written = lines.findIndex(({ event }) => event.kind === 'finding-recorded')
    expect(openFindings(told(written)).map(({ finding }) => finding)).toEqual([`${lead}/F1`])
    expect(openFindings(told(written + 1))).toEqual([])
  })

  it('tells apart who waits for it and for whom it waits, and since when', () => {
    expect(requestsForMe(tonight).map(({ request }) => request)).toEqual(['techa.cto/R1'])
    const [mine] = requestsByMe(tonight)
    expect(mine?.request).toBe(`${lead}/R1`)
    expect(mine && waited(mine, tonight.now)).toBe(60)
  })

  it('lights the chain as far as this seat knows', () => {
    expect(chainSteps(tonight).map(({ informed }) => informed)).toEqual([true, true, false, false])
    expect(chainSteps(told(6)).map(({ informed }) => informed)).toEqual([false, false, false, false])
  })

  it('sorts work by phase, own work apart from that of colleagues, approvals left out', () => {
    const [identification, containment] = workByPhase(briefing.playbook, lead)
    expect(identification?.own.map(({ id }) => id)).toEqual([
      'log.query',
      'evidence.snapshot',
      'log.correlate',
      'anomaly.confirm',
    ])
    expect(identification?.colleagues.map(({ id }) => id)).toEqual(['vector.confirm'])
    expect(containment?.own.map(({ id }) => id)).toEqual(['token.revoke', 'ca.apply', 'system.quarantine'])
  })

  it('foresees what the host will say about an act', () => {
    const revoke = {
      kind: 'do' as const,
      seat: lead,
      activity: 'token.revoke' as ActivityId,
      target: 'svc-statements' as ThingId,
      with: {},
      emergency: false,
    }
    expect(foresee(tonight, revoke)).toMatchObject({
      allowed: true,
      caveats: [{ kind: 'needs-approval-of' }, { kind: 'needs-approval-of' }],
    })
    expect(foresee(tonight, { ...revoke, target: 'pii-api' as ThingId }).allowed).toBe(false)
  })
})
