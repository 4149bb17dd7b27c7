import { bothSides } from '../judge/both-sides.ts'
import type { Template } from '../judge/finding.ts'
import { chainPrecedence } from './chain-precedence.ts'
import { chainResponse } from './chain-response.ts'

/** chainSuccession(a, b): `a` and `b` stand side by side, in this order, and never alone. */
export const chainSuccession: Template = (rule, view) => bothSides(chainResponse(rule, view), chainPrecedence(rule, view))
