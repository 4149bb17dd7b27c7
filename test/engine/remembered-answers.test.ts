import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftOn } from '@/engine/draft.ts'
import { type Exercise, evolve, exerciseOf, type Outcome, outcome, type Story } from '@/engine/index.ts'
import { holds } from '@/engine/world/ask.ts'
import { deliverDue } from '@/engine/world/deliver.ts'
import { turnProcesses } from '@/engine/world/processes.ts'
import { answerOf } from '@/engine/world/remembered-answers.ts'
import { nextPhase, restsUntil } from '@/engine/world/rest.ts'
import { worldOf } from '@/engine/world/world-of.ts'
import type { Duration, EventNumber, ExerciseTime, FactId, InjectId, ProcessId } from '@/kernel/index.ts'
import { evaluateCondition } from '@/reading/index.ts'
import { conditionNamesOf } from '@/scenario/index.ts'
import { type AnyEvening, anyEvening, play } from '../arbitraries/any-evening.ts'
import { given, smallStory } from '../evening/given.ts'
import { activity } from '../evening/small-playbook.ts'
import { news } from '../evening/small-scenario.ts'
import { runs } from '../runs.ts'

const seconds = (count: number): Duration => count as Duration

/** The small evening with more that waits for time to pass, in every way a condition can speak of it. */
const story: Story = {
  ...smallStory,
  playbook: {
    ...smallStory.playbook,
    clocks: {
      'tell-the-bank': {
        id: 'tell-the-bank',
        title: 'Tell the bank',
        anchor: { activity: activity('account.compromised') },
        met: { activity: activity('notify') },
        counts: 'hours',
        limit: seconds(630),
      },
    },
  },
  scenario: {
    ...smallStory.scenario,
    clocks: ['tell-the-bank'],
    processes: [
      ...smallStory.scenario.processes,
      {
        id: 'in-between' as ProcessId,
        while: 'T > time("T+00:20") && T <= 1530.0',
        every: seconds(90),
        after: seconds(90),
        repeats: true,
        do: [{ fact: 'trust' as FactId, kind: 'add', least: -1, most: 1 }],
        emits: [],
      },
    ],
    injects: [
      ...smallStory.scenario.injects,
      news('long-after', ['techa.cto'], { when: 'since("notify") > 125.0' }),
      news('odd-hour', ['techa.cto'], { when: 'T % 300.0 == 0.0 && T > 900.0' }),
      news('follow-up', ['bankx.ciso'], { after: { inject: 'token-reuse' as InjectId, delay: seconds(100) } }),
      news('clock-missed', ['techa.cto'], { when: 'clock("tell-the-bank") == "missed"' }),
      news('told-late', ['bankx.ciso'], { when: 'told("bankx.ciso", "incident") && T - since("notify") > 0.0' }),
    ],
  },
}

/** The same without what happens every minute or has to be asked every minute. */
const calm: Story = {
  ...story,
  scenario: {
    ...story.scenario,
    processes: story.scenario.processes.filter(({ id }) => id === 'in-between'),
    injects: story.scenario.injects.filter(({ id }) => id !== 'odd-hour' && id !== 'told-late'),
  },
}

/** Each asks the world something else; together they ask everything. */
const conditions = [
  'size(stolen_tokens) > 0 && evidence == "volatile"',
  'trust >= 60.0 || records_read > 100.0',
  'phase == "CO"',
  'done("notify")',
  'done("notify", "bankx.ciso")',
  'by("techa.tech_lead", "log.query")',
  'told("bankx.ciso", "incident")',
  'told("bankx.ciso", "tokens")',
  'since("notify") >= 300.0',
  'since("log.query") == 60.0 || since("notify") < 0.0',
  'since("notify") > since("log.query")',
  'T >= time("T+00:12")',
  'T < 700.0 || T == 1234.0 || T != 1300.0 && evidence != "lost"',
  'T > records_read',
  'T % 60.0 == 0.0',
  '!(T > 600.0) ? delivered("token-reuse") : answered("token-reuse")',
  'answered("token-reuse", "report")',
  'staffed("techa.cto") && !bot("techa.cto")',
  'snapshotted("svc-statements")',
  'clock("tell-the-bank") == "running"',
  'clock("tell-the-bank") in ["missed", "met"]',
]

function fresh(condition: string, exercise: Exercise) {
  const names = conditionNamesOf(story.scenario, story.playbook).story
  return evaluateCondition(condition, names, worldOf(exercise, story, undefined))
}

