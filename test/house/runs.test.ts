import { describe, expect, it } from 'vitest'
import { runsFrom } from '../runs.ts'

describe('the number of tries a property gets', () => {
  it('is a hundred when nobody says otherwise', () => {
    expect(runsFrom(undefined)).toBe(100)
    expect(runsFrom('')).toBe(100)
  })

  it('is what the setting says', () => {
    expect(runsFrom('1000')).toBe(1000)
  })

  it.each(['0', '-3', '1.5', 'many', 'Infinity'])('is never %s', (setting) => {
    expect(() => runsFrom(setting)).toThrow('HOTWASH_RUNS must be a whole number')
  })
})
