import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Command, organisationOf, type Story } from '@/engine/index.ts'
import { type Competence, tellStory } from '@/hosting/index.ts'
import type { OrganisationId, Seed } from '@/kernel/index.ts'
import { anyWish } from '../arbitraries/any-command.ts'
import { smallStory } from '../evening/given.ts'
import { type Compared, compare, type Doings, speaksAcross, type TwoEvenings } from '../evening/two-evenings.ts'
import { runs } from '../runs.ts'
import { playbook, tokenAnomaly } from '../scenario/shipped.ts'

const HOUSES = ['bankx', 'techa'] as readonly string[] as readonly OrganisationId[]
const anySeed = fc.string({ minLength: 1, maxLength: 4 }).map((seed) => seed as Seed)
const anyPlay = fc.constantFrom<Competence[]>('playbook', 'random', 'random', 'idle')

function anyDoings(story: Story, house: OrganisationId, minutes: number, quiet: boolean): fc.Arbitrary<Doings> {
  const command: fc.Arbitrary<Command> = anyWish(story.scenario, story.playbook)
    .map((wish) => wish.command)
    .filter((one) => 'seat' in one && organisationOf(one.seat) === house && !(quiet && speaksAcross(one, story)))
  return fc.record({
    play: anyPlay,
    seed: anySeed,
    quiet: fc.constant(quiet),
    wishes: fc.array(fc.array(command, { maxLength: 2, size: 'max' }), { maxLength: minutes, size: 'max' }),
  })
}

function anyTwoEvenings(story: Story, minutes: number): fc.Arbitrary<TwoEvenings> {
  return fc.tuple(fc.constantFrom(...HOUSES), fc.boolean(), anySeed).chain(([house, quiet, seed]) => {
    const [other = house] = HOUSES.filter((one) => one !== house)
    const told: Story = { ...story, seed }
    return fc
      .record({ own: anyDoings(told, house, minutes, false), one: anyDoings(told, other, minutes, quiet), two: anyDoings(told, other, minutes, quiet) })
      .map(({ own, one, two }) => ({ story: told, house, minutes, own, others: [one, two] as const }))
  })
}

function check(evenings: TwoEvenings): Compared {
  const compared = compare(evenings)
  expect(compared.leak).toBeUndefined()
  const [one, other] = compared.debriefs
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  expect(one.slice(Math.max(0, at - 300), at + 300)).toBe(other.slice(Math.max(0, at - 300), at + 300))
  expect(one).not.toContain('hidden')
  return compared
}

describe('what one house does by itself', () => {
  it.each([['small', smallStory, 12, runs], ['act I', tellStory({ scenario: tokenAnomaly, playbook }, 'standard', 'x' as Seed), 60, Math.ceil(runs/2)]] as const)('%s', (_, story, minutes, n) => {
    const all: Compared[] = []
    const t=Date.now()
    fc.assert(fc.property(anyTwoEvenings(story, minutes), (evenings) => { try {all.push(check(evenings))} catch (e) { console.log(String(e.message).slice(0,2500)); console.log(JSON.stringify({...evenings, story: 0})); } }), { numRuns: n, endOnFailure: true, reporter: (d) => { if (d.failed) throw d.errorInstance } })
    console.log(_, all.length, 'ms', Date.now()-t, 'alike', all.map(a=>a.alike).join(' '), 'after', all.map(a=>a.alikeAfterParting).join(' '))
  }, 200_000)
})
