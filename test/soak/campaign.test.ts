import { describe, expect, it } from 'vitest'
import { crewOf, playEvening, summarise, tellStory } from '@/hosting/index.ts'
import type { PhaseId, Seed } from '@/kernel/index.ts'
import { scoreLog } from '@/scoring/index.ts'
import { jointBreach, playbook } from '../scenario/shipped.ts'

const SEEDS = 50
const phases = ['ID', 'CO', 'ER'].map((id) => id as PhaseId)

describe('fifty campaigns by the playbook', () => {
  it('break nothing, reach every target, add up, and give every role something it does in each of its phases', () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const story = tellStory({ scenario: jointBreach, playbook }, 'standard', `${seed}` as Seed)
      const log = playEvening({ story, crew: crewOf(jointBreach, 'playbook'), crewName: 'playbook', level: 'standard' })
      const { violated, unmetOutcomes } = summarise(log)
      expect({ seed, violated, unmetOutcomes }).toEqual({ seed, violated: [], unmetOutcomes: [] })
      const card = scoreLog(log)
      const lost = card.ledger.reduce((sum, { points }) => sum + points, 0)
      expect(Math.abs((card.team.score ?? Number.NaN) + lost - 100)).toBeLessThan(1e-9)
      const done = Object.values(card.rules).flatMap(({ rule, activations }) =>
        activations.flatMap(({ outcome, roles }) =>
          outcome === 'fulfilled' ? roles.map((role) => `${role} ${rule.phase}`) : [],
        ),
      )
      for (const role of Object.values(playbook.roles).filter(({ inPlaybook }) => inPlaybook))
        for (const phase of phases)
          if (role.id !== 'techa.employee_y' || phase !== 'ER') expect(done, `${seed}`).toContain(`${role.id} ${phase}`)
    }
  })
})
