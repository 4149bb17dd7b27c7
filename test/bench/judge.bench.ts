import { expect, it } from 'vitest'
import { judgeRule, score, type Trace } from '@/scoring/index.ts'
import { evaluate } from '../scoring/naive/evaluate.ts'
import { allRules, longLog } from './long-log.ts'
import { median, sideBySide } from './median.ts'

const rules = allRules()
/** A trace nobody has asked yet, so that preparing it counts. */
const fresh = (trace: Trace): Trace => ({ ...trace })
const say = (what: string, value: number, bound?: number): void =>
  console.log(`${what}: ${value.toFixed(2)}${bound === undefined ? '' : ` (bound ${bound})`}`)

it('judging 100,000 events takes about ten times as long as 10,000', () => {
  const [short, long] = [longLog(10_000), longLog(100_000)]
  const judge = (trace: Trace) => {
    const asked = fresh(trace)
    return rules.map((rule) => judgeRule(rule, asked).V)
  }
  const weigh = (trace: Trace) => score({ rules, trace: fresh(trace) })
  const judged = sideBySide(
    25,
    () => judge(short),
    () => judge(long),
    10,
  )
  const weighed = sideBySide(
    25,
    () => weigh(short),
    () => weigh(long),
    10,
  )
  say('judge 100,000 events ÷ 10,000 events, 130 rules', judged.ratio, 12)
  say('score 100,000 events ÷ 10,000 events, 130 rules', weighed.ratio, 12)
  say('  judge 10,000 events, ms', judged.one)
  say('  judge 100,000 events, ms', judged.other)
  expect(judge(short)).toHaveLength(130)
})

it('an evening is scored sooner than its definitions are read out', () => {
  const evening = longLog(197)
  const scored = median(30, () => score({ rules, trace: fresh(evening) }))
  const naive = median(5, () => rules.map((rule) => evaluate(rule, evening.events)))
  say('score one evening ÷ evaluate it by the definitions', scored / naive)
  say('  score one evening, ms', scored)
  expect(score({ rules, trace: evening }).team.violated).toBe(0)
})
