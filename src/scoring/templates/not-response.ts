import { forbidden, second, type Template } from '../judge/finding.ts'
import { laterTarget } from '../judge/search.ts'
import { matching } from '../view.ts'

/** notResponse(a, b): after an `a` no `b`; with a window, until it has closed. */
export const notResponse: Template = (rule, view) => {
  const answer = laterTarget(second(rule), rule, view)
  return matching(rule.a, view).map((position) => forbidden(view, rule, position, answer(position)))
}
