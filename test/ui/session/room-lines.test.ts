import { describe, expect, it } from 'vitest'
import type { ExerciseEvent } from '../../../src/engine/index.ts'
import type { ExerciseTime, PhaseId, SeatId } from '../../../src/kernel/index.ts'
import { isShown } from '../../../src/ui/session/evaluator/room-lines.ts'

const [lead, cto, ciso] = ['techa.tech_lead', 'techa.cto', 'bankx.ciso'] as string[] as [SeatId, SeatId, SeatId]
const sent: ExerciseEvent = { kind: 'message-sent', seat: lead, to: [ciso], text: 'Look here.' }
const entered: ExerciseEvent = { kind: 'phase-entered', phase: 'CO' as PhaseId, by: 'story' }

describe('what an evaluator reads of the room', () => {
  it('is what the chosen group holds', () => {
    expect(isShown(sent, 'all', '')).toBe(true)
    expect(isShown(sent, 'messages', '')).toBe(true)
    expect(isShown(sent, 'decisions', '')).toBe(false)
  })

  it('is of whoever acts and of whoever is reached, as a seat or as a company', () => {
    for (const of of [lead, ciso, 'techa', 'bankx']) expect(isShown(sent, 'all', of), of).toBe(true)
    expect(isShown(sent, 'all', cto)).toBe(false)
    expect(isShown({ ...sent, to: [cto] }, 'all', 'bankx')).toBe(false)
  })

  it('always says where the evening stands, and never that the clock went on or what others noted', () => {
    expect(isShown(entered, 'messages', lead)).toBe(true)
    expect(isShown({ kind: 'clock-advanced', to: 60 as ExerciseTime }, 'all', '')).toBe(false)
    expect(isShown({ kind: 'observed', by: { kind: 'facilitator' }, text: 'Calm.' }, 'all', '')).toBe(false)
  })
})
