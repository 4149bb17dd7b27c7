import type * as z from 'zod'
import type { Code } from '../codes.ts'
import type { Path } from '../path.ts'
import { didYouMean, type Problems } from '../problems.ts'
import { fittingBranch } from './fitting-branch.ts'
import { keysAt } from './keys-at.ts'

type Issue = z.core.$ZodIssue

/** Puts zod's findings into our words: a code, a place, a sentence, and what to write instead. */
export function explainIssues(issues: readonly Issue[], shape: z.ZodType, value: unknown, problems: Problems): void {
  const explain = (issue: Issue, above: Path): void => {
    const path = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))]
    switch (issue.code) {
      case 'unrecognized_keys':
        for (const key of issue.keys) {
          const known = keysAt(shape, path)
          const hint = /\s/.test(key)
            ? 'Inside { … } a comma ends a text: put the text in quotes.'
            : (didYouMean(key, known) ?? (known.length > 0 ? `Possible keys: ${known.join(', ')}.` : undefined))
          problems.atKey('unknown-key', [...path, key], `There is no key "${key}" here.`, hint)
        }
        return
      case 'invalid_type':
      case 'invalid_union': {
        const branch = issue.code === 'invalid_union' ? fittingBranch(issue.errors) : undefined
        if (isMissing(value, path)) missing(path)
        else if (issue.code === 'invalid_type') wrongType(path, expectedWords[issue.expected] ?? issue.expected)
        else if (branch === undefined) wrongType(path, issue.message)
        else for (const inner of branch) explain(inner, path)
        return
      }
      case 'invalid_value':
        if (isMissing(value, path)) missing(path)
        else notOneOf(path, issue.values.map(String))
        return
      case 'invalid_key':
        for (const inner of issue.issues) problems.atKey('bad-id', path, idSentence(path.at(-1), inner.message))
        return
      case 'invalid_format':
        problems.at('bad-id', path, idSentence(valueAt(value, path), issue.message))
        return
      case 'too_small':
        problems.at(
          'out-of-range',
          path,
          `${shown(valueAt(value, path))} is too ${sizeWord(issue.origin, 'small')}; the least is ${issue.minimum}.`,
        )
        return
      case 'too_big':
        problems.at(
          'out-of-range',
          path,
          `${shown(valueAt(value, path))} is too ${sizeWord(issue.origin, 'big')}; the most is ${issue.maximum}.`,
        )
        return
      case 'custom': {
        const { code, suggestion } = (issue.params ?? {}) as { readonly code?: Code; readonly suggestion?: string }
        problems.at(code ?? 'wrong-type', path, issue.message, suggestion)
        return
      }
      case 'invalid_element':
      case 'not_multiple_of':
        problems.at('wrong-type', path, issue.message)
        return
    }
  }

  const missing = (path: Path): void => {
    const key = String(path.at(-1))
    const parent = path.slice(0, -1)
    const sentence = `The key "${key}" is missing here.`
    if (typeof parent.at(-1) === 'string') problems.atKey('missing-key', parent, sentence)
    else problems.at('missing-key', parent, sentence)
  }

  const wrongType = (path: Path, expected: string): void => {
    problems.at('wrong-type', path, `This must be ${expected}, not ${shown(valueAt(value, path))}.`)
  }

  const notOneOf = (path: Path, possible: readonly string[]): void => {
    const given = valueAt(value, path)
    if (path.length === 1 && path[0] === 'hotwash') {
      problems.at('unknown-version', path, `This reader knows version 1 of the format, not ${shown(given)}.`)
      return
    }
    const hint = typeof given === 'string' ? didYouMean(given, possible) : undefined
    problems.at('not-one-of', path, `${shown(given)} is not possible here: ${possible.join(', ')}.`, hint)
  }

  for (const issue of issues) explain(issue, [])
}

const expectedWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a map (keys with values)',
  record: 'a map (keys with values)',
  array: 'a list',
}

const sizeWord = (origin: string, size: 'small' | 'big'): string =>
  origin === 'array' || origin === 'string' ? (size === 'small' ? 'short' : 'long') : size

const idSentence = (given: unknown, rule: string): string => `"${String(given)}" is not spelt like an id. ${rule}`

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inside, step) => (isObject(inside) ? inside[step] : undefined), value)
}

function isMissing(value: unknown, path: Path): boolean {
  return path.length > 0 && valueAt(value, path) === undefined
}

const isObject = (value: unknown): value is Readonly<Record<string | number, unknown>> =>
  value !== null && typeof value === 'object'

/** How a value is named in a sentence. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return 'a map'
  const text = String(value)
  return typeof value === 'string' ? `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"` : text
}
