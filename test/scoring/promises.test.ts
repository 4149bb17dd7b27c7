import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Story } from '@/engine/index.ts'
import type { RuleId } from '@/kernel/index.ts'
import type { Constraint, Rule, TemplateKind } from '@/playbook/index.ts'
import { judgeConstraint, score, scoreLog, type Test, type Trace, type TraceEvent } from '@/scoring/index.ts'
import { templates } from '@/scoring/templates/index.ts'
import { anyEvening, play } from '../arbitraries/any-evening.ts'
import { smallStory } from '../evening/given.ts'
import { runs } from '../runs.ts'
import { anyEvents, anyRuleOf, anyTrace } from './any-trace.ts'
import { asks, of, roleOf, rule, within } from './small-trace.ts'

const kinds = Object.keys(templates) as TemplateKind[]
const anyConstraint = fc.constantFrom(...kinds).chain(anyRuleOf)
const finished = (events: readonly TraceEvent[]): Trace => ({
  unit: 'minutes',
  events,
  now: events.at(-1)?.t ?? 0,
  complete: true,
  censorAtEnd: false,
  staffed: [],
})
const bySeq = (tests: readonly Test[]) => tests.map(({ seq, outcome }) => `${seq} ${outcome}`).sort()

describe('every judgement', () => {
  it('counts every test as exactly one of fulfilled, violated and open, and is vacuous only without any', () => {
    fc.assert(
      fc.property(anyConstraint, anyTrace(), (asked, trace) => {
        const { verdict, tests } = judgeConstraint(asked, trace)
        const known = tests.filter(({ outcome }) => ['fulfilled', 'violated', 'open'].includes(outcome))
        expect(known).toHaveLength(tests.length)
        expect(new Set(tests.map(({ seq }) => seq)).size).toBe(tests.length)
        expect(verdict === 'vacuous').toBe(tests.length === 0)
      }),
      { numRuns: runs },
    )
  })

  it('cites events that exist', () => {
    fc.assert(
      fc.property(anyConstraint, anyTrace(), (asked, trace) => {
        const seqs = new Set(trace.events.map(({ seq }) => seq))
        for (const { seq, target } of judgeConstraint(asked, trace).tests)
          for (const cited of [seq, target]) if (cited !== undefined) expect(seqs).toContain(cited)
      }),
      { numRuns: runs },
    )
  })

  it('does not change when something happens that no rule speaks of, but for what must be next to each other or last', () => {
    const loose = kinds.filter((kind) => !/chain|end|init/i.test(kind))
    fc.assert(
      fc.property(fc.constantFrom(...loose).chain(anyRuleOf), anyEvents(), fc.nat({ max: 9 }), (asked, events, pause) => {
        const last = events.at(-1)
        const bystander: TraceEvent = {
          seq: events.length,
          t: (last?.t ?? 0) + pause,
          activity: 'yawn',
          labels: ['yawn'],
          role: null,
          data: {},
          cites: [],
        }
        // A window that counts from the first event needs one to count from.
        fc.pre(last !== undefined)
        expect(judgeConstraint(asked, finished([...events, bystander])).tests).toEqual(
          judgeConstraint(asked, finished(events)).tests,
        )
      }),
      { numRuns: runs },
    )
  })

  it('reads response backwards as precedence', () => {
    const mirrors = [
      ['response', 'precedence'],
      ['notResponse', 'notPrecedence'],
      ['chainResponse', 'chainPrecedence'],
      ['notChainResponse', 'notChainPrecedence'],
      ['alternateResponse', 'alternatePrecedence'],
    ] as const
    fc.assert(
      fc.property(
        fc.constantFrom(...mirrors).chain(([forth, back]) => fc.tuple(anyRuleOf(forth), fc.constant(back))),
        anyEvents(),
        ([asked, back], events) => {
          const end = events.at(-1)?.t ?? 0
          const reversed = events.toReversed().map((event) => ({ ...event, t: end - event.t }))
          const mirror: Constraint = { ...asked, template: back, a: asked.b ?? asked.a, b: asked.a }
          expect(bySeq(judgeConstraint(mirror, finished(reversed)).tests)).toEqual(
            bySeq(judgeConstraint(asked, finished(events)).tests),
          )
        },
      ),
      { numRuns: runs },
    )
  })

  it('never keeps fewer duties when there is more time', () => {
    const duties = [
      'response',
      'precedence',
      'succession',
      'respondedExistence',
      'coExistence',
      'alternateResponse',
      'alternatePrecedence',
    ] as const
    fc.assert(
      fc.property(fc.constantFrom(...duties).chain(anyRuleOf), anyEvents(), fc.nat({ max: 5 }), (asked, events, more) => {
        fc.pre(asked.window !== undefined)
        const { least, most } = asked.window ?? { least: 0, most: 0 }
        const kept = (window: Constraint['window'] & object) =>
          judgeConstraint({ ...asked, window }, finished(events)).tests.filter(({ outcome }) => outcome === 'fulfilled').length
        expect(kept({ least, most: most + more })).toBeGreaterThanOrEqual(kept({ least, most }))
      }),
      { numRuns: runs },
    )
  })
})

