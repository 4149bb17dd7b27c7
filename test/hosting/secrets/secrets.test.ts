import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../runs.ts'
import { markedStory } from './marked-story.ts'
import { anySteps, watchedEvening } from './watched-evening.ts'

/** Evenings that are watched: 20 in `npm test`, 200 in `npm run soak`. */
const EVENINGS = Math.ceil(runs / 5)
/** What must have been seen for an evening to prove anything, by who got it and what it was. */
const telling = [
  ...['facilitator welcome', 'facilitator lines', 'facilitator log', 'facilitator debrief', 'facilitator room'],
  ...['player welcome', 'player lines', 'player room', 'player malformed', 'evaluator welcome', 'evaluator lines'],
  ...['evaluator debrief', 'screen welcome', 'screen lines', 'observer welcome', 'observer lines'],
] as const

describe('whatever is sent to anybody in a room', () => {
  it(`holds nothing that is not for them, in ${EVENINGS} evenings`, async () => {
    const story = markedStory()
    const hidden = [...story.places.values()].filter(([first]) => first === 'injects' || first === 'processes')
    expect(hidden.length).toBeGreaterThan(150)
    let frames = 0
    let played = 0
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        // Also of two evenings one has a board with names.
        const naming = played % 2 === 0 ? 'anonymous' : 'named'
        const sharedSeats = played % 4 < 2 ? 'vote' : 'hand'
        played += 1
        const evening = await watchedEvening(story, steps, { sharedSeats, naming })
        expect([...new Set(evening.wrong)]).toEqual([])
        expect(evening.lines).toBeGreaterThan(40)
        for (const kind of telling) expect(evening.kinds.get(kind) ?? 0, kind).toBeGreaterThan(0)
        // Marks that may be seen were found where they are looked for, and not all of them.
        expect(evening.marksSeen.size).toBeGreaterThan(30)
        expect([...story.places.keys()].filter((mark) => !evening.marksSeen.has(mark)).length).toBeGreaterThan(100)
        frames += evening.frames
      }),
      // A smaller evening says no more, and looking for one takes an hour.
      { numRuns: EVENINGS, endOnFailure: true },
    )
    expect(frames).toBeGreaterThan(EVENINGS * 200)
  })
})
