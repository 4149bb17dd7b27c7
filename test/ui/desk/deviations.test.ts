import { describe, expect, it } from 'vitest'
import { createTable, linesThatCount } from '../../../src/client/index.ts'
import { crewOf, DESK, tellStory } from '../../../src/hosting/index.ts'
import { type ExerciseTime, minutes, type SeatId, type Seed } from '../../../src/kernel/index.ts'
import { scoreLog } from '../../../src/scoring/index.ts'
import { deviationsIn } from '../../../src/ui/desk/papers/deviations.ts'
import { playbook, tokenAnomaly } from '../../scenario/shipped.ts'
import { sessionInMemory } from '../fixtures/desk-session.ts'

/** Act I with novices, at one hour and a half. */
async function anHourAndAHalf() {
  const story = tellStory({ scenario: tokenAnomaly, playbook }, 'standard', 'seven' as Seed)
  const { port, session } = await sessionInMemory({ story, crew: crewOf(story.scenario, 'novice'), people: {} })
  let count = 0
  const desk = createTable(DESK, port.connect(DESK), () => `desk-${++count}`)
  await session.tick(0)
  desk.passTime(minutes(90) as number as ExerciseTime)
  await session.tick(0)
  return { desk, session, story }
}

describe('deviations at the desk', () => {
  it('are those the host’s own log shows, and one that was justified says why', async () => {
    const { desk, session, story } = await anHourAndAHalf()
    const found = () => {
      const table = desk.store.getState()
      return deviationsIn(linesThatCount(table), story.playbook, table.exercise)
    }
    const violated = Object.values(scoreLog(session.host.log()).rules).flatMap(({ rule, V }) => (V > 0 ? [[rule.id, V]] : []))
    const rules = [...new Set(found().map(({ rule }) => rule.id))]
    const counted = rules.map((id) => [id, found().filter(({ rule }) => rule.id === id).length])
    expect(violated.length).toBeGreaterThan(0)
    expect(counted.sort()).toEqual(violated.sort())

    const [first] = found().filter(({ line }) => line !== undefined)
    if (first?.line === undefined) throw new Error('No deviation has a line.')
    desk.send({ kind: 'justify', rule: first.rule.id, at: first.line, reason: 'The bank had asked for it.' })
    await session.tick(0)
    expect(desk.store.getState().refusals).toEqual([])
    const same = found().filter(({ rule, line }) => rule.id === first.rule.id && line === first.line)
    expect(same.map(({ justified }) => justified)).toEqual(same.map(() => 'The bank had asked for it.'))
    expect(scoreLog(session.host.log()).rules[first.rule.id]?.justified).toBe(same.length)
  })

  it('leave seats nobody holds alone', async () => {
    const { desk, story } = await anHourAndAHalf()
    const table = desk.store.getState()
    const nobody = deviationsIn(linesThatCount(table), story.playbook, {
      ...table.exercise,
      seats: {} as Readonly<Record<SeatId, never>>,
    })
    expect(nobody.flatMap(({ roles }) => roles)).toEqual([])
  })
})
