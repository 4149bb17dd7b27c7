import type * as z from 'zod'
import type { Code } from '../codes.ts'
import type { Path } from '../path.ts'
import { didYouMean, type Problems } from '../problems.ts'
import { fittingBranch } from './fitting-branch.ts'
import { keysAt } from './keys-at.ts'
import { expectedSort, shownValue } from './shown-value.ts'

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
        if (isMissing(value, path)) missing(path)
        else wrongType(path, nameOf(issue) ?? expectedSort(issue.expected))
        return
      case 'invalid_union': {
        const branch = fittingBranch(issue.errors)
        // Set when a map says by one of its keys which of several shapes it has, and says none of them.
        const kinds = 'options' in issue && Array.isArray(issue.options) ? issue.options : undefined
        if (isMissing(value, path)) missing(path)
        else if (kinds !== undefined) notOneOf(path, kinds.map(String))
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
        outOfRange(path, issue.origin, `at least ${issue.minimum}`)
        return
      case 'too_big':
        outOfRange(path, issue.origin, `at most ${issue.maximum}`)
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

  const outOfRange = (path: Path, origin: string, bound: string): void => {
    const given = valueAt(value, path)
    const sentence = Array.isArray(given)
      ? `This list must have ${bound} members, not ${given.length}.`
      : `This must be ${bound}${origin === 'string' ? ' letters long' : ''}, not ${shownValue(given)}.`
    problems.at('out-of-range', path, sentence)
  }

  const wrongType = (path: Path, expected: string): void => {
    problems.at('wrong-type', path, `This must be ${expected}, not ${shownValue(valueAt(value, path))}.`)
  }

  const notOneOf = (path: Path, possible: readonly string[]): void => {
    const given = valueAt(value, path)
    if (path.length === 1 && path[0] === 'hotwash') {
      problems.at('unknown-version', path, `This reader knows version 1 of the format, not ${shownValue(given)}.`)
      return
    }
    const hint = typeof given === 'string' ? didYouMean(given, possible) : undefined
    problems.at('not-one-of', path, `${shownValue(given)} is not possible here: ${possible.join(', ')}.`, hint)
  }

  for (const issue of issues) explain(issue, [])
}

/** What a shape calls the value it expects; undefined when it says nothing of its own. */
const nameOf = ({ message }: Issue): string | undefined => (message.startsWith('Invalid ') ? undefined : message)

const idSentence = (given: unknown, rule: string): string => `"${String(given)}" is not spelt like an id. ${rule}`

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inside, step) => (isObject(inside) ? inside[step] : undefined), value)
}

function isMissing(value: unknown, path: Path): boolean {
  return path.length > 0 && valueAt(value, path) === undefined
}

const isObject = (value: unknown): value is Readonly<Record<string | number, unknown>> =>
  value !== null && typeof value === 'object'
