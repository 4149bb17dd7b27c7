import { barred, second, type Template } from '../judge/finding.ts'
import { earlierTarget } from '../judge/search.ts'
import { matching } from '../view.ts'

/** notPrecedence(a, b): before a `b` no `a`, not even one of many. One activation per `b`, decided at once. */
export const notPrecedence: Template = (rule, view) => {
  const preparation = earlierTarget(rule.a, rule, view)
  return matching(second(rule), view).map((position) => barred(position, preparation(position)))
}
