import type { Constraint, Predicate } from '@/playbook/index.ts'
import { type Finding, owed, second, type Template } from '../judge/finding.ts'
import { targetAround } from '../judge/search.ts'
import { matching, type View } from '../view.ts'

/** respondedExistence(a, b): every `a` has a `b` before or after it; a window is a distance on either side. */
export const respondedExistence: Template = (rule, view) => accompanied(rule.a, second(rule), rule, view)

/** One direction of the promise: each activation has a companion somewhere. */
export function accompanied(activation: Predicate, target: Predicate, rule: Constraint, view: View): readonly Finding[] {
  const companion = targetAround(target, rule, view)
  return matching(activation, view).map((position) => owed(view, rule, position, companion(position)))
}
