import { describe, expect, it } from 'vitest'
import { type Caveat, type Command, may, type Story } from '@/engine/index.ts'
import { tellStory } from '@/hosting/index.ts'
import type { ActivityId, PhaseId, RequestId, RoleId, RuleId, SeatId, Seed, ThingId } from '@/kernel/index.ts'
import { scoreLog } from '@/scoring/index.ts'
import { playbook, tokenAnomaly } from '../scenario/shipped.ts'
import { type Evening, given } from './given.ts'

const story: Story = tellStory({ scenario: tokenAnomaly, playbook }, 'standard', '7' as Seed)
const lead = 'techa.tech_lead' as SeatId
const cio = 'techa.cio' as SeatId
const ciso = 'bankx.ciso' as SeatId
const account = 'svc-statements' as ThingId
const how = { mode: 'automated', scope: 'named' } as const
const id = (name: string): ActivityId => name as ActivityId

const revoke = (seat: SeatId, emergency = false): Command => ({
  kind: 'do',
  seat,
  activity: id('token.revoke'),
  target: account,
  with: how,
  emergency,
})
const ask = (of: SeatId, approval: string): Command => ({
  kind: 'request',
  seat: lead,
  of,
  activity: id(approval),
  forActivity: id('token.revoke'),
  target: account,
  with: how,
  text: 'Before it reads on.',
})
const grant = (seat: SeatId, request: string): Command => ({ kind: 'approve', seat, request: request as RequestId, with: {} })

/** T+00:20: the account is known to be compromised, and Containment has begun. */
const compromised = (): Evening =>
  given(story)
    .at('T+00:20')
    .when({ kind: 'enter-phase', phase: 'CO' as PhaseId, reason: 'for the test' })
const approved = (): Evening =>
  compromised()
    .when(ask(ciso, 'containment.approve'))
    .when(grant(ciso, `${lead}/R1`))
    .when(ask(cio, 'change.approve'))
    .when(grant(cio, `${lead}/R2`))

function caveats(evening: Evening, command: Command & { readonly seat: SeatId }): readonly Caveat['kind'][] {
  const { exercise, briefing } = evening.host.view(command.seat)
  const permission = may(command, { kind: 'seat', seat: command.seat }, exercise, briefing)
  if (!permission.allowed) throw new Error(`Refused: ${permission.refusal.kind}`)
  return permission.caveats.map(({ kind }) => kind)
}

/** How the tests of a rule came out when the evening ends now: who is charged with what. */
function verdicts(evening: Evening, rule: string): readonly string[] {
  const { rules } = scoreLog(evening.when({ kind: 'end', reason: 'time' }).host.log())
  return (rules[rule as RuleId]?.activations ?? []).map(({ outcome, roles }) => `${outcome} ${roles.join()}`.trim())
}

const asDo = (seat: SeatId, emergency = false) => revoke(seat, emergency) as Command & { readonly seat: SeatId }

describe('a planned change', () => {
  it('says before it is made whose approval it wants', () => {
    expect(caveats(compromised(), asDo(lead))).toEqual(['needs-approval-of', 'needs-approval-of'])
  })
  it('says nothing any more once both have approved it', () => {
    expect(caveats(approved(), asDo(lead))).toEqual([])
  })
  it('that was approved keeps the rules of authority', () => {
    const evening = approved().when(revoke(lead)).at('T+00:30')
    expect([verdicts(evening, 'CO-15'), verdicts(approved().when(revoke(lead)).at('T+00:30'), 'CO-23')]).toEqual([
      [`fulfilled ${lead}`],
      [`fulfilled ${lead}`],
    ])
  })
  it('that nobody approved is possible, and breaks both', () => {
    const made = () => compromised().when(revoke(lead)).at('T+00:30')
    expect([verdicts(made(), 'CO-15'), verdicts(made(), 'CO-23')]).toEqual([[`violated ${lead}`], [`violated ${lead}`]])
  })
  it('is not covered by the approval of another one', () => {
    const other: Command = { ...ask(cio, 'change.approve'), target: 'admin-ops' as ThingId } as Command
    const evening = compromised()
      .when(other)
      .when(grant(cio, `${lead}/R1`))
    expect(caveats(evening, asDo(lead))).toEqual(['needs-approval-of', 'needs-approval-of'])
    expect(verdicts(evening.when(revoke(lead)).at('T+00:30'), 'CO-15')).toEqual([`violated ${lead}`])
  })
})

