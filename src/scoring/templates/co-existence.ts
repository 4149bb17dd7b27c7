import { bothSides } from '../judge/both-sides.ts'
import { second, type Template } from '../judge/finding.ts'
import { accompanied } from './responded-existence.ts'

/** coExistence(a, b): `a` exactly where `b` is, in any order. Every `a` and every `b` is an activation. */
export const coExistence: Template = (rule, view) =>
  bothSides(accompanied(rule.a, second(rule), rule, view), accompanied(second(rule), rule.a, rule, view))
