import { describe, expect, it } from 'vitest'
import type { MselEntry } from '../../../src/client/index.ts'
import { type FactId, minutes, type SeatId, type Text, type ThingKind, textIn } from '../../../src/kernel/index.ts'
import type { Fact } from '../../../src/scenario/index.ts'
import { peopleAndBots } from '../../../src/ui/desk/bar/people-and-bots.ts'
import { adHocCommand, blankInject, channelsAtHand, copyOf } from '../../../src/ui/desk/papers/ad-hoc-draft.ts'
import { draftOf, membersOf, valueIn } from '../../../src/ui/desk/papers/fact-draft.ts'
import { smallStory } from '../../evening/given.ts'
import { news, smallScenario } from '../../evening/small-scenario.ts'
import { sessionInMemory } from '../fixtures/desk-session.ts'

const fact = (rest: object) => ({ id: 'f' as FactId, title: 'F', seenBy: [], ...rest }) as unknown as Fact

describe('a fact in a form', () => {
  it('comes back as it was', () => {
    const each: readonly (readonly [Fact, Parameters<typeof draftOf>[1]])[] = [
      [fact({ type: 'count', start: 0, least: 0, most: 9 }), 7],
      [fact({ type: 'flag', start: false }), true],
      [fact({ type: 'state', start: 'a', of: ['a', 'b'] }), 'b'],
      [fact({ type: 'set', start: [], of: ['a', 'b'] }), ['a', 'b']],
      [fact({ type: 'time', start: -1 }), minutes(90)],
      [fact({ type: 'time', start: 0 }), -1],
    ]
    for (const [one, value] of each) expect(valueIn(one, draftOf(one, value))).toEqual(value)
  })

  it('is no value outside of what it can be', () => {
    const say = (text: string) => ({ text, members: [] })
    const count = fact({ type: 'count', start: 0, least: 1, most: 9 })
    for (const text of ['', '0', '10', '2.5', 'many']) expect(valueIn(count, say(text))).toBeUndefined()
    expect(valueIn(fact({ type: 'state', start: 'a', of: ['a'] }), say('c'))).toBeUndefined()
    expect(valueIn(fact({ type: 'time', start: 0 }), say('soon'))).toBeUndefined()
  })

  it('can hold the things of a kind', () => {
    const set = fact({ type: 'set', start: [], of: 'account' as ThingKind })
    expect(set.type === 'set' && membersOf(set, smallScenario.things)).toEqual(['svc-statements'])
  })
})

describe('an inject written during play', () => {
  const said = (text: Text) => textIn(text, 'en')

  it('copies one of the script without its slots', () => {
    const inject = news('call', ['bankx.ceo'], { channel: 'phone', body: 'Trust is {{fact.trust}}.', informs: true })
    const entry: MselEntry = { ...inject, lane: 'between', state: 'waiting', at: undefined, due: undefined, inject }
    expect(copyOf(entry, said)).toEqual({
      channel: 'phone',
      from: 'Somebody',
      to: ['bankx.ceo'],
      title: 'call',
      body: 'Trust is ….',
      informs: true,
    })
  })

  it('is sent without blanks around its words, over any channel there is', () => {
    expect(adHocCommand({ ...blankInject, title: ' A call ' })).toMatchObject({ kind: 'add-inject', title: 'A call' })
    expect(new Set(channelsAtHand).size).toBe(8)
  })
})

describe('who is in the room', () => {
  it('is counted: people who hold seats, and seats that bots play', async () => {
    const { port } = await sessionInMemory({
      story: smallStory,
      crew: { ['techa.cto' as SeatId]: 'playbook', ['techa.cio' as SeatId]: 'playbook' },
      people: { ['bankx.ceo' as SeatId]: 'Margit' },
    })
    const room = port.view()
    expect(room && peopleAndBots(room)).toEqual([1, 2])
  })
})
