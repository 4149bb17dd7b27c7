import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Command, Story } from '@/engine/index.ts'
import { tellStory } from '@/hosting/index.ts'
import type { ActivityId, OrganisationId, SeatId, Seed } from '@/kernel/index.ts'
import { anyTwoEvenings } from '../arbitraries/any-two-evenings.ts'
import { smallStory } from '../evening/given.ts'
import { type Compared, compare, type Doings, type TwoEvenings } from '../evening/two-evenings.ts'
import { runs } from '../runs.ts'
import { playbook, tokenAnomaly } from '../scenario/shipped.ts'

/** The story the promise is tried on; any scenario with two houses can stand here. */
const actOne: Story = tellStory({ scenario: tokenAnomaly, playbook }, 'standard', 'act one' as Seed)

/**
 * The promise: whatever one house does by itself, the other one notices nothing of it, neither in a line, nor in a number or an id, nor in
 * how its own commands are answered, nor in what its own bots do, nor in its debrief, until the first line that crosses.
 *
 * The clock is moved minute by minute in both evenings. A clock that jumps stops for both houses whenever something concerns anybody, so
 * its stops say that something happened somewhere, and never what.
 */
describe('what one house does by itself', () => {
  const tried = [
    { story: smallStory, minutes: 12, evenings: runs, name: 'a small evening' },
    { story: actOne, minutes: 60, evenings: Math.ceil(runs / 10), name: 'the first hour of Act I' },
    { story: actOne, minutes: 180, evenings: Math.ceil(runs / 50), name: 'the whole of Act I' },
  ] as const

  it.each(tried)('shows the other one nothing: $name', ({ story, minutes, evenings }) => {
    const all: Compared[] = []
    fc.assert(
      fc.property(anyTwoEvenings(story, minutes), (two) => {
        all.push(keeps(two))
      }),
      { numRuns: evenings, endOnFailure: true },
    )
    // Nothing is proved by evenings that go apart at once: in a fifth of them three things or more must have been noticed alike although
    // the other house's evenings had gone apart before. Of a few evenings that cannot be asked.
    const telling = all.filter(({ alikeAfterParting }) => alikeAfterParting >= 3)
    if (all.length >= 50) expect(telling.length / all.length).toBeGreaterThan(0.2)
  })

  it('decides nothing about what the other one may do', () => {
    const correlate: Command = {
      kind: 'do',
      seat: 'techa.tech_lead' as SeatId,
      activity: 'log.correlate' as ActivityId,
      with: {},
      emergency: false,
    }
    const record: Command = {
      kind: 'record-finding',
      seat: 'bankx.ciso' as SeatId,
      finding: 'techa.tech_lead/F1',
      text: 'Two tokens.',
    }
    const compared = keeps({
      story: smallStory,
      house: 'bankx' as OrganisationId,
      minutes: 12,
      own: still([...Array.from({ length: 10 }, () => []), [record]]),
      others: [still([]), still([[correlate]])],
    })
    expect(compared.alikeAfterParting).toBeGreaterThan(0)
  })

  it('does not keep from the other one what that one finds out for itself', () => {
    const confirm = (seat: string, activity: string): Command => ({
      kind: 'do',
      seat: seat as SeatId,
      activity: activity as ActivityId,
      with: {},
      emergency: false,
    })
    const compared = keeps({
      story: actOne,
      house: 'bankx' as OrganisationId,
      minutes: 15,
      own: still([[], [], [], [confirm('bankx.security_analyst', 'boundary.confirm')]]),
      others: [still([]), still([[confirm('techa.tech_lead', 'vector.confirm')]])],
    })
    expect(compared.alikeAfterParting).toBeGreaterThan(2)
  })
})

function keeps(two: TwoEvenings): Compared {
  const compared = compare(two)
  expect(compared.leak).toBeUndefined()
  const [one, other] = compared.debriefs
  expect(one === other ? '' : whereApart(one, other)).toBe('')
  expect(one).not.toContain('"hidden"')
  return compared
}

/** A little of both texts where they first differ; whole debriefs are too long to read in a report. */
function whereApart(one: string, other: string): string {
  const at = [...one].findIndex((letter, index) => letter !== other[index])
  return [one, other].map((text) => text.slice(Math.max(0, at - 200), at + 200)).join('\n\n')
}

/** A house in which nobody does anything but these things. */
function still(wishes: Doings['wishes']): Doings {
  return { play: 'idle', seed: 'still' as Seed, quiet: true, wishes }
}
