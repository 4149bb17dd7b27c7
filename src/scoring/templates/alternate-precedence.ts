import { required, second, type Template } from '../judge/finding.ts'
import { earlierTarget } from '../judge/search.ts'
import { matching } from '../view.ts'

/** alternatePrecedence(a, b): every `b` has a fresh `a` since the `b` before it. One activation per `b`, decided at once. */
export const alternatePrecedence: Template = (rule, view) => {
  const preparation = earlierTarget(rule.a, rule, view)
  const activations = matching(second(rule), view)
  return activations.map((position, index) => {
    const target = preparation(position)
    const before = activations[index - 1]
    const isFresh = target !== undefined && (before === undefined || target >= before)
    return required(position, isFresh ? target : undefined)
  })
}
