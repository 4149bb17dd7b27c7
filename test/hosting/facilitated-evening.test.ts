import { describe, expect, it } from 'vitest'
import { debriefOf, wordingOf, write } from '@/debrief/index.ts'
import type { Command, Log, LogLine, Story } from '@/engine/index.ts'
import {
  type Crew,
  checkLog,
  crewOf,
  endOfCommand,
  type Planned,
  playEvening,
  playOn,
  seatBots,
  storyOfLog,
  summarise,
  tellStory,
  verify,
  writeLog,
} from '@/hosting/index.ts'
import type { EventNumber, ExerciseTime, InjectId, OrganisationId, RuleId, SeatId, Seed } from '@/kernel/index.ts'
import { type Activation, lineOf, scoreLog, scoreSheetOf, traceOf } from '@/scoring/index.ts'
import { given } from '../evening/given.ts'
import { role } from '../evening/small-playbook.ts'
import { playbook, tokenAnomaly } from '../scenario/shipped.ts'

const story: Story = tellStory({ scenario: tokenAnomaly, playbook }, 'standard', '7' as Seed)
const crew: Crew = { ...crewOf(tokenAnomaly, 'playbook'), [role('techa.cio')]: 'idle' }
const bots: Log = playEvening({ story, crew, crewName: 'techa.cio=idle,*=playbook', level: 'standard' })

const cfo = role('bankx.cfo')
const at = (time: number, command: Command): Planned => ({ at: time as ExerciseTime, command })

/** The first inject after an hour that comes at a time of its own, and the first one delivered that asks for an answer by a time. */
const later = tokenAnomaly.injects.find(({ at: time = 0, contingency }) => time > 3600 && !contingency)?.id as InjectId
const delivered = bots.lines.find(({ event }) => event.kind === 'inject-delivered' && event.replyBy !== undefined)
if (delivered?.event.kind !== 'inject-delivered') throw new Error('Nobody was asked for an answer by a time.')
const question = delivered.event

/** Act I without a CIO, and on top of it everything a facilitator can do but to justify. */
const powers: readonly Planned[] = [
  at(delivered.at, {
    kind: 'extend-deadline',
    inject: question.inject,
    until: 5400 as ExerciseTime,
    reason: 'One line was down.',
  }),
  at(1200, { kind: 'change-fact', fact: 'alarmed' as never, to: true, reason: 'The reader grows careful.' }),
  at(1500, { kind: 'edit-inject', inject: later, title: 'In other words', body: 'Records read: {{fact.records_read}}.' }),
  at(1800, { kind: 'take-seat', seat: cfo, holder: { kind: 'nobody' } }),
  at(3600, { kind: 'take-seat', seat: cfo, holder: { kind: 'bot', name: 'A late one' } }),
  at(4200, { kind: 'take-seat', seat: cfo, holder: { kind: 'person', name: 'Ada' } }),
]
const play = (plan: readonly Planned[]) => playOn(bots, endOfCommand(bots.lines, 1), plan, crew)

/** A broken test that is one company's own, and the line that put its rule to the test. */
function brokenIn(log: Log): { readonly test: Activation; readonly line: EventNumber } {
  const trace = traceOf(log)
  for (const { rule, activations } of Object.values(scoreLog(log).rules))
    for (const test of activations) {
      const line = lineOf(test, trace)
      if (test.outcome === 'violated' && line !== undefined && rule.owner !== 'actor' && rule.modality !== 'may')
        return { test, line }
    }
  throw new Error('Nothing was broken.')
}

const first = play(powers)
const { test: broken, line } = brokenIn(first.log)
const end = (first.log.lines.at(-1)?.at ?? 0) - 60
const justify = at(end, { kind: 'justify', rule: broken.rule as RuleId, at: line, reason: 'It was right that night.' })
const whole = play([...powers, justify])
const { log } = whole
const company = (broken.roles[0] ?? '').split('.')[0] as OrganisationId
const other = Object.keys(playbook.organisations).find((id) => id !== company) as OrganisationId
const of = (kind: LogLine['event']['kind']) => log.lines.filter(({ event }) => event.kind === kind)

