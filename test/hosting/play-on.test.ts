import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Log } from '@/engine/index.ts'
import {
  atLevel,
  type Bots,
  type Crew,
  crewOf,
  crewOfHeader,
  differenceOf,
  endOfCommand,
  isSame,
  type Planned,
  playEvening,
  playOn,
  seatBots,
  tellStory,
  verify,
  writeLog,
} from '@/hosting/index.ts'
import type { EventNumber, ExerciseTime, Seed } from '@/kernel/index.ts'
import { given, smallStory } from '../evening/given.ts'
import { role } from '../evening/small-playbook.ts'
import { news, option } from '../evening/small-scenario.ts'
import { runs } from '../runs.ts'
import { playbook, tokenAnomaly } from '../scenario/shipped.ts'

/** Who plays the bots of a log. */
function crewIn({ header }: Log): Crew {
  const read = crewOfHeader(header)
  if (!read.ok) throw new Error(read.sentence)
  return read.crew
}

const lead = role('techa.tech_lead')
const at = (time: number, command: Planned['command']): Planned => ({ at: time as ExerciseTime, command })

/** An evening of bots, with what somebody did on top of it. */
function evening(crew: 'playbook' | 'random' | 'idle', seed: string, plan: readonly Planned[] = []) {
  const story = { ...smallStory, seed: seed as Seed }
  const bots = playEvening({ story, crew: crewOf(story.scenario, crew), crewName: crew, level: 'standard' })
  return playOn(bots, endOfCommand(bots.lines, 1), plan, crewIn(bots)).log
}

const revoke = at(600, {
  kind: 'do',
  seat: lead,
  activity: 'token.revoke' as never,
  target: 'svc-statements' as never,
  with: {},
  emergency: true,
})
const tell = at(900, { kind: 'notify', seat: lead, to: [role('techa.cto')], topics: [], text: 'Tokens are in use.' })
const hand = at(700, { kind: 'delegate', seat: role('techa.cio'), to: role('techa.cto') })
const anyPlan = fc.subarray([revoke, hand, tell])

describe('an evening played on from one of its lines', () => {
  it('is the same evening when the same is done again', () => {
    fc.assert(
      fc.property(
        // Not the random bot: asked once more at the same moment it may find something new to press.
        fc.constantFrom('playbook' as const, 'idle' as const),
        fc.string({ maxLength: 4 }),
        anyPlan,
        fc.nat(),
        (crew, seed, plan, where) => {
          const log = evening(crew, seed, plan)
          const until = endOfCommand(log.lines, 1 + (where % (log.lines.length - 1)))
          const done = log.lines.slice(0, until).filter(({ cause }) => cause?.id.startsWith('then@')).length
          const accepted = plan.filter(({ command }) =>
            log.lines.some(({ cause }) => JSON.stringify(cause?.command) === JSON.stringify(command)),
          )
          expect(writeLog(playOn(log, until, accepted.slice(done), crewIn(log)).log)).toBe(writeLog(log))
        },
      ),
      { numRuns: Math.max(30, runs / 2) },
    )
  })

  it('is the same evening from the middle of a moment in which many bots act', () => {
    const story = tellStory({ scenario: tokenAnomaly, playbook }, 'standard', 'seven' as Seed)
    const crew = atLevel(crewOf(tokenAnomaly, 'playbook'), story)
    const log = playEvening({ story, crew, crewName: 'playbook', level: 'standard' })
    const commands = log.lines.filter(({ cause }) => cause !== undefined)
    const sameSeatAgain = commands.flatMap(({ number, cause }, n) => {
      const next = commands[n + 1]?.cause
      const again = cause?.seat !== undefined && next?.seat === cause.seat && commands[n + 1]?.at === commands[n]?.at
      return again ? [endOfCommand(log.lines, number)] : []
    })
    const some = sameSeatAgain.slice(0, 4)
    expect(some).toHaveLength(4)
    for (const until of some) expect(playOn(log, until, [], crewIn(log)).log.lines.at(-1)?.hash).toBe(log.lines.at(-1)?.hash)
  })

  it('is an evening the engine comes to again', () => {
    const log = evening('random', 'seven', [revoke, hand, tell])
    expect(verify(log, { ...smallStory, seed: 'seven' as Seed })).toMatchObject({ ok: true })
  })

  it('says what would have come out otherwise, and that nothing would', () => {
    const log = evening('idle', 'seven')
    const same = differenceOf(log, playOn(log, endOfCommand(log.lines, 3), [], crewIn(log)).log)
    expect(isSame(same)).toBe(true)
    const other = differenceOf(log, playOn(log, endOfCommand(log.lines, 3), [revoke], crewIn(log)).log)
    expect(isSame(other)).toBe(false)
    expect(other.facts).toMatchObject({
      evidence: { from: 'volatile', to: 'lost' },
      stolen_tokens: { from: ['rt_1b77', 'rt_9f3c'].toSorted().toReversed(), to: [] },
    })
  })

  it('gives back what was refused when its time had come', () => {
    const log = evening('idle', 'seven')
    const twice = playOn(log, 2 as EventNumber, [hand, hand], crewIn(log))
    expect(twice.refused).toMatchObject([{ at: 700, refusal: { kind: 'already-deputy' } }])
  })
})

describe('a round at the table', () => {
  it('goes on from the seat that acted last, and then begins anew', () => {
    const [ciso, minute] = [role('bankx.ciso'), 60 as ExerciseTime]
    const both = news('both', [ciso, lead], { at: minute, ask: [option('yes', { playbook: true })] })
    const story = { ...smallStory, scenario: { ...smallStory.scenario, injects: [both] } }
    const answering = (act: (bots: Bots) => boolean) => {
      const evening = given(story).at('T+00:02')
      act(seatBots(evening.host, crewOf(story.scenario, 'playbook')))
      return evening.all('inject-answered').map(({ seat }) => seat)
    }
    expect(answering((bots) => bots.act())).toEqual([ciso, lead])
    expect(answering((bots) => bots.actOn(role('techa.cto')))).toEqual([lead, ciso])
  })
})
