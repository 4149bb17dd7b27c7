import type { Code } from '../codes.ts'
import { didYouMean, type Part } from '../problems.ts'
import { conditionFunctions, waysToCall } from './condition-functions.ts'
import type { ConditionNames } from './condition-names.ts'
import type { ConditionProblem } from './condition-problem.ts'
import { typeWord } from './type-word.ts'

/** What the condition language complains of, in our words. Whatever it throws that is no complaint is a bug and thrown on. */
export function explainCelError(error: unknown, source: string, names: ConditionNames): ConditionProblem {
  if (!(error instanceof Error) || !('code' in error) || !('summary' in error)) throw error
  const summary = String(error.summary)
  const part = partOf(error, source)
  const problem = (code: Code, message: string, suggestion?: string): ConditionProblem => ({
    code,
    part,
    message,
    ...(suggestion !== undefined && { suggestion }),
  })
  switch (error.code) {
    case 'unknown_variable': {
      const name = source.slice(part.start, part.end)
      const isFunction = conditionFunctions.some((one) => one.name === name)
      const hint = isFunction ? `Write ${waysToCall(name).join(' or ')}.` : didYouMean(name, knownNames(names))
      return problem('unknown-name', `There is no fact called "${name}".`, hint)
    }
    case 'no_matching_overload': {
      const name = /'(?:[^'.(]*\.)?(\w+)\(/.exec(summary)?.[1] ?? ''
      const ways = waysToCall(name)
      if (ways.length > 0)
        return problem(
          'unknown-function',
          `"${name}" is not called this way.`,
          `Write ${ways.join(' or ')}, with texts in quotes.`,
        )
      const known = [...new Set(conditionFunctions.map((one) => one.name)), 'size']
      return problem('unknown-function', `There is no function called "${name}" for this.`, didYouMean(name, known))
    }
    case 'no_such_overload': {
      const [, left, sign, right] = /: (\S+) (\S+) (\S+)$/.exec(summary) ?? []
      if (left === undefined) return problem('condition-type', 'These two do not go together.')
      const words = right === undefined ? typeWord(left) : `${capital(typeWord(left))} and ${typeWord(right)}`
      return problem('condition-type', `${words} do not go together with "${sign}".`)
    }
    case 'limit_exceeded':
      return problem('condition-limit', 'This condition has too many parts.', 'Split it, or keep a part of it in a fact.')
    case 'unexpected_token':
    case 'unexpected_character':
    case 'unterminated_string':
    case 'unterminated_triple_quoted_string':
    case 'newline_in_string':
    case 'invalid_number':
    case 'invalid_exponent':
    case 'reserved_identifier':
      return problem('condition-syntax', `This condition cannot be read: ${lower(summary)}.`, signFor(source.slice(part.start)))
    default:
      return problem('condition-type', `This condition does not hold together: ${lower(summary)}.`)
  }
}

/** People write "and"; the language has signs. */
function signFor(rest: string): string | undefined {
  return /^(and|or|not|AND|OR|NOT|=)\b|^=\s/.test(rest) ? 'Write && for "and", || for "or", ! for "not", == for "is".' : undefined
}

/** Every name an expression may use without calling it. */
export function knownNames(names: ConditionNames): readonly string[] {
  return ['T', 'phase', ...(names.target ? ['target'] : []), ...Object.keys(names.facts)]
}

function partOf(error: Error, source: string): Part {
  const { start, end } = ('range' in error ? error.range : undefined) as Partial<Part>
  const first = Math.min(start ?? 0, Math.max(0, source.length - 1))
  return { start: first, end: Math.max(first + 1, Math.min(end ?? source.length, source.length)) }
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1).replace('EOF', 'it ends too early')
