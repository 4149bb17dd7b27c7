import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { english, type StageFacts } from '@/stage/index.ts'
import { bubbles } from '../../src/stage/lettering/bubbles.ts'
import { captions } from '../../src/stage/lettering/captions.ts'
import { hud } from '../../src/stage/lettering/hud.ts'
import { labels } from '../../src/stage/lettering/labels.ts'
import { plaques } from '../../src/stage/lettering/plaques.ts'
import type { Shape } from '../../src/stage/lettering/shape.ts'
import { ticker } from '../../src/stage/lettering/ticker.ts'
import { runs } from '../runs.ts'
import { anyStageFacts } from './any-stage-facts.ts'
import { night, nightWhere, nightWith } from './night.ts'

const frame = { left: 0, right: 1600, top: 0, bottom: 1000 }

const all = (shapes: readonly Shape[]): readonly Shape[] => shapes.flatMap((shape) => [shape, ...all(shape.children ?? [])])
const lines = (shapes: readonly Shape[]) => all(shapes).flatMap(({ text }) => (text === undefined ? [] : [text]))
const pictures = (shapes: readonly Shape[]) =>
  all(shapes).flatMap(({ attributes }) => ('href' in attributes ? [String(attributes['href'])] : []))
const pathsOf = (shapes: readonly Shape[]) =>
  all(shapes).flatMap(({ attributes }) => (String(attributes['d'] ?? '').includes(',16 L') ? [String(attributes['d'])] : []))
const everything = (facts: StageFacts) => [
  ...labels(facts, english),
  ...plaques(facts),
  ...captions(facts, english),
  ...bubbles(facts),
  ...hud(facts, english, frame),
  ...ticker(facts, english, frame),
]
const box = (id: string) => ({ id, state: 'sealed', filled: 1 }) as const

describe('the lettering of the stage', () => {
  it('writes clock, phases and act at the top', () => {
    const facts = nightWith({ clock: 'T+03:42', act: { number: 'ACT I OF III', title: 'The Anomaly' } })
    expect(lines(hud(facts, english, frame))).toEqual(
      expect.arrayContaining(['T+03:42', 'Identification', 'Post-eradication', 'ACT I OF III', 'The Anomaly']),
    )
  })

  it('ticks off the phases that are over', () => {
    const ticks = (phase: StageFacts['phase']) => pictures(hud(nightWith({ phase }), english, frame)).length
    expect([0, 1, 2, 3].map((phase) => ticks(phase as StageFacts['phase']))).toEqual([0, 1, 2, 3])
  })

  it('spreads the phases up to where the act begins', () => {
    const [last] = pathsOf(hud(night, english, frame)).slice(-1)
    expect(last).toContain('L1256,40')
  })

  it('says on the water that the app was found, and nothing before', () => {
    const said = (rogueApp: StageFacts['rogueApp']) => lines(captions(nightWith({ rogueApp, captions: {} }), english))
    expect(said('suspected')).toEqual([])
    expect(said('found')).toEqual(['Rogue app found'])
    expect(said('removed')).toEqual([])
  })

  it('spans screens that are wider than the stage', () => {
    const wide = { left: -200, right: 1800, top: 0, bottom: 1000 }
    const strip = all(hud(night, english, wide)).find(({ tag }) => tag === 'rect')
    expect(strip?.attributes['width']).toBe(2000)
  })

  it('names the outlet, or says BREAKING', () => {
    const news = (breaking: boolean) =>
      lines(ticker(nightWith({ ticker: { outlet: 'NIGHT WIRE', text: 'Fog until dawn', breaking } }), english, frame))
    expect(news(false)).toEqual(['NIGHT WIRE', 'Fog until dawn'])
    expect(news(true)).toEqual(['BREAKING', 'Fog until dawn'])
  })

  it('gives long news two lines and loses no word of it', () => {
    const text = 'The harbour bridge is closed for painting until further notice and nobody knows why · '.repeat(2).trim()
    const [, ...said] = lines(ticker(nightWith({ ticker: { outlet: 'NIGHT WIRE', text, breaking: false } }), english, frame))
    expect(said).toHaveLength(2)
    expect(said.join(' ')).toBe(text)
  })

  it('counts the tokens that are not revoked', () => {
    const facts = nightWith({ tokens: ['live', 'stolen', 'suspect', 'revoked'] })
    expect(lines(labels(facts, english))).toContain('3 live')
  })

  it('says that reads are not established, and no number', () => {
    const said = lines(labels(nightWith({ records: { known: false } }), english))
    expect(said).toContain('Reads not established')
    expect(said.join(' ')).not.toMatch(/\dk|5,000/)
  })

  it('says how many records were read of how many once that is known', () => {
    const said = lines(labels(nightWith({ records: { known: true, read: 3200, of: 5000 } }), english))
    expect(said).toEqual(expect.arrayContaining(['3,200 read', 'of 5,000', '5k']))
  })

  it('says how many boxes did not fit onto the shelf', () => {
    const boxes = ['E-01', 'E-02', 'E-03', 'E-04', 'E-05', 'E-06'].map(box)
    expect(lines(labels(nightWith({ evidence: { bankx: boxes, techa: [] } }), english))).toContain('and 2 more')
  })

  it('puts the white diamond on the plaque of whoever is asked for approval', () => {
    const facts = nightWith({ approvals: [{ asker: 't-lead', approver: 't-cto' }] })
    expect(pictures(plaques(facts)).filter((url) => url.includes('status/need'))).toHaveLength(1)
  })

  it('shows being late rather than being asked', () => {
    const late = nightWhere('t-cto', { status: 'late' })
    const facts = { ...late, approvals: [{ asker: 't-lead', approver: 't-cto' }] } as const
    expect(pictures(plaques(facts)).some((url) => url.includes('status/late'))).toBe(true)
    expect(pictures(plaques(facts)).some((url) => url.includes('status/need'))).toBe(false)
  })

  it('gives every seat its plaque and writes no broken number, whatever happens', () => {
    fc.assert(
      fc.property(anyStageFacts, (facts) => {
        expect(lines(plaques(facts))).toHaveLength(12)
        expect(JSON.stringify(everything(facts))).not.toMatch(/NaN|undefined|null/)
      }),
      { numRuns: runs },
    )
  })
})
