import { barred, forbidden, second, type Template } from '../judge/finding.ts'
import { neighbour } from '../judge/search.ts'
import { matching } from '../view.ts'

/** notChainResponse(a, b): the very next event after an `a` is no `b`. Nothing following keeps it. */
export const notChainResponse: Template = (rule, view) => {
  const next = neighbour(second(rule), rule, 1, view)
  const last = view.events.length - 1
  return matching(rule.a, view).map((position) =>
    position === last ? forbidden(view, rule, position, undefined) : barred(position, next(position)),
  )
}
