import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runsFrom } from '../runs.ts'
import { seedFrom } from '../seed.ts'

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

describe('the seed properties start from', () => {
  it('is the same one each time, unless somebody asks for another', () => {
    expect(seedFrom(undefined)).toBe(seedFrom(''))
    expect(seedFrom('-7')).toBe(-7)
    expect(fc.readConfigureGlobal().seed).toBe(seedFrom(process.env['HOTWASH_SEED']))
  })

  it.each(['seven', '1.5', 'Infinity'])('is a whole number, not "%s"', (setting) => {
    expect(() => seedFrom(setting)).toThrow('HOTWASH_SEED must be a whole number')
  })
})
