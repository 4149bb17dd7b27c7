import { bothSides } from '../judge/both-sides.ts'
import type { Template } from '../judge/finding.ts'
import { notChainPrecedence } from './not-chain-precedence.ts'
import { notChainResponse } from './not-chain-response.ts'

/** notChainSuccession(a, b): `a` and `b` never stand side by side in this order. */
export const notChainSuccession: Template = (rule, view) =>
  bothSides(notChainResponse(rule, view), notChainPrecedence(rule, view))
