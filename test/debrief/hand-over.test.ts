import { describe, expect, it } from 'vitest'
import { citedBy, type Debrief, type DebriefFor, debriefOf, wording, wordingOf } from '@/debrief/index.ts'
import { organisationOf } from '@/engine/index.ts'
import type { OrganisationId } from '@/kernel/index.ts'
import { scoreLog } from '@/scoring/index.ts'
import { logOf, rows } from './evening/log.ts'

type Row = (typeof rows)[number]

const bankx = 'bankx' as OrganisationId
const techa = 'techa' as OrganisationId
const all = ['tokens', 'client', 'api', 'since', 'count', 'actions', 'unknowns']

const told = (told: readonly Row[], reader: DebriefFor): Debrief => {
  const log = logOf(told)
  return debriefOf(log, scoreLog(log), reader)
}

/** The evening with the word to the bank at another minute and about other topics; `undefined` minute: it never comes. */
function crossing(minute: number | undefined, topics: readonly string[], later: readonly Row[] = []): readonly Row[] {
  const word = rows.find(([, , event]) => event.kind === 'notified' && event.toOrganisations.includes(bankx))
  if (word?.[2].kind !== 'notified') throw new Error('Nobody tells the bank tonight.')
  const rest = rows.filter((row) => row !== word)
  const moved: readonly Row[] = minute === undefined ? [] : [[minute, word[1], { ...word[2], topics }]]
  return [...rest, ...moved, ...later].toSorted(([one], [other]) => one - other)
}

const again = (minute: number, topics: readonly string[]): Row => {
  const [row] = crossing(minute, topics).filter(([at, , event]) => at === minute && event.kind === 'notified')
  if (row === undefined) throw new Error('There is no such word.')
  return row
}

/** What section 3 says of it before the table of rules; empty when it gives no reason. */
function reason(debrief: Debrief): string {
  const start = debrief.blocks.findIndex((block) => block.kind === 'heading' && block.id === 'response-causes')
  const next = debrief.blocks[start + 1]
  return next?.kind === 'paragraph' ? wordingOf(next.text, debrief.names) : ''
}

function measured(debrief: Debrief, label: string): string {
  const fields = debrief.blocks.flatMap((block) => (block.kind === 'fields' && block.id === 'measures' ? block.fields : []))
  const found = fields.find((one) => wording(one.label, debrief.names) === label)
  return found === undefined ? 'no such field' : wordingOf(found.value, debrief.names)
}

const HAND_OVER = 'Communication: hand-over between the companies'

describe('the hand-over, in the bank’s own report', () => {
  it('is no reason for anything when it came in time and covered everything', () => {
    const debrief = told(crossing(41, all), bankx)
    expect(reason(debrief)).not.toContain('Word from')
    expect(measured(debrief, HAND_OVER)).toBe(
      'Word from TechA reached BankX CISO at T+00:41, within what the playbook asks (T+02:00). It covered every topic of a report.',
    )
  })

  it('is named as the reason when it came late, with the minutes', () => {
    const debrief = told(crossing(131, all), bankx)
    expect(reason(debrief)).toContain(
      'Word from TechA reached BankX CISO at T+02:11, 11 min after the playbook asks for it (T+02:00).',
    )
  })

  it('is in time on the very minute', () => {
    expect(reason(told(crossing(120, all), bankx))).not.toContain('Word from')
  })

  it('is named as the reason when topics were missing, and says when they followed', () => {
    const later = [again(61, ['tokens', 'since', 'client']), again(81, ['since', 'unknowns'])]
    const said = reason(told(crossing(41, ['tokens', 'api', 'count', 'actions'], later), bankx))
    expect(said).toContain('It left out: the client, since when and what is not known.')
    expect(said).toContain('20 min later, at T+01:01, this followed: the client and since when.')
    expect(said).toContain('40 min later, at T+01:21, this followed: what is not known.')
  })

  it('says so when it covered nothing at all', () => {
    expect(reason(told(crossing(41, []), bankx))).toContain('It covered no topic of a report.')
  })

  it('says that it never came, which only the bank and both together can know', () => {
    const never = crossing(undefined, all)
    const said = 'No word from outside reached BankX CISO; the playbook asks for it by T+02:00.'
    expect(reason(told(never, bankx))).toContain(said)
    expect(reason(told(never, 'joint'))).toContain(said)
    expect(reason(told(never, techa))).not.toContain('No word')
  })

  it('says the same of what never began, whether somebody elsewhere kept the news back or had none to give', () => {
    const log = logOf(crossing(undefined, all))
    const card = scoreLog(log)
    let foreign = 0
    const withNoneToGive = Object.fromEntries(
      Object.entries(card.rules).map(([id, result]) => {
        const activations = result.activations.map((one) => {
          if (one.blocker?.role === undefined || organisationOf(one.blocker.role) === bankx) return one
          foreign++
          return { ...one, blocker: { kind: 'untold', by: 'untold:bankx.ciso' } as const }
        })
        return [id, { ...result, activations }]
      }),
    )
    const debrief = debriefOf(log, card, bankx)
    expect(foreign).toBeGreaterThan(0)
    expect(debriefOf(log, { ...card, rules: withNoneToGive }, bankx)).toEqual(debrief)
    expect(reason(debrief)).toContain('Could not begin, held up by nobody in this company and charged to nobody in it: ')
  })

  it('rests on nothing the bank may not see, and what it does not see it does not name', () => {
    const { lines } = logOf(crossing(131, ['tokens']))
    const private_ = lines.filter(
      ({ audience: { during } }) => during.kind === 'organisations' && !during.organisations.includes(bankx),
    )
    const cited = citedBy(told(crossing(131, ['tokens']), bankx))
    expect(private_.length).toBeGreaterThan(5)
    expect(cited.filter((number) => private_.some((line) => line.number === number))).toEqual([])
    const hidden = crossing(131, ['tokens']).map(
      ([at, audience, event]): Row =>
        event.kind === 'notified' && event.toOrganisations.includes(bankx)
          ? [at, { ...audience, during: { kind: 'organisations', organisations: [techa], seats: [] } }, event]
          : [at, audience, event],
    )
    expect(JSON.stringify(told(hidden, bankx))).not.toContain('hand-over/late')
  })
})

