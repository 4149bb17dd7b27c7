import { describe, expect, it } from 'vitest'
import type { MselEntry } from '../../../src/client/index.ts'
import type { ExerciseTime, InjectId } from '../../../src/kernel/index.ts'
import { placeInjects, timeScaleOf } from '../../../src/ui/desk/timeline/lay-out-timeline.ts'

const hour = (count: number) => (count * 3600) as ExerciseTime
const window = (from: number, to: number) => ({ from: hour(from), to: hour(to), title: '', act: '' })

const entry = (id: string, at: ExerciseTime | undefined): MselEntry => ({
  id: id as InjectId,
  msel: '',
  lane: 'technical',
  channel: 'siem',
  to: [],
  title: id,
  body: '',
  state: 'waiting',
  at,
  due: undefined,
})

describe('the time scale', () => {
  it('runs evenly over one stretch', () => {
    const { x, hours } = timeScaleOf([window(0, 4)])
    expect([0, 1, 2, 4].map((at) => x(hour(at)))).toEqual([0, 25, 50, 100])
    expect(hours).toBe(4)
  })

  it('gives the time between two stretches next to no room, and never runs backwards', () => {
    const { x, stretches } = timeScaleOf([window(0, 3), window(20, 23)])
    const places = [0, 3, 10, 20, 23].map((at) => x(hour(at)))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(x(hour(20)) - x(hour(3))).toBeLessThan(5)
    expect(stretches[1]?.from).toBeCloseTo(x(hour(20)))
    expect(x(hour(23))).toBeCloseTo(100)
  })

  it('marks hours inside the stretches only', () => {
    const { ticks } = timeScaleOf([window(0, 12), window(30, 42)])
    expect(ticks.length).toBeGreaterThan(10)
    for (const { at } of ticks) expect(at <= hour(12) || at >= hour(30)).toBe(true)
  })
})

describe('injects in a lane', () => {
  const scale = timeScaleOf([window(0, 10)])

  it('change rows when they stand close together, so that each title has room', () => {
    const placed = placeInjects([entry('a', hour(1)), entry('b', hour(1.3)), entry('c', hour(6))], scale)
    expect(placed.map(({ row }) => row)).toEqual([0, 1, 0])
    expect(placed.map(({ room }) => Math.round(room))).toEqual([50, 87, 40])
  })

  it('are left out while they have no time', () => {
    expect(placeInjects([entry('a', undefined)], scale)).toEqual([])
  })
})
