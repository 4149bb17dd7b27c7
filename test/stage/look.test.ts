import { describe, expect, it } from 'vitest'
import { lookOf, type SeatFacts, seatKeys } from '@/stage/index.ts'
import { night, nightWhere, nightWith } from './night.ts'

const level = (change: Partial<SeatFacts>) => lookOf('t-cto', nightWhere('t-cto', change)).level

describe('how a room looks', () => {
  it('is brightest for whoever must act, and dim for whoever waits', () => {
    expect(level({ status: 'need' })).toBe(1)
    expect(level({ status: 'late' })).toBe(1)
    expect(level({ status: 'idle' })).toBeLessThan(0.6)
  })

  it('is never as bright for a bot as for a person who must act', () => {
    expect(level({ state: 'bot', status: 'need' })).toBeLessThan(level({ state: 'person', status: 'need' }))
  })

  it('is darkest when nobody sits there, and nobody is drawn', () => {
    const empty = lookOf('t-cto', nightWhere('t-cto', { state: 'empty', status: 'need' }))
    expect(empty).toEqual({ level: 0.34 })
  })

  it('keeps my own room lit while I wait', () => {
    expect(level({ mine: true })).toBeGreaterThan(0.8)
  })

  it('shows worry in the storm on whoever works, not on whoever is done', () => {
    const storm = nightWith({ sky: 'crisis', seats: { ...night.seats, 'b-ciso': { ...night.seats['b-ciso'], status: 'work' } } })
    expect(lookOf('b-ciso', storm).person?.mood).toBe('worry')
    expect(lookOf('b-ceo', storm).person?.mood).toBe('calm')
  })

  it('takes a mood and a pose from the facts before anything else', () => {
    const look = lookOf('b-pr', nightWhere('b-pr', { status: 'late', mood: 'smile', pose: 'raise' }))
    expect(look.person).toEqual({ mood: 'smile', pose: 'raise' })
  })

  it('gives every person a face and something to do', () => {
    for (const seat of seatKeys) expect(lookOf(seat, night).person).toBeDefined()
  })
})
