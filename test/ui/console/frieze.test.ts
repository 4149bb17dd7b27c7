import { describe, expect, it } from 'vitest'
import { type FriezePlan, miniFrieze, wideFrieze } from '../../../src/ui/console/frieze/lay-out-frieze.ts'

const plans: readonly (readonly [string, FriezePlan])[] = [
  ['wide, a room of the chain is mine', wideFrieze('t-lead')],
  ['wide, no room of the chain is mine', wideFrieze('b-pr')],
  ['wide, a bank room is mine', wideFrieze('b-ciso')],
  ['on a phone', miniFrieze('t-lead')],
]

describe.each(plans)('the strip of rooms, %s', (_, plan) => {
  it('keeps BankX left and TechA right, the way of news from right to left', () => {
    expect(plan.rooms.map(({ seat }) => seat)).toEqual(['b-ceo', 'b-ciso', 't-cio', 't-cto', 't-lead'])
    expect(plan.rooms.map(({ station }) => station)).toEqual([5, 4, 3, 2, 1])
  })

  it('lets no room overlap another or leave the strip', () => {
    for (const [index, { box }] of plan.rooms.entries()) {
      const following = plan.rooms[index + 1]
      expect(box.x + box.width).toBeLessThanOrEqual(following === undefined ? plan.width : following.box.x)
      expect(box.y).toBeGreaterThanOrEqual(0)
    }
  })

  it('stands the bridge between the two houses', () => {
    const [, bank, tech] = plan.rooms
    if (plan.bridge === undefined || bank === undefined || tech === undefined) return
    expect(plan.bridge.x).toBeGreaterThanOrEqual(bank.box.x + bank.box.width)
    expect(plan.bridge.x + plan.bridge.width).toBeLessThanOrEqual(tech.box.x)
  })
})

describe('the own room', () => {
  it('is the largest of the five', () => {
    const [largest] = [...wideFrieze('t-cto').rooms].sort((a, b) => b.box.width - a.box.width)
    expect(largest).toMatchObject({ seat: 't-cto', mine: true })
  })
})
