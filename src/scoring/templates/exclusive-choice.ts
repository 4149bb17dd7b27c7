import { second, type Template } from '../judge/finding.ts'
import { mayStillCome, occurrences, ofWholeLog } from '../judge/whole-log.ts'

/** exclusiveChoice(a, b): exactly one of the two occurs. One test of the whole log; when both have occurred it is decided. */
export const exclusiveChoice: Template = (rule, view) => {
  const found = [rule.a, second(rule)].flatMap((predicate) => occurrences(predicate, rule.window, view).slice(0, 1))
  if (found.length === 2) return ofWholeLog('violated', Math.max(...found))
  if (mayStillCome(rule.window, view)) return ofWholeLog('open')
  return found.length === 1 ? ofWholeLog('fulfilled', found[0]) : ofWholeLog('violated')
}
