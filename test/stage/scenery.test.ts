import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moods, type PressLevel, poses, seatKeys } from '@/stage/index.ts'
import { along } from '../../src/stage/along.ts'
import { hookAt, hookCount, tubeWay } from '../../src/stage/grid.ts'
import { atMost } from '../../src/stage/scene/at-most.ts'
import { backdrop } from '../../src/stage/scene/backdrop.ts'
import { fitOf } from '../../src/stage/scene/fit.ts'
import { planSheets } from '../../src/stage/scene/sheet-plan.ts'
import { spriteNames, spriteSource } from '../../src/stage/scene/sprite-text.ts'
import { streetScene } from '../../src/stage/street-scene.ts'
import { runs } from '../runs.ts'
import { nightWith } from './night.ts'

const levels: readonly PressLevel[] = [0, 1, 2, 3, 4]

describe('the street', () => {
  it.each(levels)('keeps exactly one cat at press level %i', (level) => {
    expect(streetScene(level, false, false).filter(({ name }) => name === 'street/cat')).toHaveLength(1)
  })

  it('fills from level to level with people', () => {
    const people = levels.map(
      (level) => streetScene(level, false, false).filter(({ name }) => /citizen|reporter|camera|photo/.test(name)).length,
    )
    expect(people).toEqual([...people].sort((a, b) => a - b))
    expect(people[0]).toBe(0)
  })

  it('loses its placards when a statement has been published', () => {
    expect(streetScene(3, false, false).some(({ name }) => name.includes('placard'))).toBe(true)
    expect(streetScene(3, true, false).some(({ name }) => name.includes('placard'))).toBe(false)
  })

  it.each(levels)('lights a lectern for a statement, clear of the cat, at press level %i', (level) => {
    const lecterns = (answered: boolean) => streetScene(level, answered, false).filter(({ name }) => name === 'street/lectern')
    expect(lecterns(false)).toEqual([])
    const [lectern] = lecterns(true)
    const cat = streetScene(level, true, false).find(({ name }) => name === 'street/cat')
    expect(Math.hypot((cat?.x ?? 0) - (lectern?.x ?? 0), (cat?.y ?? 0) - (lectern?.y ?? 0))).toBeGreaterThan(30)
  })

  it('has somebody read the paper by daylight, once the press is gone', () => {
    const reads = (press: PressLevel, dawn: boolean) =>
      streetScene(press, true, dawn).some(({ name }) => name === 'street/reader')
    expect([reads(0, false), reads(0, true), reads(2, true)]).toEqual([false, true, false])
  })
})

describe('the backdrop', () => {
  it('lets the moon grow with the phases', () => {
    const moons = ([0, 1, 2, 3] as const).map(
      (phase) => backdrop(nightWith({ phase }), true).find(({ name }) => name === 'moon')?.key,
    )
    expect(new Set(moons).size).toBe(4)
  })

  it('rains only in the storm', () => {
    const rain = (press: PressLevel, sky: 'calm' | 'crisis') =>
      backdrop(nightWith({ press, sky }), true).find(({ name }) => name === 'rain')?.key
    expect(rain(4, 'calm')).toBe('')
    expect(rain(3, 'crisis')).toBe('')
    expect(rain(4, 'crisis')).not.toBe('')
  })

  it('leaves the rain to a canvas that lives', () => {
    const sheets = backdrop(nightWith({ press: 4, sky: 'crisis' }), false)
    expect(sheets.find(({ name }) => name === 'rain')?.key).toBe('')
  })
})

describe('the tube', () => {
  it('takes an envelope from one end of every hop to the other, never off the stage', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (hop, t) => {
          const way = tubeWay[hop]
          expect(along(way, 0)).toEqual(way[0])
          expect(along(way, 1).x).toBeCloseTo(way[way.length - 1]?.x ?? Number.NaN, 6)
          const { x, y } = along(way, t)
          expect(x >= 330 && x <= 1320 && y >= 210 && y <= 570).toBe(true)
        },
      ),
      { numRuns: runs },
    )
  })

  it('joins its hops: where one ends the next begins', () => {
    for (const hop of [1, 2, 3] as const) {
      const end = along(tubeWay[hop], 1)
      const start = along(tubeWay[(hop + 1) as 2 | 3 | 4], 0)
      expect(Math.hypot(end.x - start.x, end.y - start.y)).toBeLessThan(20)
    }
  })
})

