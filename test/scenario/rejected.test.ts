import { describe, expect, it } from 'vitest'
import { readTogether } from '@/hosting/index.ts'
import { codes } from '@/reading/index.ts'
import { goodPlaybook, goodScenario, readSample, sampleCodes } from './sample.ts'

describe('the samples of what is rejected', () => {
  it('are bad copies of a pair in which nothing is wrong', () => {
    const { scenarios, diagnostics } = readTogether([
      { name: 'playbook.yaml', content: goodPlaybook },
      { name: 'scenario.yaml', content: goodScenario },
    ])
    expect(diagnostics).toEqual([])
    expect(scenarios.map(({ scenario }) => scenario.id)).toEqual(['one-token'])
  })

  it('are one for every code, and none for anything else', () => {
    expect(sampleCodes).toEqual(Object.keys(codes).sort())
  })

  it.each(sampleCodes)('say to the letter what is wrong: %s', (code) => {
    const { found, said, expected } = readSample(code)
    expect(said).toBe(expected)
    expect(found.map((diagnostic) => diagnostic.code)).toContain(code)
  })

  it.each(sampleCodes)('name a place and a whole sentence: %s', (code) => {
    for (const { at, message, suggestion } of readSample(code).found) {
      expect(at.line).toBeGreaterThan(0)
      expect(at.column).toBeGreaterThan(0)
      expect(at.length).toBeGreaterThan(0)
      expect(message).toMatch(/^["A-Z].*[.:]$/s)
      if (suggestion !== undefined) expect(suggestion).toMatch(/^["A-Z].*[.?:]$/s)
    }
  })
})
