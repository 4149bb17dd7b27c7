import { owed, required, second, type Template } from '../judge/finding.ts'
import { neighbour } from '../judge/search.ts'
import { matching } from '../view.ts'

/** chainResponse(a, b): the very next event answers every `a`. The last event of a finished log has no answer. */
export const chainResponse: Template = (rule, view) => {
  const next = neighbour(second(rule), rule, 1, view)
  const last = view.events.length - 1
  return matching(rule.a, view).map((position) =>
    position === last ? owed(view, rule, position, undefined) : required(position, next(position)),
  )
}