describe('an evening on which the facilitator used every power', () => {
  it('has each of them in its log', () => {
    expect(whole.refused).toEqual([])
    for (const kind of ['deadline-extended', 'inject-edited', 'deviation-justified'] as const) expect(of(kind)).toHaveLength(1)
    expect(of('seat-taken')).toHaveLength(3)
    expect(of('fact-changed')).toContainEqual(expect.objectContaining({ event: expect.objectContaining({ by: 'facilitator' }) }))
    expect(of('inject-delivered').find(({ event }) => event.kind === 'inject-delivered' && event.inject === later)).toMatchObject(
      {
        event: { title: 'In other words', body: expect.stringMatching(/^Records read: \d+\.$/) },
      },
    )
    expect(log.lines.at(-1)?.event.kind).toBe('exercise-ended')
  })

  it('verifies, also as a file that somebody else reads', () => {
    const read = checkLog(writeLog(log))
    if (!read.ok) throw new Error(JSON.stringify(read))
    expect(verify(read.log, storyOfLog(read.log))).toMatchObject({ ok: true, lines: log.lines.length })
    expect(scoreSheetOf(scoreLog(read.log))).toEqual(scoreSheetOf(scoreLog(log)))
  })

  it('is played again to the byte', () => {
    expect(writeLog(play([...powers, justify]).log)).toBe(writeLog(log))
  })

  it('leaves the justified test out of the score, and nothing else changes by it', () => {
    const [before, after] = [scoreLog(first.log), scoreLog(log)]
    const test = after.rules[broken.rule as RuleId]?.activations.find(({ seq }) => seq === broken.seq)
    expect(test?.outcome).toBe('justified')
    expect(after.team.n).toBe(before.team.n - 1)
    expect(after.team.violated).toBe(before.team.violated - 1)
    expect(summarise(log).unmetOutcomes).toEqual(summarise(first.log).unmetOutcomes)
  })

  it('charges an empty seat with nothing, and says that it was held', () => {
    const card = scoreLog(log)
    expect(Object.keys(card.roles)).toContain(cfo)
    for (const { activations } of Object.values(card.rules))
      for (const { roles, at: began } of activations)
        if (roles.includes(cfo) && began !== undefined) expect(began < 1800 || began >= 3600).toBe(true)
  })

  it('has a debrief that says so, with the reason and the line, to those whose business it is', () => {
    const reasons = (reader: 'joint' | OrganisationId) => {
      const debrief = debriefOf(log, scoreLog(log), reader)
      const items = debrief.blocks.flatMap((block) => (block.kind === 'list' && block.id === 'set-aside-list' ? block.items : []))
      return {
        debrief,
        said: items.map((item) => wordingOf(item, debrief.names)),
        cites: items.flat().flatMap(({ cites }) => cites),
      }
    }
    const justified = of('deviation-justified')[0]?.number
    for (const reader of ['joint', company] as const) {
      const { said, cites, debrief } = reasons(reader)
      expect(said).toHaveLength(1)
      expect(said[0]).toContain('“It was right that night.”')
      expect(cites).toContain(justified)
      expect(debrief.footnotes.map(({ number }) => number)).toContain(justified)
      for (const format of ['md', 'html', 'json'] as const) expect(write(debrief, format)).toContain('It was right that night.')
    }
    expect(reasons(other).said).toEqual([])
    expect(write(reasons(other).debrief, 'json')).not.toContain('It was right that night.')
  })

  it('tells no company before the end what was found right', () => {
    const cut = { header: log.header, lines: log.lines.filter(({ event }) => event.kind !== 'exercise-ended') }
    expect(write(debriefOf(cut, scoreLog(cut), company), 'json')).not.toContain('It was right that night.')
  })
})

describe('the bots of an evening', () => {
  /** Who acted between two moments. */
  const acted = (from: number, until: number) =>
    new Set(
      log.lines.flatMap(({ at: time, cause }) =>
        time > from && time < until && cause?.by === 'seat' && cause.seat !== undefined ? [cause.seat] : [],
      ),
    )

  it('leave a seat to whoever takes it', () => {
    const own = bots.lines.filter(({ cause, at: time }) => cause?.seat === cfo && time > 1800)
    expect(own.length).toBeGreaterThan(0)
    expect(acted(1800, 3600).has(cfo)).toBe(false)
    expect(acted(4200, 20_000).has(cfo)).toBe(false)
  })

  it('play by the playbook a seat that a person leaves to a bot, and not before', () => {
    const lead: SeatId = role('techa.tech_lead')
    const evening = given().at('T+00:05')
    const table = seatBots(evening.host, {})
    expect(table.act()).toBe(false)
    evening.when({ kind: 'take-seat', seat: lead, holder: { kind: 'bot' } })
    table.act()
    const wake = table.wake() ?? (0 as ExerciseTime)
    expect(wake).toBeGreaterThan(300)
    evening.when({ kind: 'advance', to: wake })
    expect(table.act()).toBe(true)
    expect(evening.all('inject-answered')).toMatchObject([{ seat: lead, inject: 'token-reuse', option: 'report' }])
    evening.when({ kind: 'take-seat', seat: lead, holder: { kind: 'nobody' } }).at('T+00:20')
    expect(table.act()).toBe(false)
  })
})
