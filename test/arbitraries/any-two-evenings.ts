import fc from 'fast-check'
import { type Command, isSeatCommand, organisationOf, type Story } from '@/engine/index.ts'
import type { OrganisationId, RequestId, SeatId, Seed } from '@/kernel/index.ts'
import { type Doings, speaksAcross, type TwoEvenings } from '../evening/two-evenings.ts'
import { anyWish } from './any-command.ts'

const anySeed = fc.string({ minLength: 1, maxLength: 4 }).map((seed) => seed as Seed)

/** What only somebody who knew the other house's business could ask for and get: its findings, its requests, its news. */
function anyProbe({ scenario }: Story, house: OrganisationId): fc.Arbitrary<Command> {
  const seats = Object.keys(scenario.seats) as SeatId[]
  const seat = fc.constantFrom(...seats.filter((one) => organisationOf(one) === house))
  const stranger = fc.constantFrom(...seats.filter((one) => organisationOf(one) !== house))
  const count = fc.integer({ min: 1, max: 2 })
  const news = scenario.injects.filter(({ to }) => to.every((one) => organisationOf(one) !== house)).map(({ id }) => id)
  return fc.oneof(
    fc
      .record({ by: seat, owner: stranger, n: count })
      .map(({ by, owner, n }): Command => ({ kind: 'record-finding', seat: by, finding: `${owner}/F${n}`, text: 'A finding.' })),
    fc
      .record({ by: seat, owner: stranger, n: count })
      .map(({ by, owner, n }): Command => ({ kind: 'approve', seat: by, request: `${owner}/R${n}` as RequestId, with: {} })),
    fc
      .record({ by: seat, inject: fc.constantFrom(...news) })
      .map(({ by, inject }): Command => ({ kind: 'answer', seat: by, inject, text: 'Understood.' })),
  )
}

/**
 * Two evenings that differ in what one house does by itself. In three of four the house that differs keeps quiet towards the other one, so
 * that there is a stretch to compare; in the fourth it says whatever it likes. `own` also asks for what must be refused.
 */
export function anyTwoEvenings(story: Story, minutes: number): fc.Arbitrary<TwoEvenings> {
  const [one, other] = Object.keys(story.playbook.organisations) as OrganisationId[]
  if (one === undefined || other === undefined) throw new Error('Two houses are needed.')
  const wish = anyWish(story.scenario, story.playbook).map(({ command }) => command)
  const doings = (house: OrganisationId, quiet: boolean): fc.Arbitrary<Doings> => {
    const isOwn = (command: Command): boolean => isSeatCommand(command) && organisationOf(command.seat) === house
    const sensible = wish.filter((command) => isOwn(command) && !(quiet && speaksAcross(command, story)))
    const own = quiet ? sensible : fc.oneof({ weight: 2, arbitrary: sensible }, { weight: 1, arbitrary: anyProbe(story, house) })
    return fc.record({
      play: fc.constantFrom('playbook' as const, 'random' as const, 'random' as const, 'idle' as const),
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
