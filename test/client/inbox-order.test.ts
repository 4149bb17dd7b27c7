import { describe, expect, it } from 'vitest'
import { createTable, inbox } from '../../src/client/index.ts'
import type { DeviceLine } from '../../src/hosting/index.ts'
import type { ExerciseTime, InjectId } from '../../src/kernel/index.ts'
import { briefing } from './evening/briefing.ts'
import { lines } from './evening/lines.ts'
import { faithfulConnection } from './evening/pretend-host.ts'

/** The evening, and then the clock at a later minute. */
function minute(of: number, between: readonly DeviceLine['event'][] = []) {
  const at = (of * 60) as ExerciseTime
  const events: readonly DeviceLine['event'][] = [...between, { kind: 'clock-advanced', to: at }]
  const later = events.map(
    (event, index): DeviceLine => ({ number: lines.length + 1 + index, evidence: `later-${index}`, at, event }),
  )
  const table = createTable(briefing.seat, faithfulConnection(briefing, [...lines, ...later]), () => 'c1').store.getState()
  return inbox(table).flatMap((item) => (item.kind === 'inject' ? [item.delivery.line.event.inject] : []))
}

describe('the order of the inbox', () => {
  it('lets what is overdue stand behind what can still be answered in time', () => {
    expect(minute(32)).toEqual(['night-desk', 'ran-twice', 'token-reuse', 'access-review'])
  })

  it('keeps a question open on its last second', () => {
    expect(minute(30)[0]).toBe('token-reuse')
  })

  it('goes by the new time when there is more of it', () => {
    const extended = { kind: 'deadline-extended', inject: 'token-reuse' as InjectId, replyBy: 1980 as ExerciseTime } as const
    expect(minute(32, [extended])[0]).toBe('token-reuse')
    expect(minute(34, [extended])[0]).not.toBe('token-reuse')
  })
})
