import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type PressLevel, quietNight, streetStill } from '../../src/stage/index.ts'
import { stillBoxes } from '../../src/stage/street-still.ts'

const namesOf = (facts: Partial<typeof quietNight>) =>
  streetStill({ ...quietNight, ...facts }).map(({ url }) => url.replace(/^.*\/(\w+\/[\w-]+)\.svg.*$/, '$1'))

describe('the still of the street', () => {
  it('has every picture the stage has there, however far the press and the search have come', () => {
    for (const press of [0, 1, 2, 3, 4] satisfies PressLevel[])
      for (const sky of ['calm', 'crisis', 'dawn'] as const)
        for (const rogueApp of ['unknown', 'suspected', 'found', 'removed'] as const)
          expect(namesOf({ press, sky, rogueApp })).toContain(`canal/tunnel-${sky}`)
  })

  it('shows nobody in the boat more clearly than the table knows, and an empty boat when the app is gone', () => {
    const [, , lit] = streetStill({ ...quietNight, rogueApp: 'unknown', adversaryKnown: 0.25 })
    expect(lit?.opacity).toBe(0.25)
    expect(namesOf({ rogueApp: 'unknown' })).not.toContain('adversary/fishing')
    expect(namesOf({ rogueApp: 'found' })).toContain('adversary/fishing')
    expect(namesOf({ rogueApp: 'removed' })).toContain('adversary/empty-boat')
  })

  it('draws each picture in its own box', () => {
    expect(Object.keys(stillBoxes).length).toBeGreaterThan(20)
    for (const [name, box] of Object.entries(stillBoxes)) {
      const text = readFileSync(new URL(`../../assets/sprites/${name}.svg`, import.meta.url), 'utf8')
      expect(text, name).toContain(`viewBox="${box.join(' ')}"`)
    }
  })
})
