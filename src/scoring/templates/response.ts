import { owed, second, type Template } from '../judge/finding.ts'
import { laterTarget } from '../judge/search.ts'
import { matching } from '../view.ts'

/**
 * response(a, b): every `a` is answered by a later `b` that agrees on the correlated keys, inside the window. An event never
 * answers itself. One activation per `a`; a window still running at ENDEX stays open.
 */
export const response: Template = (rule, view) => {
  const answer = laterTarget(second(rule), rule, view)
  return matching(rule.a, view).map((position) => owed(view, rule, position, answer(position)))
}
