import { bothSides } from '../judge/both-sides.ts'
import type { Template } from '../judge/finding.ts'
import { precedence } from './precedence.ts'
import { response } from './response.ts'

/** succession(a, b): every `a` is answered later and every `b` was prepared earlier. */
export const succession: Template = (rule, view) => bothSides(response(rule, view), precedence(rule, view))
