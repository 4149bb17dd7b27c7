import { barred, second, type Template } from '../judge/finding.ts'
import { neighbour } from '../judge/search.ts'
import { matching } from '../view.ts'

/** notChainPrecedence(a, b): the very previous event before a `b` is no `a`. */
export const notChainPrecedence: Template = (rule, view) => {
  const previous = neighbour(rule.a, rule, -1, view)
  return matching(second(rule), view).map((position) => barred(position, previous(position)))
}
