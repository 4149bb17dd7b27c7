import { required, second, type Template } from '../judge/finding.ts'
import { neighbour } from '../judge/search.ts'
import { matching } from '../view.ts'

/** chainPrecedence(a, b): the very previous event prepares every `b`. The first event has none before it. */
export const chainPrecedence: Template = (rule, view) => {
  const previous = neighbour(rule.a, rule, -1, view)
  return matching(second(rule), view).map((position) => required(position, previous(position)))
}
