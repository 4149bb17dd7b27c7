import { describe, expect, it } from 'vitest'
import { type Bot, bots, crewFor, type Players, playEvening, readCrewWords, tally, tellStory } from '@/hosting/index.ts'
import { type Duration, formatDuration, type SeatId, type Seed } from '@/kernel/index.ts'
import type { Scenario } from '@/scenario/index.ts'
import { jointBreach, playbook, shipped } from '../scenario/shipped.ts'

const firstNight = shipped('first-night')
const EVENINGS = 200
const HOUR = 3_600_000
const LONGEST_SILENCE = 20 * 60

/** One evening of a mixed crew, as `simulate --crew mixed` plays it; `watched` may look over the players' shoulders. */
function mixed(scenario: Scenario, seed: string, watched: (seat: SeatId, bot: Bot) => Bot = (_, bot) => bot) {
  const story = tellStory({ scenario, playbook }, 'standard', seed as Seed)
  const read = readCrewWords('mixed', scenario)
  if (!read.ok) throw new Error(read.sentence)
  const crew = crewFor(read.words, story)
  const players: Players = Object.fromEntries(
    Object.entries(crew).flatMap(([seat, competence]) =>
      competence === 'reference' ? [] : [[seat, watched(seat as SeatId, bots[competence])] as const],
    ),
  )
  return playEvening({ story, crew, crewName: 'mixed', level: 'standard', players })
}

describe('many evenings of mixed crews', () => {
  it('put every rule to the test, bring every inject, and leave nobody idle with something to do', { timeout: HOUR }, () => {
    const counted = tally()
    let longest = { idle: 0, who: '' }
    for (let n = 1; n <= EVENINGS; n++) {
      const waiting = new Map<SeatId, { readonly what: string; readonly since: number }>()
      const log = mixed(jointBreach, `mixed-${n}`, (seat, bot) => (view, seed, habits) => {
        const { now } = view.exercise
        const wish = bot(view, seed, habits)
        // What somebody who knows the playbook would do now: how long does it lie there while the seat does nothing at all?
        const next = bots.playbook(view, seed, habits)
        const what = next.kind === 'send' ? JSON.stringify(next.command) : ''
        const before = waiting.get(seat)
        const opened = view.lines.findLast(({ event }) => event.kind === 'window-opened')?.at ?? 0
        const idle = before?.what === what ? now - Math.max(opened, before.since) : 0
        if (idle > longest.idle)
          longest = { idle, who: `${seat} in evening ${n} at ${formatDuration(now as number as Duration)}` }
        const busy = Object.values(view.exercise.acts).some((act) => act.seat === seat && act.finishedAt === undefined)
        if (wish.kind === 'send' || what === '' || busy) waiting.delete(seat)
        else if (before?.what !== what) waiting.set(seat, { what, since: now })
        return wish
      })
      counted.add(log)
    }
    const { neverTested, neverFired, onlyUnowned, score } = counted.summary()
    console.log(
      `longest idle: ${formatDuration(longest.idle as Duration)}, ${longest.who}; score ${score.min} to ${score.max}, median ${score.median}`,
    )
    expect({ neverTested, neverFired }).toEqual({ neverTested: [], neverFired: [] })
    expect(onlyUnowned).toEqual(['ER-33', 'PE-01', 'PE-05', 'PE-06', 'TP-12'])
    expect(longest.idle).toBeLessThanOrEqual(LONGEST_SILENCE)
  })
})

describe('ten thousand first nights', () => {
  it('take about ten times as long as the first thousand, and are all counted', { timeout: HOUR }, () => {
    const counted = tally()
    const spent = () => process.cpuUsage().user + process.cpuUsage().system
    const start = spent()
    let first = 0
    for (let n = 1; n <= 10_000; n++) {
      counted.add(mixed(firstNight, `night-${n}`))
      if (n === 1_000) first = spent() - start
    }
    const growth = (spent() - start) / first
    console.log(`10,000 evenings took ${growth.toFixed(2)} times the first 1,000 (bound 11)`)
    expect(counted.summary().runs).toBe(10_000)
    expect(growth).toBeLessThanOrEqual(11)
  })
})
