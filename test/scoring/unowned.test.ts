import { expect, it } from 'vitest'
import { resultsOf } from '@/scoring/index.ts'
import { allRules, longLog } from '../bench/long-log.ts'

it('a test nobody at the table answers for is counted beside the result, and nowhere in it', () => {
  const trace = longLog(197)
  const alone = { ...trace, staffed: trace.staffed.filter((role) => role !== 'bankx.ciso') }
  const before = new Map(resultsOf({ rules: allRules(), trace }).map((result) => [result.rule.id, result]))
  const tried = resultsOf({ rules: allRules(), trace: alone }).filter(({ rule }) => rule.owner === 'bankx.ciso')
  const untested = tried.filter(({ unowned = 0 }) => unowned > 0)
  expect(untested.length).toBeGreaterThan(5)
  for (const { rule, F, V, vacuous, unowned } of untested) {
    expect([rule.id, F, V, vacuous]).toEqual([rule.id, 0, 0, true])
    expect(unowned, rule.id).toBe(before.get(rule.id)?.activations.length)
    expect(before.get(rule.id)?.unowned, rule.id).toBeUndefined()
  }
})
