import { describe, expect, it } from 'vitest'
import type { Story } from '@/engine/index.ts'
import { crewOf, playEvening } from '@/hosting/index.ts'
import type { Duration, ExerciseTime, PhaseId, RuleId } from '@/kernel/index.ts'
import type { Predicate, Rule } from '@/playbook/index.ts'
import { scoreLog } from '@/scoring/index.ts'
import { activity, role } from '../evening/small-playbook.ts'
import { news } from '../evening/small-scenario.ts'
import { ready, storyWithWords } from '../evening/story-with-words.ts'

const rule = (id: string, template: Rule['template'], a: Predicate, b: Predicate, rest: Partial<Rule> = {}): Rule => ({
  id: id as RuleId,
  template,
  a,
  b,
  phase: 'ALL' as PhaseId | 'ALL',
  source: [],
  owner: role('bankx.ciso'),
  modality: 'must',
  weight: 5,
  critical: false,
  capability: 'COMMS' as Rule['capability'],
  dimension: 'do',
  because: '',
  ifBroken: '',
  ...rest,
})

const call = activity('press.call')
const release: Predicate = { activity: activity('words.release'), where: { kind: 'holding' } }
const same = { same: ['message'], dimension: 'authority' } as const

/** The press calls at T+00:05; a holding line is due, reviewed and cleared word for word. */
const story: Story = {
  ...storyWithWords,
  playbook: {
    ...storyWithWords.playbook,
    capabilities: { ['COMMS' as Rule['capability']]: { id: 'COMMS' as Rule['capability'], title: 'Words' } },
    rules: [
      rule('R-1', 'response', { activity: call }, release, { window: { least: 0, most: 3600 } }),
      rule('R-2', 'precedence', { activity: activity('words.review') }, { activity: activity('words.release') }, same),
      rule('R-3', 'precedence', { activity: activity('words.clear') }, { activity: activity('words.release') }, same),
    ],
  },
  scenario: {
    ...storyWithWords.scenario,
    length: { story: 7200 as Duration, table: 900 as Duration },
    injects: [
      ...storyWithWords.scenario.injects,
      news('press', ['bankx.ciso'], {
        at: 300 as ExerciseTime,
        informs: true,
        emits: [{ activity: call, data: {}, once: true }],
      }),
    ],
  },
}

describe('bots that follow the playbook', () => {
  const log = playEvening({ story, crew: crewOf(story.scenario, 'playbook'), crewName: 'playbook', level: 'standard' })

  it('write a text from the one that lies ready before they ask for its review and clearance, and release exactly that', () => {
    const steps = log.lines.flatMap(({ event }) => {
      if (event.kind === 'statement-published') return [[event.kind, event.version]]
      const about = 'data' in event ? event.data['message'] : undefined
      if (event.kind !== 'act-finished' && event.kind !== 'approval-given') return []
      return typeof about === 'string' ? [[event.activity, about]] : []
    })
    const version = 'M-holding/bankx/v1'
    expect(steps).toEqual([
      ['words.draft', version],
      ['words.review', version],
      ['words.clear', version],
      ['words.release', version],
      ['statement-published', version],
    ])
    expect(log.lines.flatMap(({ event }) => (event.kind === 'statement-published' ? [event.text] : []))).toEqual([ready])
  })

  it('break no rule by it', () => {
    const { rules } = scoreLog(log)
    for (const { rule: judged, activations } of Object.values(rules))
      expect(
        activations.map(({ outcome }) => outcome),
        judged.id,
      ).toEqual(['fulfilled'])
  })
})
