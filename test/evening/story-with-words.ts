import type { Story } from '@/engine/index.ts'
import type { Duration, ExerciseTime, FactId, PhaseId, ThingId, ThingKind } from '@/kernel/index.ts'
import type { Activity } from '@/playbook/index.ts'
import type { Fact, Thing } from '@/scenario/index.ts'
import { smallStory } from './given.ts'
import { activity, role } from './small-playbook.ts'
import { news } from './small-scenario.ts'

const plain = {
  about: '',
  phase: 'ID' as PhaseId,
  classes: [],
  needs: [],
  reaches: [],
  source: [],
  grants: false,
  words: false,
  publishes: false,
}

const work = (id: string, does: string, minutes: number, rest: Partial<Activity>): readonly [string, Activity] => [
  id,
  {
    ...plain,
    takes: (minutes * 60) as Duration,
    target: 'message' as ThingKind,
    carries: { message: { from: 'words', part: 'version' }, statement: { from: 'target' } },
    ...rest,
    id: activity(id),
    title: id,
    does: [role(does)],
  },
]

const { playbook, scenario } = smallStory

const message = (id: string, knownTo: Thing['knownTo'], rest: Partial<Thing> = {}): readonly [string, Thing] => [
  id,
  { id: id as ThingId, kind: 'message' as ThingKind, title: id, knownTo, properties: {}, ...rest },
]

const counted = (id: string): readonly [string, Fact] => [
  id,
  { id: id as FactId, title: id, seenBy: [], type: 'count', start: 0, least: 0 },
]

/** The holding line as it lies ready. */
export const ready = 'We know that records were read. We speak again at noon.'

/**
 * The small evening with words in it: the CISO drafts and releases, the CEO of the bank reviews and clears, TechA's CTO drafts too.
 * What was published is quoted at T+00:30 to the CEOs of both houses, with more words around it.
 */
export const storyWithWords: Story = {
  ...smallStory,
  playbook: {
    ...playbook,
    activities: {
      ...playbook.activities,
      ...Object.fromEntries([
        work('words.draft', 'bankx.ciso', 10, { words: true, does: [role('bankx.ciso')] }),
        work('words.note', 'techa.cto', 10, { words: true }),
        work('words.review', 'bankx.ceo', 5, {}),
        work('words.clear', 'bankx.ceo', 0, { grants: true }),
        work('words.release', 'bankx.ciso', 1, {
          publishes: true,
          reaches: ['bankx', 'techa'] as never,
          needs: [activity('words.clear')],
          carries: {
            message: { from: 'words', part: 'version' },
            statement: { from: 'target' },
            claims: { from: 'words', part: 'claims' },
            number: { from: 'words', part: 'number' },
            kind: { from: 'choice', of: ['holding', 'final'] },
          },
        }),
      ]),
    },
  },
  scenario: {
    ...scenario,
    things: {
      ...scenario.things,
      ...Object.fromEntries([
        message('M-holding', ['bankx' as never], { words: { text: ready, claims: [] } }),
        message('M-blank', ['bankx' as never]),
        message('M-shared', ['everyone']),
      ]),
    },
    facts: {
      ...scenario.facts,
      ...Object.fromEntries([
        counted('stated'),
        ['said', { id: 'said' as FactId, title: 'said', seenBy: [], type: 'set', of: ['over', 'number'], start: [] }] as const,
      ]),
    },
    claims: {
      over: { id: 'over', title: 'It is over', holds: 'size(stolen_tokens) == 0' },
      number: { id: 'number', title: 'So many', holds: 'stated >= records_read', states: 'stated' as FactId },
    },
    consequences: [
      ...scenario.consequences,
      {
        activity: activity('words.release'),
        with: {},
        on: 'finish',
        do: [
          { fact: 'said' as FactId, kind: 'put', value: { of: 'with', property: 'claims' } },
          { fact: 'stated' as FactId, kind: 'become', value: { of: 'with', property: 'number' } },
        ],
        emits: [],
        shows: [],
      },
    ],
    injects: [
      ...scenario.injects,
      news('paper', ['techa.ceo', 'bankx.ceo'], {
        at: 1800 as ExerciseTime,
        channel: 'press',
        title: '{{statement.holding.text}}',
        body: 'The bank said: *"{{statement.holding.text}}"* ({{statement.holding.number}}). Final: "{{statement.final.text}}".',
      }),
    ],
  },
}
