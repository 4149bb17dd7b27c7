import { describe, expect, it } from 'vitest'
import { type Story, type Waiting, whyNotYet } from '@/engine/index.ts'
import type { Duration, ExerciseTime, FactId, InjectId } from '@/kernel/index.ts'
import type { Inject, Level } from '@/scenario/index.ts'
import { given, smallStory } from '../evening/given.ts'
import { news } from '../evening/small-scenario.ts'

const { scenario } = smallStory
const ciso = ['bankx.ciso']
const id = (name: string): InjectId => name as InjectId
const after = (inject: string, delay: number): Pick<Inject, 'after'> => ({
  after: { inject: id(inject), delay: delay as Duration },
})

/** The small evening with news that waits in every way there is. */
const injects: readonly Inject[] = [
  ...scenario.injects,
  news('calm', ciso, { when: 'trust < 2 && size(stolen_tokens) > 0', unless: 'evidence == "sealed"' }),
  news('late-night', ciso, { when: 'T >= time("T+00:50") && trust > 0' }),
  news('follow-up', ciso, after('token-reuse', 300)),
  news('second-follow-up', ciso, after('follow-up', 300)),
  news('chicken', ciso, after('egg', 0)),
  news('egg', ciso, after('chicken', 0)),
  news('by-hand', ciso),
  news('long-after', ciso, { at: 4000 as ExerciseTime }),
  news('unlucky', ciso, { at: 1800 as ExerciseTime, chance: 0 }),
  news('broken', ciso, { when: 'no_such_fact > 1' }),
]
const story: Story = { ...smallStory, scenario: { ...scenario, injects } }

/** What an inject of an evening waits for. */
function why(name: string, evening = given(story), told: Story = story): Waiting | undefined {
  const inject = injects.find((one) => one.id === name)
  if (inject === undefined) throw new Error(`There is no ${name}.`)
  return whyNotYet(inject, evening.host.exercise(), told)
}

describe('why an inject has not arrived', () => {
  it('is no question once it has', () => {
    expect(why('good-evening')).toBeUndefined()
  })

  it('is its time', () => {
    expect(why('token-reuse')).toEqual({ kind: 'time', at: 300, agreed: false })
  })

  it('is its condition, with the facts in it as they are now and the condition that would keep it away', () => {
    const evening = given(story)
    expect(why('calm', evening)).toEqual({
      kind: 'condition',
      when: {
        condition: 'trust < 2 && size(stolen_tokens) > 0',
        holds: false,
        facts: [
          { fact: 'trust', value: 3 },
          { fact: 'stolen_tokens', value: ['rt_9f3c', 'rt_1b77'] },
        ],
      },
      unless: { condition: 'evidence == "sealed"', holds: false, facts: [{ fact: 'evidence', value: 'volatile' }] },
    })
    evening.when({ kind: 'change-fact', fact: 'trust' as FactId, to: 2, reason: 'Closer.' })
    expect(why('calm', evening)).toMatchObject({ when: { facts: [{ fact: 'trust', value: 2 }, {}] } })
  })

  it('is a condition that time alone can bring, and when', () => {
    expect(why('late-night')).toMatchObject({ kind: 'condition', when: { holds: false, turnsAt: 3000 } })
  })

  it('is a condition that cannot be computed', () => {
    expect(why('broken')).toMatchObject({ kind: 'condition', when: { holds: false, facts: [], fault: expect.any(String) } })
  })

  it('is the time agreed when its condition came true', () => {
    const evening = given(story).when({
      kind: 'notify',
      seat: 'techa.tech_lead' as never,
      to: ['bankx.ciso' as never],
      topics: [],
      text: 'Two tokens.',
    })
    expect(why('what-do-we-know', evening)).toEqual({ kind: 'time', at: 360, agreed: true })
  })

  it('is another inject, and what that one waits for', () => {
    expect(why('second-follow-up')).toEqual({
      kind: 'inject',
      inject: 'follow-up',
      waiting: { kind: 'inject', inject: 'token-reuse', waiting: { kind: 'time', at: 300, agreed: false } },
    })
    expect(why('second-follow-up', given(story).at('T+00:05'))).toEqual({
      kind: 'inject',
      inject: 'follow-up',
      waiting: { kind: 'time', at: 600, agreed: false },
    })
  })

  it('is the facilitator: it was held, or has nothing else to wait for', () => {
    expect(why('by-hand')).toEqual({ kind: 'release' })
    expect(why('token-reuse', given(story).when({ kind: 'hold-inject', inject: id('token-reuse') }))).toEqual({ kind: 'held' })
  })

  it('is that it comes no more by itself, and why', () => {
    const never = (because: string) => ({ kind: 'never', because })
    const dropped = given(story).when({ kind: 'drop-inject', inject: id('token-reuse'), reason: 'no time' })
    expect(why('token-reuse', dropped)).toEqual(never('dropped'))
    expect(why('second-follow-up', dropped)).toEqual(never('inject'))
    expect(why('chicken')).toEqual(never('inject'))
    expect(why('long-after')).toEqual(never('too-late'))
    expect(why('unlucky')).toEqual(never('chance'))
    expect(why('token-reuse', given(story).when({ kind: 'end', reason: 'time' }))).toEqual(never('ended'))
    const gentle: Story = { ...story, level: { title: 'Gentle', parameters: {}, world: {}, contingency: false } satisfies Level }
    expect(why('bank-hears-elsewhere', given(gentle), gentle)).toEqual(never('level'))
    expect(why('bank-hears-elsewhere')).toMatchObject({ kind: 'condition' })
  })

  it('agrees with what happens: nothing that waits for a time before the clock, or comes no more, ever arrives otherwise', () => {
    const evening = given(story)
    for (let minute = 1; minute <= 60; minute++) {
      const before = new Map(injects.map((inject) => [inject.id, why(inject.id, evening)]))
      evening.when({ kind: 'advance', to: (minute * 60) as ExerciseTime })
      const arrived = evening.news().flatMap((event) => (event.kind === 'inject-delivered' ? [event.inject] : []))
      for (const inject of arrived) {
        const waiting = before.get(inject)
        expect(waiting?.kind).toMatch(/^(time|condition|inject)$/)
        if (waiting?.kind === 'time') expect(waiting.at).toBe(minute * 60)
      }
      for (const [inject, waiting] of before)
        if (waiting?.kind === 'time' && waiting.at <= minute * 60) expect(arrived).toContain(inject)
    }
    expect(evening.all('inject-delivered').length).toBeGreaterThan(5)
  })
})
