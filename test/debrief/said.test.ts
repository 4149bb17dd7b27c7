import { describe, expect, it } from 'vitest'
import { type Block, type Debrief, type DebriefFor, debriefOf, wording, wordingOf, write } from '@/debrief/index.ts'
import type { OrganisationId, SeatId, ThingId } from '@/kernel/index.ts'
import { scoreLog } from '@/scoring/index.ts'
import { given } from '../evening/given.ts'
import { activity, role } from '../evening/small-playbook.ts'
import { storyWithWords } from '../evening/story-with-words.ts'

const ciso = role('bankx.ciso')
const holding = 'M-holding' as ThingId
const text = 'It is over.\n\n  At most 210 records *so far*.'

const doing = (seat: SeatId, id: string, rest: object = {}) =>
  ({ kind: 'do', seat, activity: activity(id), target: holding, with: {}, emergency: false, ...rest }) as const

/** Two claims, one of which ceases to be true and one of which becomes it: records go on leaving until the token is revoked at 30. */
function evening(ends = true) {
  const words = { text, claims: ['over', 'number'], number: 500 }
  const one = given(storyWithWords)
    .when(doing(ciso, 'words.draft', { words }))
    .at('T+00:10')
  one.when(doing(ciso, 'words.release', { with: { kind: 'holding' } })).at('T+00:30')
  one.when({
    kind: 'do',
    seat: role('techa.tech_lead'),
    activity: activity('token.revoke'),
    target: 'svc-statements' as ThingId,
    with: {},
    emergency: false,
  })
  one.at('T+00:40')
  return (ends ? one.when({ kind: 'end', reason: 'Time is up.' }) : one).host.log()
}

const debriefed = (reader: DebriefFor, log = evening()) => debriefOf(log, scoreLog(log), reader)
const about = (debrief: Debrief): Readonly<Record<string, string>> => {
  const block = debrief.blocks.find(
    (one): one is Extract<Block, { kind: 'fields' }> => one.kind === 'fields' && one.id === 'said-1-about',
  )
  const pairs = block?.fields.map(({ label, value }) => [wording(label, debrief.names), wordingOf(value, debrief.names)]) ?? []
  return Object.fromEntries(pairs)
}

describe('what was said', () => {
  it('stands there sign by sign, in every format', () => {
    const joint = debriefed('joint')
    expect(joint.blocks.find(({ kind }) => kind === 'quotation')).toMatchObject({ words: text })
    expect(write(joint, 'html')).toContain(text)
    expect(write(joint, 'md')).toMatch(/^> It is over\.\n>\n> {1,3}At most 210 records \\\*so far\\\*\./m)
  })

  it('says by whom, and that nobody read or cleared these words', () => {
    expect(about(debriefed('joint'))).toMatchObject({
      Published: 'By BankX CISO at T+00:11.',
      Written: 'By BankX CISO, finished at T+00:10.',
      'Reviewed word for word': 'Nobody reviewed these words before they went out.',
      Cleared: 'Nobody cleared these words before they went out.',
      'Number stated': '500',
    })
  })

  it('says of each claim whether it was true then, until when, and at the end', () => {
    const fields = about(debriefed('joint'))
    expect(fields['Claim: It is over']).toBe('Not true when it was published. True from T+00:33. True to the end.')
    expect(fields['Claim: So many']).toMatch(
      /^True when it was published\. No longer true from T\+00:2\d\. Not true at the end\.$/,
    )
  })

  it('proves each of it by lines of the log', () => {
    const joint = debriefed('joint')
    const noted = new Set(joint.footnotes.map(({ number }) => number))
    const log = evening()
    const published = log.lines.find(({ event }) => event.kind === 'statement-published')?.number
    expect([...noted]).toContain(published)
    const revoked = log.lines.find(({ event }) => event.kind === 'fact-changed' && event.fact === 'stolen_tokens')?.number
    expect([...noted]).toContain(revoked)
  })

  it('tells neither a company nor anybody before the end what was true', () => {
    for (const debrief of [
      debriefed('techa' as OrganisationId),
      debriefed('bankx' as OrganisationId),
      debriefed('joint', evening(false)),
    ])
      expect(about(debrief)['Claim: It is over']).toBe('Claimed.')
  })

  it('does not tell the other company who wrote it', () => {
    expect(about(debriefed('techa' as OrganisationId))['Written']).toBe('not established in this session')
    expect(about(debriefed('bankx' as OrganisationId))['Written']).toBe('By BankX CISO, finished at T+00:10.')
  })

  it('is nothing when nothing was published', () => {
    const log = given().when({ kind: 'end', reason: '' }).host.log()
    expect(debriefOf(log, scoreLog(log), 'joint').blocks.some((block) => block.kind === 'quotation')).toBe(false)
  })
})
