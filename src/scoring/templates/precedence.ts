import { required, second, type Template } from '../judge/finding.ts'
import { earlierTarget } from '../judge/search.ts'
import { matching } from '../view.ts'

/** precedence(a, b): every `b` was prepared by an earlier `a`. One activation per `b`, decided at once. */
export const precedence: Template = (rule, view) => {
  const preparation = earlierTarget(rule.a, rule, view)
  return matching(second(rule), view).map((position) => required(position, preparation(position)))
}
