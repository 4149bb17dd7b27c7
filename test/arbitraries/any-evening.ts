import fc from 'fast-check'
import type { Story } from '@/engine/index.ts'
import { type Host, headerOf, holdersOf, openHost } from '@/hosting/index.ts'
import type { SeatId, Seed } from '@/kernel/index.ts'
import { smallStory } from '../evening/given.ts'
import { anyWish, asCommand, type Wish } from './any-command.ts'

/** A seed, and what people at the table wish for in turn. */
export interface AnyEvening {
  readonly seed: Seed
  readonly wishes: readonly Wish[]
}

/** Any evening at the small table. */
export const anyEvening: fc.Arbitrary<AnyEvening> = fc.record({
  seed: fc.string({ minLength: 1, maxLength: 6 }).map((seed) => seed as Seed),
  wishes: fc.array(anyWish(smallStory.scenario, smallStory.playbook), { maxLength: 24, size: 'max' }),
})

/** Plays an evening from STARTEX; wishes that are refused are passed over. With `end`, ENDEX is given at last. */
export function play(
  { seed, wishes }: AnyEvening,
  { end = false, story = smallStory }: { readonly end?: boolean; readonly story?: Story } = {},
): Host {
  const told: Story = { ...story, seed }
  const people = Object.fromEntries(Object.keys(told.playbook.roles).map((seat) => [seat as SeatId, 'somebody']))
  const seats = holdersOf(told.playbook, told.scenario, {}, people)
  const host = openHost(headerOf(told, { crew: 'people', level: 'standard', seats, language: 'en' }), told)
  host.accept({ kind: 'start', seats }, { kind: 'facilitator' }, 'startex')
  for (const [n, wish] of wishes.entries())
    host.accept(asCommand(wish, host.exercise().now, told.scenario.length.story), wish.sender, `wish-${n}`)
  if (end) host.accept({ kind: 'end', reason: 'time' }, { kind: 'facilitator' }, 'endex')
  return host
}
