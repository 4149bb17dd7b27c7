import { describe, expect, it } from 'vitest'
import { readTogether, tellStory } from '@/hosting/index.ts'
import type { ActivityId, RuleId, SeatId, Seed, ThingId } from '@/kernel/index.ts'
import { scoreLog } from '@/scoring/index.ts'
import { type Evening, given } from '../evening/given.ts'
import { tokenAnomaly as act, playbook, shippedText } from './shipped.ts'

const [pr, legal, ceo] = ['bankx.pr_head', 'bankx.legal', 'bankx.ceo'].map((id) => id as SeatId) as [SeatId, SeatId, SeatId]
const holding = 'M-holding' as ThingId
const messages = Object.values(act.things).filter(({ kind }) => kind === 'message')

const evening = () => given(tellStory({ scenario: act, playbook }, 'standard', '7' as Seed))
const doing = (seat: SeatId, activity: string, choices: Record<string, string> = {}) =>
  ({ kind: 'do', seat, activity: activity as ActivityId, target: holding, with: choices, emergency: false }) as const
const draft = (text: string) =>
  ({ ...doing(pr, 'statement.draft', { audience: 'external' }), words: { text, claims: ['number'], number: 300 } }) as const
const clear = {
  kind: 'request',
  seat: pr,
  of: ceo,
  activity: 'comms.clear' as ActivityId,
  forActivity: 'statement.release' as ActivityId,
  target: holding,
  with: { kind: 'holding' },
  text: '',
} as const
const cleared = { kind: 'approve', seat: ceo, request: 'bankx.pr_head/R1' as never, with: {} } as const
const out = doing(pr, 'statement.release', { kind: 'holding' })

/** Drafted, reviewed and cleared by T+00:20. */
const prepared = (): Evening =>
  evening().when(draft('First.')).at('T+00:12').when(doing(legal, 'legal.review')).at('T+00:20').when(clear).when(cleared)

const verdict = (one: Evening, rule: string) => {
  const log = one.when({ kind: 'end', reason: '' }).host.log()
  return scoreLog(log).rules[rule as RuleId]?.activations.map(({ outcome }) => outcome)
}

describe('the texts that lie ready in Act I', () => {
  it('are there for every message, without a number and without the name of the vendor', () => {
    expect(messages.map(({ id }) => id)).toEqual(['M-channel-post', 'M-holding', 'M-staff'])
    for (const { id, words } of messages) {
      expect(words?.text, id).toMatch(/\S/)
      expect(words?.text, id).not.toMatch(/\d|TechA|vendor/i)
      expect([words?.claims, words?.number], id).toEqual([[], undefined])
    }
  })

  it('say in three clauses what we know, what we do and when we speak next', () => {
    expect(messages.find(({ id }) => id === holding)?.words?.text.split('\n')).toHaveLength(3)
  })
})

describe('a statement of Act I', () => {
  it('keeps the rules when exactly its words were reviewed and cleared', () => {
    for (const rule of ['ER-31', 'CO-07']) expect(verdict(prepared().when(out).at('T+00:21'), rule), rule).toEqual(['fulfilled'])
  })

  it('counts as neither reviewed nor cleared when its words were changed afterwards', () => {
    for (const rule of ['ER-31', 'CO-07']) {
      const changed = prepared().when(draft('Second.')).at('T+00:32').when(out).at('T+00:33')
      expect(verdict(changed, rule), rule).toEqual(['violated'])
    }
  })

  it('tells everybody what was claimed and which number was stated, once it is out', () => {
    const one = prepared()
    expect(one.host.view('techa.cio' as SeatId).exercise.facts).not.toHaveProperty('statement_number')
    one.when(out).at('T+00:21')
    expect(one.host.view('techa.cio' as SeatId).exercise.facts).toMatchObject({
      statement_claims: ['number'],
      statement_number: 300,
    })
  })
})

describe('a quotation', () => {
  it('of a kind the playbook does not know is an error with a suggestion', () => {
    const files = ['bankx-techa/playbook.yaml', 'bankx-techa/token-anomaly.yaml'].map((name) => ({
      name,
      content: shippedText(name),
    }))
    const [book, story] = files
    if (book === undefined || story === undefined) throw new Error('A shipped file is missing.')
    const quoting = (slot: string) =>
      readTogether([
        book,
        { ...story, content: story.content.replace('{{seat.techa.tech_lead.name}}', slot) },
      ]).diagnostics.filter(({ code }) => code === 'bad-slot')
    expect(quoting('{{statement.holding.text}} {{statement.final.number}}')).toEqual([])
    expect(quoting('{{statement.holdng.text}}')).toMatchObject([{ suggestion: 'Did you mean "statement.holding.text"?' }])
  })
})
