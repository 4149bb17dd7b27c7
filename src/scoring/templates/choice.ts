import { second, type Template } from '../judge/finding.ts'
import { mayStillCome, occurrences, ofWholeLog } from '../judge/whole-log.ts'

/** choice(a, b): `a` or `b` occurs. One test of the whole log. */
export const choice: Template = (rule, view) => {
  const found = [rule.a, second(rule)].flatMap((predicate) => occurrences(predicate, rule.window, view).slice(0, 1))
  if (found.length > 0) return ofWholeLog('fulfilled', Math.min(...found))
  return ofWholeLog(mayStillCome(rule.window, view) ? 'open' : 'violated')
}
