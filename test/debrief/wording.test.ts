import { describe, expect, it } from 'vitest'
import { namesOf, wording, wordingOf } from '@/debrief/index.ts'
import { claim } from '@/kernel/index.ts'
import { scoringWords } from '@/scoring/index.ts'
import { debriefPlaybook } from './evening/playbook.ts'

const names = namesOf(debriefPlaybook, 'en')
const said = (say: string, fill: Parameters<typeof claim>[1] = {}): string => wording(claim(say, fill), names)

describe('a claim in words', () => {
  it('names a job with its company before it', () => {
    expect(said('role', { role: 'techa.tech_lead' })).toBe('TechA Tech Lead')
  })

  it('names the company once, also when the playbook writes it behind the job', () => {
    const [id, known] = Object.entries(debriefPlaybook.roles)[0] ?? []
    if (id === undefined || known === undefined) throw new Error('The playbook has no roles.')
    const written = { ...debriefPlaybook, roles: { [id]: { ...known, title: 'Tech Lead, TechA' } } }
    expect(wording(claim('role', { role: id }), namesOf(written, 'en'))).toBe('TechA Tech Lead')
  })

  it('lists several as a person does', () => {
    expect(said('roles', { roles: ['techa.cto', 'techa.cio', 'bankx.ciso'] })).toBe('TechA CTO, TechA CIO and BankX CISO')
  })

  it('writes times, durations and counts as a person does', () => {
    expect(said('timeline/at', { at: 1110 })).toBe('T+00:18:30')
    expect(said('timeline/later', { by: 5400 })).toBe('1 h 30 min later than in the reference incident.')
    expect(said('summary/records', { n: 5000 })).toBe('5,000 records')
    expect(said('summary/records', { n: 1 })).toBe('1 record')
    expect(said('summary/records', { n: 1234567 })).toBe('1,234,567 records')
    expect(said('summary/records', { n: 999 })).toBe('999 records')
  })

  it('leaves out a part that has nothing to say', () => {
    expect(said('event/exercise-ended', { reason: '' })).toBe('The exercise ended.')
    expect(said('event/exercise-ended', { reason: 'time' })).toBe('The exercise ended: “time”.')
  })

  it('ends a sentence once when a quotation ends it', () => {
    expect(said('event/finding-recorded', { seat: 'techa.cto', text: 'It is open.' })).toBe(
      'TechA CTO wrote into the incident tracker: “It is open.”',
    )
  })

  it('ends each claim as a sentence where another one follows', () => {
    const claims = [claim('text', { text: 'Token revocation not automated' }), claim('text', { text: 'Seen again' })]
    expect(wordingOf(claims, names)).toBe('Token revocation not automated. Seen again')
  })

  it('says of nothing that it was not established', () => {
    expect(wordingOf([], names)).toBe('not established in this session')
  })

  it('takes what looks like a slot in somebody’s words as words', () => {
    expect(said('quote', { text: '{role} [optional] {n:count}' })).toBe('“{role} [optional] {n:count}”')
  })

  it('keeps an id nobody has a title for', () => {
    expect(said('role', { role: 'constructor' })).toBe('constructor')
    expect(said('phase', { phase: 'toString' })).toBe('toString')
  })

  it('has words for everything scoring says', () => {
    for (const say of Object.keys(scoringWords)) expect(() => said(say)).not.toThrow()
  })

  it('is a bug when no table has the sentence', () => {
    expect(() => said('no/such-sentence')).toThrow('No table has a sentence called "no/such-sentence".')
    expect(() => said('constructor')).toThrow()
  })
})
