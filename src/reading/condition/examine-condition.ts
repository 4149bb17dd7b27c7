import type { Environment, ParseResult } from '@marcbachmann/cel-js'
import type { Code } from '../codes.ts'
import { limits } from '../limits.ts'
import type { Part } from '../problems.ts'
import type { ConditionNames } from './condition-names.ts'
import type { ConditionProblem } from './condition-problem.ts'
import { explainCelError } from './explain-cel-error.ts'
import { referenceProblems } from './reference-problems.ts'
import { typeWord } from './type-word.ts'

/** An expression that may be run, or what is wrong with it. */
export type Examined =
  | { readonly ok: true; readonly run: ParseResult }
  | { readonly ok: false; readonly problems: readonly ConditionProblem[] }

/** Parses an expression, checks its types, and looks up every id it mentions. */
export function examineCondition(source: string, names: ConditionNames, cel: Environment, kind: 'bool' | 'number'): Examined {
  const whole: Part = { start: 0, end: source.length }
  const refuse = (code: Code, message: string): Examined => ({ ok: false, problems: [{ code, part: whole, message }] })
  if (source.length > limits.condition)
    return refuse('condition-limit', `A condition has at most ${limits.condition} characters.`)
  if (source.trim() === '') return refuse('condition-syntax', 'This condition is empty.')
  try {
    const run = cel.parse(source)
    const { valid, type, error } = run.check()
    if (!valid) return { ok: false, problems: [explainCelError(error, source, names)] }
    if (kind === 'bool' && type !== 'bool') return refuse('condition-type', `This gives ${typeWord(type)}, not true or false.`)
    if (kind === 'number' && type !== 'double' && type !== 'int')
      return refuse('condition-type', `This gives ${typeWord(type)}, not a number.`)
    const problems = referenceProblems(run.ast, names)
    return problems.length > 0 ? { ok: false, problems } : { ok: true, run }
  } catch (error) {
    return { ok: false, problems: [explainCelError(error, source, names)] }
  }
}
