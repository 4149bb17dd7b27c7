import { describe, expect, it } from 'vitest'
import type { Log } from '@/engine/index.ts'
import { crewOf, explainMissed, type MissedStep, playEvening, storyOfLog, summarise, tellStory, verify } from '@/hosting/index.ts'
import { type ActivityId, parseTime, type SeatId, type Seed, type ThingId } from '@/kernel/index.ts'
import type { ReferenceStep } from '@/scenario/index.ts'
import { playbook, tokenAnomaly } from '../scenario/shipped.ts'

function played(reference: readonly ReferenceStep[] = tokenAnomaly.reference, crew = crewOf(tokenAnomaly, 'reference')) {
  const missed: MissedStep[] = []
  const story = tellStory({ scenario: { ...tokenAnomaly, reference }, playbook }, 'standard', '1' as Seed)
  const onMissed = (step: MissedStep) => void missed.push(step)
  const log = playEvening({ story, crew, crewName: 'reference', level: 'standard', onMissed })
  return { log, missed: missed.map((one) => explainMissed(one, playbook)) }
}

/** One entry, written as in the file. */
function entry(at: string, seat: string, activity: string, target?: string, data: ReferenceStep['with'] = {}): ReferenceStep {
  const time = parseTime(at)
  if (time === undefined) throw new Error(`${at} is no time`)
  const aim = target === undefined ? {} : { target: target as ThingId }
  return { at: time, seat: seat as SeatId, do: activity as ActivityId, ...aim, with: data }
}

const done = ({ lines }: Log) =>
  lines.flatMap(({ at, event }) =>
    event.kind === 'act-finished' || event.kind === 'approval-given' || event.kind === 'approval-refused'
      ? [`${at / 60} ${event.seat} ${event.activity}`]
      : [],
  )
const asked = ({ lines }: Log) =>
  lines.flatMap(({ event, cause }) =>
    event.kind === 'approval-requested'
      ? [`${cause?.by ?? 'act'}: ${event.seat} ${event.activity} for ${event.forActivity}`]
      : [],
  )

describe('the reference incident of Act I', () => {
  const { log, missed } = played()

  it('is played entry by entry', () => {
    expect(missed).toEqual([])
  })

  it('reaches every milestone exactly when the report says', () => {
    const { milestones } = summarise(log)
    const report = tokenAnomaly.milestones.filter(({ reference = Number.POSITIVE_INFINITY }) => reference <= 10_800)
    expect(report.map(({ id }) => id)).toEqual(['T1', 'T2', 'T3', 'T4'])
    for (const { id, reference } of report) expect([id, milestones[id]]).toEqual([id, reference])
  })

  it('has every act done at its time, not begun', () => {
    const stood = done(log)
    for (const { at, seat, do: activity } of tokenAnomaly.reference)
      if (playbook.activities[activity]?.does.includes(seat)) expect(stood).toContain(`${at / 60} ${seat} ${activity}`)
  })

  it('has requests made for what nobody in the list asked for', () => {
    expect(asked(log)).toContain('facilitator: techa.tech_lead change.approve for ca.apply')
    expect(asked(log)).toContain('seat: techa.tech_lead restriction.decide for system.quarantine')
    expect(asked(log)).toContain('act: techa.tech_lead containment.approve for containment.recommend')
  })

  it('is a log that holds, the same with every seat asked again', () => {
    expect(verify(log, storyOfLog(log))).toMatchObject({ ok: true })
  })

  it('goes wrong where the report says it went wrong', () => {
    expect(summarise(log).violated).toEqual(expect.arrayContaining(['ID-03', 'ID-08', 'ID-14', 'CO-21']))
  })
})

describe('an entry of a reference list', () => {
  it('is never passed over in silence', () => {
    const { missed } = played([
      entry('T+00:01', 'techa.tech_lead', 'log.query'),
      entry('T+00:20', 'techa.tech_lead', 'tracker.record', undefined, { finding: 'vector.confirm' }),
      entry('T+00:30', 'bankx.ceo', 'token.revoke', 'svc-statements', { mode: 'manual', scope: 'named' }),
      entry('T+00:40', 'techa.cto', 'account.compromised'),
      entry('T+04:00', 'techa.cto', 'ioc.validate'),
    ])
    expect(missed).toHaveLength(5)
    expect(missed.join('\n')).toContain('Entry 1 of the reference list, T+00:01 techa.tech_lead log.query, was not carried out.')
    expect(missed.join('\n')).toContain('It would have to begin before the exercise does.')
    expect(missed.join('\n')).toContain('The exercise ends before it.')
    expect(missed.join('\n')).toContain('no unrecorded finding of vector.confirm')
    expect(missed.join('\n')).toContain("not your company's to do")
    expect(missed.join('\n')).toContain('No seat can do this')
  })

  it('of a role without a seat is done by exercise control', () => {
    const { log, missed } = played([
      entry('T+01:00', 'exercise.lead', 'review.hold'),
      entry('T+01:10', 'techa.compliance', 'inquiry.open'),
    ])
    expect(missed).toEqual([])
    expect(done(log)).toEqual(['60 exercise.lead review.hold', '70 techa.compliance inquiry.open'])
    const causes = log.lines.flatMap(({ cause }) => (cause?.command.kind === 'do' ? [cause.by] : []))
    expect(causes).toEqual(['facilitator', 'facilitator'])
  })

  it('that answers what nobody asked has the request made for it', () => {
    const { log, missed } = played([
      entry('T+00:30', 'bankx.ciso', 'containment.approve'),
      entry('T+00:40', 'techa.ceo', 'restriction.decide', 'pii-api'),
      entry('T+00:50', 'techa.cio', 'change.approve', undefined, {
        change: ['ca.apply@mfa', 'token.revoke@svc-statements/manual/all'],
      }),
    ])
    expect(missed).toEqual([])
    expect(asked(log).map((one) => one.replace('facilitator: ', ''))).toEqual([
      'techa.tech_lead containment.approve for containment.recommend',
      'techa.tech_lead restriction.decide for system.quarantine',
      'techa.tech_lead change.approve for ca.apply',
      'techa.tech_lead change.approve for token.revoke',
    ])
    expect(done(log)).toHaveLength(4)
  })

  it('refuses by the word for refusing', () => {
    const { log, missed } = played([entry('T+00:40', 'techa.ceo', 'restriction.decline', 'pii-api')])
    expect(missed).toEqual([])
    expect(log.lines.map(({ event }) => event.kind)).toContain('approval-refused')
  })

  it('is left to whoever else plays the seat', () => {
    const crew = { ...crewOf(tokenAnomaly, 'idle'), ['techa.tech_lead' as SeatId]: 'reference' as const }
    const { log } = played(undefined, crew)
    const seats = new Set(log.lines.flatMap(({ event }) => (event.kind === 'act-finished' ? [event.seat] : [])))
    expect(seats).toEqual(new Set(['techa.tech_lead']))
  })
})
