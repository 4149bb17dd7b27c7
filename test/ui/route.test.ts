import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ExerciseId, SeatId } from '../../src/kernel/index.ts'
import { type Route, readRoute, writeRoute } from '../../src/ui/routing/route.ts'
import { runs } from '../runs.ts'

const id = fc.string({ minLength: 1 })

const anyRoute: fc.Arbitrary<Route> = fc.oneof(
  fc.constant<Route>({ screen: 'home' }),
  fc.constant<Route>({ screen: 'seats' }),
  fc.constant<Route>({ screen: 'problems' }),
  id.map((scenario): Route => ({ screen: 'seats', scenario })),
  fc.tuple(id, id).map(([scenario, seat]): Route => ({ screen: 'role-card', scenario, seat: seat as SeatId })),
  fc.constant<Route>({ screen: 'run' }),
  fc.constant<Route>({ screen: 'join' }),
  id.map((code): Route => ({ screen: 'join', code })),
  id.map((code): Route => ({ screen: 'session', code })),
  fc.tuple(id, id).map(([code, token]): Route => ({ screen: 'invited', code, token })),
  id.map((exercise): Route => ({ screen: 'play', exercise: exercise as ExerciseId })),
  id.map((exercise): Route => ({ screen: 'debrief', exercise: exercise as ExerciseId })),
)

describe('an address', () => {
  it('leads back to the place it was written for, whatever the ids look like', () => {
    fc.assert(
      fc.property(anyRoute, (route) => {
        expect(readRoute(writeRoute(route))).toEqual(route)
      }),
      { numRuns: runs },
    )
  })

  it('is always read, and what leads nowhere says so', () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        expect(typeof readRoute(hash).screen).toBe('string')
      }),
      { numRuns: runs },
    )
  })

  it.each([
    ['', 'home'],
    ['#', 'home'],
    ['#/', 'home'],
    ['#/practise', 'seats'],
    ['#/practise/token-anomaly', 'seats'],
    ['#/practise/token-anomaly/techa.tech_lead', 'role-card'],
    ['#/play/e-1', 'play'],
    ['#/debrief/e-1', 'debrief'],
    ['#/problems', 'problems'],
    ['#/run', 'run'],
    ['#/join', 'join'],
    ['#/join/KITE42', 'join'],
    ['#/session/KITE42', 'session'],
    ['#/invited/KITE42/secret', 'invited'],
    ['#/session', 'nowhere'],
    ['#/invited/KITE42', 'nowhere'],
    ['#/run/more', 'nowhere'],
    ['#/play', 'nowhere'],
    ['#/play/e-1/more', 'nowhere'],
    ['#/practise/a/b/c', 'nowhere'],
    ['#/problems/more', 'nowhere'],
    ['#/practise/%E0%A4', 'nowhere'],
    ['#/sign-in', 'nowhere'],
  ])('%s is %s', (hash, screen) => {
    expect(readRoute(hash).screen).toBe(screen)
  })
})
