import { describe, expect, it } from 'vitest'
import type { Log, Recorded } from '@/engine/index.ts'
import { crewOf, playEvening, readTogether, storyOfLog, tellStory, verify } from '@/hosting/index.ts'
import type { Seed } from '@/kernel/index.ts'
import { scoreLog } from '@/scoring/index.ts'
import { goodPlaybook, goodScenario } from '../scenario/sample.ts'

/** The morning after the good night: the token was revoked at T+00:20, and somebody asks how it stands. */
const morning = `hotwash: 1
kind: scenario
id: morning
title: The morning
builds_on: ./night.yaml
length: { story: 6h, table: 15m }
windows:
  - { from: T+05:00, to: T+05:30, title: Morning }
  - { from: T+08:00, to: T+08:10, title: Lunch }
phase_at_start: CO
world_at_start: { records: 60, stolen: [], quiet_since: T+00:30, board_told: true }
happened:
  - { at: T+00:10, did: token.stolen, with: { token: rt_1 } }
  - { at: T+00:12, seat: vendor.lead, did: notify, with: { to: [bank.ciso] } }
  - { at: T+00:20, seat: bank.ciso, did: plan.approve }
  - { at: T+00:30, seat: vendor.lead, did: token.revoke, target: rt_1, with: { reach: one } }
facts:
  door: { type: state, of: [open, ajar, shut], start: open, seen_by: vendor.* }
  calls: { type: count, start: 0 }
consequences:
  log.query: { do: { calls: { add: 1 } } }
injects:
  - id: how-is-it
    at: T+05:05
    channel: phone
    from: The board
    to: [vendor.lead, bank.ciso]
    title: 'How is it? {{piece.word}}'
    body: 'It read {{fact.records}} records, quiet since {{fact.quiet_since}}. {{piece.board}}'
    pieces:
      word: [{ when: size(stolen) > 0, text: It reads. }, { text: 'It is {{piece.calm}}.' }]
      calm: [{ text: quiet }]
      board: [{ when: '!board_told', text: Nobody told us. }]
    rules: [R-01]
    ask: [{ option: look, text: I look., does: log.query, playbook: true }]
  - id: lunch
    when: T >= time("T+08:01") && answered("how-is-it", "look") && !delivered("second-alert")
    channel: chat
    from: A colleague
    to: vendor.lead
    title: Lunch
    body: At last.
    rules: [R-01]
`
const campaign = `hotwash: 1
kind: campaign
id: night-and-morning
title: Night and morning
summary: A night, and the morning after it.
acts: [./night.yaml, ./morning.yaml]
length: { story: 8h, table: 40m }
`

const together = readTogether([
  { name: 'playbook.yaml', content: goodPlaybook },
  { name: 'night.yaml', content: goodScenario },
  { name: 'morning.yaml', content: morning },
  { name: 'campaign.yaml', content: campaign },
])
const playable = (file: string) => {
  const found = together.scenarios.find((one) => one.file === file)
  if (found === undefined)
    throw new Error(together.diagnostics.map(({ at, message }) => `${at.file}:${at.line} ${message}`).join('\n'))
  return found
}
function play(file: string): Log {
  const { scenario, playbook } = playable(file)
  const story = tellStory({ scenario, playbook }, 'standard', 'one' as Seed)
  return playEvening({ story, crew: crewOf(scenario, 'playbook'), crewName: 'playbook', level: 'standard' })
}
const events = <Kind extends Recorded['event']['kind']>({ lines }: Log, kind: Kind) =>
  lines.flatMap(({ at, event }) =>
    event.kind === kind ? [{ at, ...(event as Extract<Recorded['event'], { kind: Kind }>) }] : [],
  )

describe('an act that builds on another', () => {
  it('takes over the world and the seats, and adds and replaces by id', () => {
    const { scenario } = playable('morning.yaml')
    expect(Object.keys(scenario.seats)).toEqual(['vendor.lead', 'bank.ciso'])
    expect(Object.keys(scenario.facts)).toEqual(['records', 'door', 'stolen', 'quiet_since', 'board_told', 'calls'])
    expect(scenario.facts['door' as keyof typeof scenario.facts]).toMatchObject({ of: ['open', 'ajar', 'shut'] })
    expect(scenario.consequences.map(({ activity }) => activity)).toEqual(['token.revoke', 'log.query'])
    expect(scenario.injects.map(({ id }) => id)).toEqual(['how-is-it', 'lunch'])
    expect(scenario.milestones).toEqual([])
    expect(scenario).toMatchObject({ buildsOn: ['one-token'], clocks: ['law-24h'], truth: { primary: 'A copied cache.' } })
  })

  it('begins in its own window, in its own world and phase, with what had been done', () => {
    const log = play('morning.yaml')
    const [started] = events(log, 'exercise-started')
    expect(started).toMatchObject({ at: 18_000, phase: 'CO', entered: ['ID'] })
    expect(events(log, 'act-recalled').map(({ activity, doneAt }) => [activity, doneAt])).toEqual([
      ['token.stolen', 600],
      ['notify', 720],
      ['plan.approve', 1200],
      ['token.revoke', 1800],
    ])
    const [told] = events(log, 'inject-delivered')
    expect(told).toMatchObject({
      at: 18_300,
      title: 'How is it? It is quiet.',
      body: 'It read 60 records, quiet since 02:30. ',
    })
  })

  it('says when the clock jumps and when it runs again, and ends with the last window', () => {
    const log = play('morning.yaml')
    expect(events(log, 'window-closed')).toMatchObject([{ at: 19_800, next: 28_800, title: 'Lunch' }])
    expect(events(log, 'window-opened')).toMatchObject([{ at: 28_800, title: 'Lunch' }])
    expect(events(log, 'inject-delivered').map(({ inject, at }) => [inject, at])).toEqual([
      ['how-is-it', 18_300],
      ['lunch', 28_860],
    ])
    expect(log.lines.at(-1)).toMatchObject({ at: 29_400, event: { kind: 'exercise-ended' } })
  })

  it('puts nobody to the test for what had been done', () => {
    const card = scoreLog(play('morning.yaml'))
    expect(Object.values(card.rules).map(({ rule, activations }) => [rule.id, activations])).toEqual([['R-01', []]])
    const untouched = play('night.yaml')
    expect(Object.values(scoreLog(untouched).rules)).toHaveLength(1)
  })

  it('keeps a log that can be verified alone', () => {
    const log = play('morning.yaml')
    expect(verify(log, storyOfLog(log))).toMatchObject({ ok: true })
  })
})

describe('a campaign', () => {
  it('plays the acts on one clock in the world of the last, as the first begins', () => {
    const { scenario } = playable('campaign.yaml')
    expect(scenario.injects.map(({ id }) => id)).toEqual(['alert', 'question', 'second-alert', 'how-is-it', 'lunch'])
    expect(scenario.windows.map(({ from, to }) => [from, to])).toEqual([
      [0, 3600],
      [18_000, 19_800],
      [28_800, 29_400],
    ])
    const log = play('campaign.yaml')
    expect(events(log, 'act-recalled')).toEqual([])
    expect(events(log, 'exercise-started')).toMatchObject([{ at: 0, phase: 'ID' }])
    expect(events(log, 'window-opened').map(({ at }) => at)).toEqual([18_000, 28_800])
    expect(events(log, 'inject-delivered').map(({ inject }) => inject)).toContain('how-is-it')
    expect(verify(log, storyOfLog(log))).toMatchObject({ ok: true })
  })
})
