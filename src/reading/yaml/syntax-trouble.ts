import type { YAMLParseError, YAMLWarning } from 'yaml'
import type { YamlTrouble } from './yaml-trouble.ts'

/**
 * What the YAML library complains of, as one of our problems. Its warnings are errors here: `when: !held` is a warning to it and
 * an empty text to the author.
 */
export function syntaxTrouble(problem: YAMLParseError | YAMLWarning): YamlTrouble {
  const [start, end] = problem.pos
  if (problem.code === 'TAG_RESOLVE_FAILED') {
    const message = 'YAML takes a word behind "!" for a tag, and this tag is not known.'
    return { code: 'yaml-tag', start, end, message, suggestion: `Put a condition that begins with "!" in quotes: '!done("…")'.` }
  }
  const sentence = problem.message.replace(/\.$/, '')
  const hint = hints[problem.code]
  return {
    code: 'not-yaml',
    start,
    end,
    message: `This is not YAML: ${sentence}.`,
    ...(hint !== undefined && { suggestion: hint }),
  }
}

const hints: { readonly [Code in YAMLParseError['code']]?: string } = {
  TAB_AS_INDENT: 'Indent with spaces.',
  BLOCK_AS_IMPLICIT_KEY: 'Put a text that holds ": " in quotes.',
  MULTILINE_IMPLICIT_KEY: 'Look for a missing ":" or a missing "-" here or just above.',
  MISSING_CHAR: 'Look for a quote, a bracket or a ":" that is missing here or just above.',
  UNEXPECTED_TOKEN: 'Put a text that begins with a brace, a bracket or a quote in quotes as a whole.',
  BAD_SCALAR_START: 'Put a text that begins with a sign in quotes.',
}
