import { describe, expect, it } from 'vitest'
import type { Log } from '@/engine/index.ts'
import {
  type Competence,
  checkLog,
  crewOf,
  playEvening,
  storyOfLog,
  summarise,
  tellStory,
  verify,
  writeLog,
} from '@/hosting/index.ts'
import type { Seed } from '@/kernel/index.ts'
import { scoreLog } from '@/scoring/index.ts'
import { playbook, tokenAnomaly } from '../scenario/shipped.ts'

const EVENINGS = 300
const playable = { scenario: tokenAnomaly, playbook }

function evening(crew: Competence, seed: string): Log {
  const story = tellStory(playable, 'standard', seed as Seed)
  return playEvening({ story, crew: crewOf(playable.scenario, crew), crewName: crew, level: 'standard' })
}

// Random crews ask for a great deal: their evenings are long, are played twice here, and share the machine with other tests.
describe(`${EVENINGS} evenings of Act I`, { timeout: 3_600_000 }, () => {
  it('by the playbook break no rule and reach every target', () => {
    for (let n = 0; n < EVENINGS; n++)
      expect(summarise(evening('playbook', `soak-${n}`))).toMatchObject({ violated: [], unmetOutcomes: [] })
  })

  it('at random hold as logs, are reproduced, score to 100 with their ledger, and fault nothing in the story', () => {
    for (let n = 0; n < EVENINGS; n++) {
      const log = evening('random', `soak-${n}`)
      const checked = checkLog(writeLog(log))
      expect(checked.ok).toBe(true)
      expect(verify(log, storyOfLog(log))).toMatchObject({ ok: true })
      expect(log.lines.filter(({ event }) => event.kind === 'story-faulted')).toEqual([])
      const card = scoreLog(log)
      const lost = card.ledger.reduce((sum, { points }) => sum + points, 0)
      expect((card.team.score ?? 100) + lost).toBeCloseTo(100, 9)
    }
  })
})
