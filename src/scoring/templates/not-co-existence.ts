import { bothSides } from '../judge/both-sides.ts'
import { second, type Template } from '../judge/finding.ts'
import { unaccompanied } from './not-responded-existence.ts'

/** notCoExistence(a, b): never both. Every `a` and every `b` is an activation. */
export const notCoExistence: Template = (rule, view) =>
  bothSides(unaccompanied(rule.a, second(rule), rule, view), unaccompanied(second(rule), rule.a, rule, view))