describe('what section 5 measures', () => {
  const joint = told(rows, 'joint')

  it('has a field for each number of the report, from the lines that prove it', () => {
    expect(measured(joint, 'Detection: until the first report')).toContain('12 min from the first anomaly to the first report.')
    expect(measured(joint, 'Detection: from report to confirmation')).toBe('4 min from the first report to its confirmation.')
    expect(measured(joint, 'Containment: revocation, per account')).toBe(
      'svc-statements: tokens revoked 1 h 18 min after it was known to be compromised.',
    )
    expect(measured(joint, 'Containment: share automated')).toBe('0 of 1 revocation automated, 0 of every 100.')
    expect(measured(joint, 'Governance: people and insiders')).toContain('1 unauthorised disclosure, the first at T+02:10.')
    expect(measured(joint, 'Communication: hops of the chain')).toContain('BankX CISO was told at T+00:41, 16 min after')
  })

  it('says of a field without an answer that it was not established', () => {
    const quiet = told(
      rows.filter(([, , event]) => event.kind === 'exercise-started' || event.kind === 'exercise-ended'),
      bankx,
    )
    for (const label of [
      'Detection: until the first report',
      'Detection: from report to confirmation',
      'Containment: revocation, per account',
      'Containment: share automated',
      'Governance: authority',
      'Governance: people and insiders',
      'Communication: hops of the chain',
      'Communication: from the confirmed breach to Legal',
    ])
      expect(measured(quiet, label), label).toBe('not established in this session')
  })

  it('measures from the confirmed breach to Legal against the limit', () => {
    const label = 'Communication: from the confirmed breach to Legal'
    const word = rows.find(([, , event]) => event.kind === 'notified')
    const tellLegal = (at: number): Row => {
      if (word?.[2].kind !== 'notified') throw new Error('Nobody tells anybody tonight.')
      const event = {
        ...word[2],
        seat: 'bankx.ciso' as never,
        to: ['bankx.legal' as never],
        fromOrganisation: bankx,
        toOrganisations: [bankx],
      }
      return [at, word[1], event]
    }
    const before = rows.filter(([at]) => at <= 75)
    const ended = rows.at(-1)
    if (ended === undefined) throw new Error('The evening has no end.')
    const end = (at: number): Row => [at, ended[1], ended[2]]
    expect(measured(told([...before, tellLegal(85), end(90)], 'joint'), label)).toBe('10 min, within the limit of 1 d.')
    expect(measured(told([...before, tellLegal(75 + 1440), end(1600)], 'joint'), label)).toBe('1 d, within the limit of 1 d.')
    expect(measured(told([...before, tellLegal(75 + 1441), end(1600)], 'joint'), label)).toBe(
      '1 d 1 min, beyond the limit of 1 d.',
    )
    const untold = 'Legal was not told; 1 h 30 min had gone by at the end, of 1 d.'
    expect(measured(told([...before, end(165)], 'joint'), label)).toBe(untold)
    expect(measured(told([...before, end(165)], bankx), label)).toBe(untold)
    expect(measured(told([...before, end(165)], techa), label)).toBe('not established in this session')
  })
})