/** Conditions whose remembered answer is not the one computed afresh. */
function wrongAt(exercise: Exercise): readonly string[] {
  return conditions.filter((condition) => {
    const [known, right] = [answerOf(condition, exercise, story).result, fresh(condition, exercise)]
    return known.ok !== right.ok || (known.ok && right.ok && known.value !== right.value)
  })
}

/** An exercise line by line, and now and then with nothing but the clock moved on. */
function momentsOf(evening: AnyEvening): readonly Exercise[] {
  const { lines } = play(evening, { story }).log()
  let exercise = exerciseOf(story.scenario)
  return lines.flatMap((line, n) => {
    exercise = evolve(exercise, line, story.playbook)
    const later = [0, 1, 59, 60, 61, 299, 300, 301].filter((more) => n % 3 === 0 || more < 2)
    const ends = lines[n + 1]?.at ?? exercise.now + 400
    return later.map((more) => ({ ...exercise, now: Math.min(ends, exercise.now + more) as ExerciseTime }))
  })
}

describe('a remembered answer', () => {
  it('is what computing it afresh gives, for every condition at every moment of any evening', () => {
    fc.assert(
      fc.property(anyEvening, (evening) => {
        expect(momentsOf(evening).flatMap(wrongAt)).toEqual([])
      }),
      { numRuns: runs },
    )
  })

  it('does not depend on whose evening was asked about before', () => {
    fc.assert(
      fc.property(anyEvening, anyEvening, (one, other) => {
        const [mine, theirs] = [momentsOf(one), momentsOf(other)]
        const inTurn = mine.flatMap((exercise, n) => [exercise, theirs[n % theirs.length] ?? exercise, exercise])
        expect(inTurn.flatMap(wrongAt)).toEqual([])
      }),
      { numRuns: Math.ceil(runs / 4) },
    )
  })

  it('turns when the time it is compared with has come, and not before', () => {
    const { host } = given(story).at('T+00:03')
    const at = (condition: string) => answerOf(condition, host.exercise(), story).turnsAt
    expect(at('T >= time("T+00:12")')).toBe(720)
    expect(at('T < 540.0 || T > 1800.5')).toBe(540)
    expect(at('T >= time("T+00:12") && phase == "CO"')).toBe(720)
    expect(at('phase == "CO" && T >= time("T+00:12")')).toBe(Number.POSITIVE_INFINITY)
    expect(at('done("notify")')).toBe(Number.POSITIVE_INFINITY)
    expect(at('since("notify") >= 300.0')).toBe(Number.POSITIVE_INFINITY)
    expect(at('T % 60.0 == 0.0')).toBe(181)
  })
})

describe('a story', () => {
  it('rests exactly when nothing follows, at every moment of any evening', () => {
    const isRight = (exercise: Exercise): boolean => {
      const draft = draftOn(exercise, story)
      const rests = restsUntil(draft) > exercise.now
      const phase = nextPhase(exercise, story)
      const enters = phase !== undefined && holds(phase.entersWhen, draft, phase.id)
      const turns = turnProcesses(draft)
      const delivers = deliverDue(draft)
      return rests === !(turns || enters || delivers)
    }
    fc.assert(
      fc.property(anyEvening, (evening) => {
        expect(momentsOf(evening).filter((exercise) => !isRight(exercise))).toEqual([])
      }),
      { numRuns: runs },
    )
  })
})

describe('a minute that is passed over', () => {
  /** What happens when the clock goes on from an exercise to the end, in steps, every one decided without any memory. */
  function happens(from: Exercise, told: Story, step: number): readonly Pick<Outcome, 'at' | 'event'>[] {
    const ends = told.scenario.length.story
    const happened: Pick<Outcome, 'at' | 'event'>[] = []
    let exercise = from
    while (exercise.now < ends) {
      const to = Math.min(ends, (Math.floor(exercise.now / step) + 1) * step) as ExerciseTime
      const decision = outcome({ kind: 'advance', to }, exercise, { ...told })
      if (!decision.accepted) throw new Error('Time did not pass.')
      for (const line of decision.outcomes) {
        exercise = evolve(exercise, { ...line, number: (exercise.last + 1) as EventNumber }, told.playbook)
        if (line.event.kind !== 'clock-advanced') happened.push({ at: line.at, event: line.event })
      }
    }
    return happened
  }

  it('is one at which nothing happens: a leap comes to the same as going minute by minute', () => {
    fc.assert(
      fc.property(anyEvening, (evening) => {
        for (const told of [story, calm]) {
          const from = play(evening, { story: told }).exercise()
          const leap = happens(from, { ...told, seed: evening.seed }, told.scenario.length.story)
          expect(leap).toEqual(happens(from, { ...told, seed: evening.seed }, 60))
        }
      }),
      { numRuns: runs },
    )
  })
})
