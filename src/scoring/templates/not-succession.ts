import { bothSides } from '../judge/both-sides.ts'
import type { Template } from '../judge/finding.ts'
import { notPrecedence } from './not-precedence.ts'
import { notResponse } from './not-response.ts'

/** notSuccession(a, b): no `b` after any `a`. */
export const notSuccession: Template = (rule, view) => bothSides(notResponse(rule, view), notPrecedence(rule, view))
