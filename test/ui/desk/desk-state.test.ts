import { describe, expect, it } from 'vitest'
import type { InjectId, SeatId } from '../../../src/kernel/index.ts'
import { changeDesk, freshDesk } from '../../../src/ui/desk/desk-state.ts'
import { deskKey } from '../../../src/ui/desk/keys/desk-key.ts'

const press = { ctrlKey: false, metaKey: false, altKey: false, repeat: false, busy: false, pressable: false }

describe('the facilitator’s desk', () => {
  it('calls for the focus when an inject is chosen, and shows the part it is in', () => {
    const elsewhere = changeDesk(freshDesk, { kind: 'show', part: 'world' })
    const chosen = changeDesk(elsewhere, { kind: 'select', inject: 'call' as InjectId })
    expect(chosen).toMatchObject({ selected: 'call', part: 'injects', injectCalls: 1 })
  })

  it('puts its papers away before somebody acts for a seat', () => {
    const open = changeDesk(freshDesk, { kind: 'lay-out', paper: { kind: 'seat', seat: 'bankx.ceo' as SeatId } })
    const acting = changeDesk(open, { kind: 'act-for', seat: 'bankx.ceo' as SeatId })
    expect(acting).toMatchObject({ acting: 'bankx.ceo', paper: undefined })
    expect(changeDesk(acting, { kind: 'come-back' }).acting).toBeUndefined()
  })
})

describe('single keys', () => {
  it('release, hold, write and note', () => {
    const asked = [' ', 'h', 'H', 'n', 'o', '?', 'x'].map((key) => deskKey({ ...press, key }))
    expect(asked).toEqual(['release', 'hold', 'hold', 'ad-hoc', 'note', 'keys', undefined])
  })

  it('do nothing while somebody types, holds a modifier, or keeps the key down', () => {
    for (const off of ['busy', 'ctrlKey', 'metaKey', 'altKey', 'repeat'])
      expect(deskKey({ ...press, key: 'h', [off]: true })).toBeUndefined()
  })

  it('leave Space to the button that has the focus', () => {
    expect(deskKey({ ...press, key: ' ', pressable: true })).toBeUndefined()
    expect(deskKey({ ...press, key: 'h', pressable: true })).toBe('hold')
  })
})
