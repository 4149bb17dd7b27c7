import { owed, required, second, type Template } from '../judge/finding.ts'
import { laterTarget } from '../judge/search.ts'
import { matching } from '../view.ts'

/**
 * alternateResponse(a, b): every `a` is answered before `a` recurs. Only an event that meets the whole activation predicate is a
 * recurrence, whatever it is about; an event that both answers and recurs still answers.
 */
export const alternateResponse: Template = (rule, view) => {
  const answer = laterTarget(second(rule), rule, view)
  const activations = matching(rule.a, view)
  return activations.map((position, index) => {
    const target = answer(position)
    const recurrence = activations[index + 1]
    if (target !== undefined && (recurrence === undefined || target <= recurrence)) return owed(view, rule, position, target)
    return recurrence === undefined ? owed(view, rule, position, undefined) : required(position, undefined)
  })
}
