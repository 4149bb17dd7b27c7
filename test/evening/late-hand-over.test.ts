import { describe, expect, it } from 'vitest'
import { debriefOf, wordingOf } from '@/debrief/index.ts'
import { clockOf, exerciseOf, type Log, organisationOf, replay } from '@/engine/index.ts'
import { type Bot, bots, type Playable } from '@/hosting/index.ts'
import {
  type Duration,
  type ExerciseTime,
  type FactId,
  formatDuration,
  type OrganisationId,
  type SeatId,
  STARTEX,
} from '@/kernel/index.ts'
import { scoreLog } from '@/scoring/index.ts'
import { jointBreach, playbook, tokenAnomaly } from '../scenario/shipped.ts'
import { nightOf, notBefore, settles, tells, without } from './players.ts'

const HOUR = 3600

type Told = Pick<Playable, 'scenario' | 'playbook'>

/** Act I, with time enough for a hand-over six hours late. */
const longNight: Told = {
  scenario: {
    ...tokenAnomaly,
    windows: [{ from: STARTEX, to: (9 * HOUR) as ExerciseTime, title: 'A long night', act: 'I' }],
  },
  playbook,
}
const campaign: Told = { scenario: jointBreach, playbook }
const CISO = 'bankx.ciso' as SeatId
const BANK = 'bankx' as OrganisationId

/** The same nights with the hand-over so many hours later: whoever could make the call waits, and the CISO does not ring first. */
function nightsOf(story: Told, delays: readonly number[]): readonly { readonly hours: number; readonly log: Log }[] {
  const { scenario } = story
  /** A CISO who approves nothing from a vendor that has not told the bank what happened; everything else by the playbook. */
  const careful: Bot = without(
    bots.playbook,
    (command, view) =>
      settles(scenario, 'containment.approve', 'containment.refuse')(command, view) &&
      !view.exercise.notices.some(({ event }) => event.fromOrganisation === 'techa'),
  )
  const inTime = nightOf(story, { [CISO]: careful })
  return delays.map((hours) => {
    if (hours === 0) return { hours, log: inTime }
    const time = (handedOverAt(inTime) + hours * HOUR) as ExerciseTime
    const waits = notBefore(time, bots.playbook, tells(scenario, CISO))
    const log = nightOf(story, {
      'techa.tech_lead': waits,
      'techa.cto': waits,
      'techa.cio': waits,
      [CISO]: notBefore(time, careful, tells(scenario, 'techa.cio', 'techa.cto')),
    })
    return { hours, log }
  })
}

function handedOverAt({ lines }: Log): ExerciseTime {
  const line = lines.find(
    ({ event }) => event.kind === 'notified' && organisationOf(event.seat) === 'techa' && event.to.includes(CISO),
  )
  if (line === undefined) throw new Error('Nobody ever told the bank.')
  return line.at
}

/** What a night cost, each number the worse the larger it is. */
function costOf(log: Log): Readonly<Record<string, number>> {
  const { scenario, playbook: played } = log.header
  const exercise = replay(exerciseOf(scenario), log.lines, played)
  const contingencies = new Set(scenario.injects.flatMap(({ contingency, id }) => (contingency ? [id] : [])))
  const hop = scoreLog(log).rules['ID-13' as keyof ReturnType<typeof scoreLog>['rules']]?.activations[0]?.deadline ?? Number.NaN
  return {
    'records read': Number(exercise.facts['records_read' as FactId]),
    'trust lost': -Number(exercise.facts['bridge_trust' as FactId]),
    'contingency injects': log.lines.filter(({ event }) => event.kind === 'inject-delivered' && contingencies.has(event.inject))
      .length,
    'seconds past the hop to the bank': handedOverAt(log) - hop,
    ...Object.fromEntries(
      scenario.clocks.flatMap((id) => {
        const pack = played.clocks[id]
        const clock = pack && clockOf(pack, exercise, scenario.starts)
        return clock?.dueAt === undefined ? [] : [[`${id} used up`, (clock.metAt ?? exercise.now) - clock.dueAt]]
      }),
    ),
  }
}

const delays = [0, 1, 3, 6]

describe.each([
  { name: 'a long first night', story: longNight },
  { name: 'the campaign', story: campaign },
])('a hand-over that comes 0, 1, 3 and 6 hours late, in $name', ({ story }) => {
  const nights = nightsOf(story, delays)
  const costs = nights.map(({ log }) => costOf(log))
  const [inTime = 0] = nights.map(({ log }) => handedOverAt(log))
  const asked = story.scenario.milestones.find(({ to }) => to === CISO)?.due ?? Number.NaN
  const late = nights.filter(({ log }) => handedOverAt(log) > asked)

  it('comes when it was meant to come', () => {
    expect(nights.map(({ log }) => handedOverAt(log))).toEqual(delays.map((hours) => inTime + hours * HOUR))
  })

  it('makes nothing better, and something worse, at every step', () => {
    for (const [index, cost] of costs.slice(1).entries()) {
      const before = costs[index] ?? {}
      const step = Object.entries(cost).map(([what, amount]) => ({ what, more: amount - (before[what] ?? Number.NaN) }))
      expect(step.filter(({ more }) => !(more >= 0))).toEqual([])
      expect(step.filter(({ more }) => more > 0)).not.toEqual([])
    }
  })

  it('costs records until all of them are read', () => {
    const [none = 0, one = 0, three = 0, six = 0] = costs.map((cost) => cost['records read'])
    expect([none < one, one < three, three <= six, six]).toEqual([true, true, true, story.scenario.truth.scope])
  })

  it('brings what the story keeps for a bank that was not told', () => {
    const [none = 0, ...more] = costs.map((cost) => cost['contingency injects'] ?? 0)
    expect(Math.min(...more)).toBeGreaterThan(none)
  })

  it('is what the bank’s debrief opens with, once the time the report asks for is over', () => {
    const headlines = nights.map(({ log }) => {
      const debrief = debriefOf(log, scoreLog(log), BANK)
      return wordingOf(debrief.headline, debrief.names)
    })
    expect(headlines).toEqual(nights.map((night) => (late.includes(night) ? 'BankX heard late.' : 'BankX heard in time.')))
    expect(new Set(headlines).size).toBe(2)
  })

  it('is named in the bank’s debrief as a reason, with the minutes', () => {
    for (const { log } of late) {
      const debrief = debriefOf(log, scoreLog(log), BANK)
      const start = debrief.blocks.findIndex((block) => block.kind === 'heading' && block.id === 'response-causes')
      const reason = debrief.blocks[start + 1]
      if (reason?.kind !== 'paragraph') throw new Error('Section 3 gives no reason.')
      expect(wordingOf(reason.text, debrief.names)).toContain(
        `${formatDuration((handedOverAt(log) - asked) as Duration)} after the playbook asks for it`,
      )
    }
    expect(late.length).toBeGreaterThan(1)
  })
})
