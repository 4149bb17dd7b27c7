import { bothSides } from '../judge/both-sides.ts'
import type { Template } from '../judge/finding.ts'
import { alternatePrecedence } from './alternate-precedence.ts'
import { alternateResponse } from './alternate-response.ts'

/** alternateSuccession(a, b): `a` and `b` take turns, beginning with `a`. */
export const alternateSuccession: Template = (rule, view) =>
  bothSides(alternateResponse(rule, view), alternatePrecedence(rule, view))
