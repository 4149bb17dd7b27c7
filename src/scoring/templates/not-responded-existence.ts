import type { Constraint, Predicate } from '@/playbook/index.ts'
import { type Finding, forbidden, second, type Template } from '../judge/finding.ts'
import { targetAround } from '../judge/search.ts'
import { matching, type View } from '../view.ts'

/** notRespondedExistence(a, b): no `b` before or after an `a`; with a window, none that near. */
export const notRespondedExistence: Template = (rule, view) => unaccompanied(rule.a, second(rule), rule, view)

/** One direction of the ban: no activation has a companion anywhere. */
export function unaccompanied(activation: Predicate, target: Predicate, rule: Constraint, view: View): readonly Finding[] {
  const companion = targetAround(target, rule, view)
  return matching(activation, view).map((position) => forbidden(view, rule, position, companion(position)))
}
