import fc from 'fast-check'
import { type Command, organisationOf, type Story } from '@/engine/index.ts'
import type { Competence } from '@/hosting/index.ts'
import type { OrganisationId, Seed } from '@/kernel/index.ts'
import { type Doings, speaksAcross, type TwoEvenings } from '../evening/two-evenings.ts'
import { anyWish } from './any-command.ts'

const anySeed = fc.string({ minLength: 1, maxLength: 4 }).map((seed) => seed as Seed)

/**
 * Two evenings that differ in what one house does by itself. In three of four the house that differs keeps quiet towards the other one, so
 * that there is a stretch to compare; in the fourth it says whatever it likes. `own` also asks for what must be refused.
 */
export function anyTwoEvenings(story: Story, minutes: number): fc.Arbitrary<TwoEvenings> {
  const [one, other] = Object.keys(story.playbook.organisations) as OrganisationId[]
  if (one === undefined || other === undefined) throw new Error('Two houses are needed.')
  const wish = anyWish(story.scenario, story.playbook).map(({ command }) => command)
  const doings = (house: OrganisationId, quiet: boolean): fc.Arbitrary<Doings> => {
    const isOwn = (command: Command): boolean => 'seat' in command && organisationOf(command.seat) === house
    const own = wish.filter((command) => isOwn(command) && !(quiet && speaksAcross(command, story)))
    return fc.record({
      play: fc.constantFrom<Competence[]>('playbook', 'random', 'random', 'idle'),
      seed: anySeed,
      quiet: fc.constant(quiet),
      wishes: fc.array(fc.array(own, { maxLength: 2 }), { maxLength: minutes, size: 'max' }),
    })
  }
  const between = (house: OrganisationId, elsewhere: OrganisationId, quiet: boolean): fc.Arbitrary<TwoEvenings> => {
    const others = doings(elsewhere, quiet)
    return fc
      .record({ seed: anySeed, own: doings(house, false), first: others, second: others })
      .map(({ seed, own, first, second }) => ({ story: { ...story, seed }, house, minutes, own, others: [first, second] }))
  }
  return fc.oneof(
    { weight: 3, arbitrary: between(one, other, true) },
    { weight: 3, arbitrary: between(other, one, true) },
    { weight: 1, arbitrary: between(one, other, false) },
    { weight: 1, arbitrary: between(other, one, false) },
  )
}
