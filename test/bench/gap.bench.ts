import { expect, it } from 'vitest'
import type { Story } from '@/engine/index.ts'
import { crewOf, playEvening, tellStory } from '@/hosting/index.ts'
import type { ExerciseTime, Seed } from '@/kernel/index.ts'
import type { Scenario } from '@/scenario/index.ts'
import { playbook, tokenAnomaly } from '../scenario/shipped.ts'
import { sideBySide } from './median.ts'

const GAP = 15 * 3600
/** Act I, and after it fifteen hours in which nobody writes and only what runs by itself goes on. */
const quiet: Scenario = {
  ...tokenAnomaly,
  windows: tokenAnomaly.windows.map((window) => ({ ...window, to: (window.to + GAP) as ExerciseTime })),
}

function evening(scenario: Scenario, crew: 'playbook' | 'idle') {
  const story: Story = tellStory({ scenario, playbook }, 'standard', 'gap' as Seed)
  return playEvening({ story, crew: crewOf(scenario, crew), crewName: crew, level: 'standard' })
}

it('fifteen quiet hours cost little more than the lines that are written in them', () => {
  for (const crew of ['playbook', 'idle'] as const) {
    const lines = evening(quiet, crew).lines.length - evening(tokenAnomaly, crew).lines.length
    const { one, other, ratio } = sideBySide(
      5,
      () => evening(tokenAnomaly, crew),
      () => evening(quiet, crew),
    )
    console.log(`an evening with a gap of 15 hours ÷ the same without, crew ${crew}: ${ratio.toFixed(2)}`)
    console.log(`  ms: ${one.toFixed(0)} without, ${other.toFixed(0)} with, for ${lines} more lines`)
    expect(other).toBeGreaterThan(0)
  }
})
