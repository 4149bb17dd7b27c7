import { expect, it } from 'vitest'
import { crewOf, playEvening, tally, tellStory } from '@/hosting/index.ts'
import type { Seed } from '@/kernel/index.ts'
import { playbook, tokenAnomaly } from '../scenario/shipped.ts'

/** Plays and counts so many evenings of Act I with a crew that follows the playbook; gives milliseconds. */
function evenings(count: number): number {
  const playable = { scenario: tokenAnomaly, playbook }
  const crew = crewOf(playable.scenario, 'playbook')
  const counted = tally()
  const start = performance.now()
  for (let n = 0; n < count; n++)
    counted.add(
      playEvening({
        story: tellStory(playable, 'standard', `bench-${n}` as Seed),
        crew,
        crewName: 'playbook',
        level: 'standard',
      }),
    )
  const took = performance.now() - start
  expect(counted.summary().runs).toBe(count)
  return took
}

it('simulating 1,000 evenings takes about ten times as long as 100', { timeout: 3_600_000 }, () => {
  evenings(3)
  const few = evenings(100)
  const many = evenings(1_000)
  console.log(`simulate 1,000 ÷ 100 evenings: ${(many / few).toFixed(2)} (bound 12)`)
  console.log(`  one evening, ms: ${(many / 1_000).toFixed(0)}`)
})
