import { describe, expect, it } from 'vitest'
import { partsOf } from '../../../src/ui/debrief/blocks/unbroken.tsx'

/** What stays whole in a text. */
const whole = (text: string) => partsOf(text).flatMap(({ words, whole: stays }) => (stays ? [words] : []))

describe('a sentence of the debrief', () => {
  it('keeps times, ids of rules and measures whole', () => {
    expect(whole('Told at T+104:31, 1 h 24 min late.')).toEqual(['T+104:31', '1 h 24 min'])
    expect(whole('Held up by ID-18 and XH-05; 84 % of the weight.')).toEqual(['ID-18', 'XH-05', '84 %'])
  })

  it('loses no letter, and leaves other words to break where they like', () => {
    for (const text of ['', '2 duties, 12 hours', 'At T+00:36, 17 min after ID-1.', 'a cross-check of 5,000 records']) {
      const parts = partsOf(text)
      expect(parts.map(({ words }) => words).join('')).toBe(text)
      for (const { at, words } of parts) expect(text.startsWith(words, at)).toBe(true)
    }
    expect(whole('2 duties, 12 hours, a cross-check of 5,000 records')).toEqual([])
  })
})