describe('waiting for an approval', () => {
  const asked = () => compromised().when(ask(ciso, 'containment.approve')).when(ask(cio, 'change.approve'))

  it('costs whoever asked nothing, however long it takes', () => {
    expect(verdicts(asked().at('T+02:30'), 'CO-01')).toContain(`blocked ${lead}`)
  })
  it('gives the whole window from the approval on', () => {
    const evening = asked()
      .at('T+02:30')
      .when(grant(ciso, `${lead}/R1`))
      .when(grant(cio, `${lead}/R2`))
      .when(revoke(lead))
      .at('T+02:35')
    expect(verdicts(evening, 'CO-01')).toContain(`fulfilled ${lead}`)
  })
  it('is no excuse for whoever could have acted and did not ask', () => {
    const directed: Command = {
      kind: 'do',
      seat: 'techa.cto' as SeatId,
      activity: id('revocation.direct'),
      with: {},
      emergency: false,
    }
    const evening = approved().when(directed).at('T+02:30')
    expect(verdicts(evening, 'CO-01')).toContain(`violated ${lead}`)
  })
})

describe('an emergency', () => {
  const emergency = () => compromised().when(revoke(lead, true)).at('T+00:30')

  it('wants no approval before, and says so by asking for none', () => {
    expect(caveats(compromised(), asDo(lead, true))).toEqual([])
    expect([verdicts(emergency(), 'CO-15'), verdicts(emergency(), 'CO-23')]).toEqual([[], []])
  })
  it('ratified afterwards is in order', () => {
    const ratified = emergency()
      .when(ask(cio, 'change.approve'))
      .when(grant(cio, `${lead}/R1`))
    expect(verdicts(ratified, 'CO-16')).toEqual([`fulfilled ${lead}`])
  })
  it('that nobody ratified in time is charged to whoever acted', () => {
    expect(verdicts(emergency().at('T+02:00'), 'CO-16')).toEqual([`violated ${lead}`])
  })
  it('still has time to be ratified while the window runs', () => {
    expect(verdicts(emergency(), 'CO-16')).toEqual([`open ${lead}`])
  })
})

describe('acting without mandate', () => {
  it('is possible, and said before', () => {
    expect(caveats(compromised(), asDo(cio))).toContain('without-mandate')
  })
  it('stands on the line for everybody who reads it', () => {
    const started = compromised().when(revoke(cio)).all('act-started')
    expect(started.map(({ seat, withoutMandate }) => [seat, withoutMandate])).toEqual([[cio, true]])
  })
  it('is charged to whoever acted, and meets nobody’s duty', () => {
    const made = () => compromised().when(revoke(cio)).at('T+02:30')
    expect(verdicts(made(), 'CO-23')).toEqual([`violated ${cio}`])
    expect(verdicts(made(), 'CO-01')).not.toContain(`fulfilled ${lead}`)
  })
  it('ends at the door of the other company', () => {
    expect(compromised().refusal(revoke(ciso))?.kind).toBe('other-house')
  })
})

describe('an answer', () => {
  const unasked = (seat: SeatId, activity: string): Command => ({
    kind: 'do',
    seat,
    activity: id(activity),
    with: {},
    emergency: false,
  })

  it('is given by nobody who was not asked, neither yes nor no', () => {
    for (const activity of ['containment.approve', 'containment.refuse'])
      expect(given(story).refusal(unasked(ciso, activity))).toEqual({ kind: 'not-asked', activity })
  })
  it('belongs to whoever was asked', () => {
    const evening = compromised().when(ask(cio, 'change.approve'))
    expect(evening.refusal(grant('techa.cto' as RoleId, `${lead}/R1`))?.kind).toBe('unknown-request')
  })
})