describe('the rack', () => {
  it('has a hook of its own for each of twenty keys', () => {
    const hooks = Array.from({ length: hookCount }, (_, hook) => JSON.stringify(hookAt(hook)))
    expect(new Set(hooks).size).toBe(20)
  })
})

describe('the fit', () => {
  it('shows the whole stage on any screen, and nothing is stretched', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6000 }), fc.integer({ min: 1, max: 6000 }), (width, height) => {
        const { scale, frame } = fitOf(width, height)
        expect(frame.left).toBeLessThanOrEqual(0)
        expect(frame.right).toBeGreaterThanOrEqual(1600)
        expect(frame.top).toBeLessThanOrEqual(0)
        expect(frame.bottom).toBeGreaterThanOrEqual(1000)
        expect((frame.right - frame.left) * scale).toBeCloseTo(width, 3)
        expect((frame.bottom - frame.top) * scale).toBeCloseTo(height, 3)
      }),
      { numRuns: runs },
    )
  })

  it('divides by nothing while the stage has no size yet', () => {
    expect(Number.isFinite(fitOf(0, 0).frame.right)).toBe(true)
  })
})

describe('at most three movements', () => {
  it('run at once, all of them run, in order', async () => {
    let now = 0
    let most = 0
    const order: number[] = []
    const work = Array.from({ length: 8 }, (_, i) => async () => {
      order.push(i)
      now += 1
      most = Math.max(most, now)
      await Promise.resolve()
      await Promise.resolve()
      now -= 1
    })
    await atMost(3, work)
    expect(most).toBe(3)
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })
})

describe('every picture that is called for', () => {
  it('is there: people in any mood and pose, and everybody on the street', () => {
    const people = seatKeys.flatMap((seat) => [
      ...moods.map((mood) => `char/${seat}--face-${mood}`),
      ...poses.map((pose) => `char/${seat}--arms-${pose}`),
    ])
    const street = levels.flatMap((level) =>
      [false, true].flatMap((late) => streetScene(level, late, late).map(({ name }) => name)),
    )
    for (const name of [...people, ...street]) expect(spriteNames).toContain(name)
  })

  it('is refused with a sentence when it is not', () => {
    expect(() => spriteSource('item/unicorn')).toThrow('There is no picture "item/unicorn".')
  })
})

describe('the sheets the pictures are drawn on', () => {
  const anyPieces = fc
    .array(fc.record({ width: fc.integer({ min: 1, max: 900 }), height: fc.integer({ min: 1, max: 900 }) }), { maxLength: 60 })
    .map((sizes) => sizes.map((size, i) => ({ ...size, name: `picture-${i}` })))

  it('hold every picture once, in its size, inside the sheet', () => {
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        const sheets = planSheets(pieces, 1000)
        const placed = sheets.flatMap((sheet) => sheet.pieces)
        expect(placed.map(({ name, width, height }) => ({ name, width, height }))).toEqual(expect.arrayContaining([...pieces]))
        expect(placed).toHaveLength(pieces.length)
        for (const sheet of sheets) {
          expect(sheet.width).toBeLessThanOrEqual(1000)
          expect(sheet.height).toBeLessThanOrEqual(1000)
          for (const { x, y, width, height } of sheet.pieces) {
            expect(x + width <= sheet.width && y + height <= sheet.height).toBe(true)
          }
        }
      }),
      { numRuns: runs },
    )
  })

  it('let no picture touch another', () => {
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        for (const { pieces: placed } of planSheets(pieces, 1000)) {
          for (const [i, a] of placed.entries()) {
            for (const b of placed.slice(i + 1)) {
              const apart = a.x + a.width < b.x || b.x + b.width < a.x || a.y + a.height < b.y || b.y + b.height < a.y
              expect(apart, `${a.name} and ${b.name}`).toBe(true)
            }
          }
        }
      }),
      { numRuns: runs },
    )
  })

  it('give a picture that is larger than a sheet one of its own', () => {
    const sheets = planSheets(
      [
        { name: 'huge', width: 3000, height: 40 },
        { name: 'small', width: 10, height: 10 },
      ],
      1000,
    )
    expect(sheets.flatMap(({ pieces }) => pieces.map(({ name }) => name)).sort()).toEqual(['huge', 'small'])
  })
})