const anyRule: fc.Arbitrary<Rule> = fc
  .record({
    constraint: anyConstraint,
    weight: fc.integer({ min: 1, max: 5 }),
    modality: fc.constantFrom('must', 'should', 'may'),
    dimension: fc.constantFrom('do', 'order', 'authority', 'restraint'),
    owner: fc.constantFrom<Rule['owner'][]>('actor', roleOf('r1'), roleOf('r2'), [roleOf('r1'), roleOf('r2')]),
    critical: fc.boolean(),
  })
  .map(({ constraint, ...rest }) => rule('', constraint, rest))
const anyRules = fc
  .array(anyRule, { maxLength: 8 })
  .map((rules) => rules.map((one, index) => ({ ...one, id: `R-${index}` as RuleId })))

describe('every score', () => {
  it('and the points lost are a hundred', () => {
    fc.assert(
      fc.property(anyRules, anyTrace(), (rules, trace) => {
        const { team, ledger } = score({ rules, trace: { ...trace, staffed: [roleOf('r1'), roleOf('r2')] } })
        fc.pre(team.score !== null)
        const lost = ledger.reduce((sum, { points }) => sum + points, 0)
        expect(Math.abs((team.score ?? 0) + lost - 100)).toBeLessThan(1e-9)
        expect(team.score).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: runs },
    )
  })

  it('charges nobody who is not at the table', () => {
    fc.assert(
      fc.property(anyRules, anyTrace(), (rules, trace) => {
        const staffed = [roleOf('r1')]
        for (const { activations } of Object.values(score({ rules, trace: { ...trace, staffed } }).rules))
          for (const { roles, seq } of activations)
            expect(roles.length === 0 ? seq : roles).toEqual(roles.length === 0 ? undefined : staffed)
      }),
      { numRuns: runs },
    )
  })
})

describe('an evening at the table', () => {
  const lead = roleOf('techa.tech_lead')
  const rules: readonly Rule[] = [
    rule(
      'ID-02',
      asks('response', of('duty.open', { where: { role: lead, phase: 'ID' } }), {
        b: of('log.query', { by: [lead] }),
        ...within(7200),
      }),
      { owner: lead },
    ),
    rule('ID-17', asks('response', of('finding'), { b: of('tracker.record'), same: ['finding'], ...within(1800) }), {
      owner: 'actor',
    }),
    rule(
      'CO-15',
      asks('precedence', of('change.approve', { by: ['techa.cio'] }), {
        b: of('change.act', { where: { emergency: false } }),
        same: ['change'],
      }),
      { owner: 'actor' },
    ),
    rule(
      'CO-23',
      asks('precedence', of('containment.approve', { by: ['bankx.ciso'] }), {
        b: of('change.act', { where: { emergency: false } }),
      }),
      { owner: 'actor' },
    ),
  ]
  const story: Story = { ...smallStory, playbook: { ...smallStory.playbook, rules } }

  it('is judged by lines that are in its log, and the same twice', () => {
    fc.assert(
      fc.property(anyEvening, fc.boolean(), (evening, end) => {
        const log = play(evening, { end, story }).log()
        const card = scoreLog(log)
        const numbers = new Set(log.lines.map(({ number }) => number))
        const tests = Object.values(card.rules).flatMap(({ activations }) => activations)
        for (const { cites, seq } of tests) {
          if (seq !== undefined) expect(cites).not.toEqual([])
          for (const number of cites) expect(numbers).toContain(number)
        }
        for (const { cites } of [card.team, ...card.ledger]) for (const number of cites) expect(numbers).toContain(number)
        expect(scoreLog(log)).toEqual(card)
      }),
      { numRuns: runs },
    )
  })
})
