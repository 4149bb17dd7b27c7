import { describe, expect, it } from 'vitest'
import { lagOf, layOutSwimlane, type SwimlaneMark, wentOf } from '@/debrief/index.ts'
import { claim } from '@/kernel/index.ts'

const mark = (id: string, times: Partial<SwimlaneMark>): SwimlaneMark => ({
  id,
  title: claim('milestone'),
  stakeholder: claim('stakeholder'),
  notes: claim('notes'),
  standing: times.happened === undefined ? 'did-not-occur' : 'happened',
  adverse: false,
  cites: [],
  ...times,
})

describe('how a milestone went', () => {
  it('is near the plan up to an hour after it, and late a second later', () => {
    expect(wentOf(mark('T1', { asked: 600, happened: 600 + 3600 }))).toBe('near')
    expect(wentOf(mark('T1', { asked: 600, happened: 600 + 3601 }))).toBe('late')
  })

  it('is near the plan when it came sooner', () => {
    expect(wentOf(mark('T1', { asked: 9000, happened: 10 }))).toBe('near')
  })

  it('is neither where the playbook sets no time', () => {
    expect(wentOf(mark('T1', { happened: 10 }))).toBe('unplanned')
  })

  it('is not the players’ doing when it was done to them', () => {
    expect(wentOf(mark('T5', { asked: 0, happened: 9000, adverse: true }))).toBe('adverse')
  })
})

describe('the three lanes', () => {
  const plan = layOutSwimlane(
    [
      mark('T1', { asked: 1800, happened: 1080, reference: 1200 }),
      mark('T2', { asked: 7200, happened: 4200, reference: 3300 }),
      mark('T6', { asked: 90_000, reference: 101_400 }),
    ],
    10_800,
  )

  it('are as long as the session', () => {
    expect(plan.span).toBe(10_800)
    expect(plan.marks[1]).toMatchObject({ asked: 7200 / 10_800, happened: 4200 / 10_800, above: true })
    expect(plan.ticks.map(({ time }) => time)).toEqual([0, 1800, 3600, 5400, 7200, 9000, 10_800])
    expect(plan.ticks[1]?.place).toBeCloseTo(1 / 6)
  })

  it('name what lies after the end or never occurred, instead of drawing it', () => {
    expect(plan.beyond).toEqual(['T6'])
    expect(plan.missing).toEqual(['T6'])
    expect(plan.marks[2]).not.toHaveProperty('asked')
  })

  it('give the first night of a long session more room than its days', () => {
    const { ticks, marks } = layOutSwimlane([mark('T1', { happened: 3600 }), mark('T7', { happened: 55 * 3600 })], 56 * 3600)
    expect(ticks.map(({ time }) => time / 3600)).toEqual([0, 1, 2, 4, 8, 16, 32])
    expect(marks[0]?.happened).toBeGreaterThan(0.2)
    expect(marks[1]?.happened).toBeGreaterThan(0.99)
    expect(ticks.map(({ place }) => place)).toEqual(ticks.map(({ place }) => place).toSorted((a, b) => a - b))
  })

  it('are drawn for a session that ended at once', () => {
    expect(layOutSwimlane([], 0)).toMatchObject({ span: 900, marks: [] })
  })
})

describe('the labels of the reference incident, which crowd in the first of its fifty-five hours', () => {
  it('stand beside each other and within a printed page', () => {
    const minutes = [20, 55, 95, 180, 334, 1690, 3300]
    const asked = [30, 120, 138, 1495, undefined, undefined, 4560]
    const marks = minutes.map((happened, index) => {
      const wanted = asked[index]
      return mark(`T${index + 1}`, { happened: happened * 60, ...(wanted !== undefined && { asked: wanted * 60 }) })
    })
    const { marks: placed } = layOutSwimlane(marks, 3300 * 60)
    // A lane of 696 units, a letter of at most 7.
    const labels = placed.map((one) => {
      const width = `${one.mark.id} ${lagOf(one.mark)}`.length * 7
      const middle = (one.happened ?? 0) * 696 - (one.atEnd ? width / 2 : 0)
      return { above: one.above, from: middle - width / 2, to: middle + width / 2 }
    })
    for (const side of [true, false]) {
      const row = labels.filter(({ above }) => above === side)
      expect(row.length).toBeGreaterThan(2)
      for (const [index, { from }] of row.entries()) expect(from).toBeGreaterThan(row[index - 1]?.to ?? 0)
    }
    expect(Math.max(...labels.map(({ to }) => to))).toBeLessThanOrEqual(696)
  })
})
