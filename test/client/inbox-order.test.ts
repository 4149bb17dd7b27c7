import { describe, expect, it } from 'vitest'
import { createTable, inbox } from '../../src/client/index.ts'
import type { DeviceLine } from '../../src/hosting/index.ts'
import type { ExerciseTime } from '../../src/kernel/index.ts'
import { briefing } from './evening/briefing.ts'
import { lines } from './evening/lines.ts'
import { faithfulConnection } from './evening/pretend-host.ts'

/** The evening, and then the clock at a later minute. */
function minute(of: number) {
  const at = (of * 60) as ExerciseTime
  const later: DeviceLine = { number: lines.length + 1, evidence: 'later', at, event: { kind: 'clock-advanced', to: at } }
  const table = createTable(briefing.seat, faithfulConnection(briefing, [...lines, later]), () => 'c1').store.getState()
  return inbox(table).flatMap((item) => (item.kind === 'inject' ? [item.delivery.line.event.inject] : []))
}

describe('the order of the inbox', () => {
  it('lets what is overdue stand behind what can still be answered in time', () => {
    expect(minute(32)).toEqual(['night-desk', 'ran-twice', 'token-reuse', 'access-review'])
  })

  it('keeps a question open on its last second', () => {
    expect(minute(30)[0]).toBe('token-reuse')
  })
})
