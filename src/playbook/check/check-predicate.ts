import { type BuiltInActivity, didYouMean, type Known, mustBeKnown, mustBeRole, own, type Path } from '@/reading/index.ts'
import { builtIn, type Names } from '../built-in.ts'
import type { Activity, DataValue, Predicate } from '../playbook.ts'
import type { PlaybookCheck } from './playbook-check.ts'

/** A predicate speaks of an activity there is, of roles there are, and reads keys that the activity carries, with values it can have. */
export function checkPredicate(check: PlaybookCheck, { activity, role, where }: Predicate, path: Path): void {
  const { problems, words, playbook } = check
  role?.forEach((word, n) => {
    mustBeRole(problems, { code: 'unknown-role', path: [...path, 'by', n], noun: 'role', word }, playbook.roles)
  })
  const at = [...path, 'activity']
  if (!mustBeKnown(problems, { code: 'unknown-activity', path: at, noun: 'activity', word: activity, known: words })) return
  for (const [key, value] of Object.entries(where ?? {})) checkKey(check, activity, key, value, [...path, 'where', key])
}

/**
 * A key that a rule reads on an activity must be carried by it, by each member of a class that somebody does, and where the values
 * are known the wanted one must be among them.
 *
 * @param value what the key must be; undefined when it is only compared with the other event
 */
export function checkKey(check: PlaybookCheck, word: string, key: string, value: DataValue | undefined, path: Path): void {
  const { problems, meantBy, answers } = check
  const report = value === undefined ? problems.at : problems.atKey
  const known = isBuiltIn(word) ? builtIn[word] : undefined
  const members = meantBy(word).filter(({ does, grants }) => does.length > 0 || grants)
  if (members.length === 0 && known !== undefined) {
    const sort = own(known.keys, key)
    if (sort !== undefined) checkNames(check, sort, value, path)
    else if (!known.more) {
      report('key-not-carried', path, `"${word}" never carries "${key}".`, didYouMean(key, Object.keys(known.keys)))
    }
    return
  }
  if (answers.has(word) || known?.more === true) return
  for (const activity of members) {
    const carried = own(activity.carries, key)
    if (carried === undefined && !(activity.grants && key === 'decision')) {
      const hint = didYouMean(key, Object.keys(activity.carries)) ?? `Add "${key}" to what ${activity.id} carries.`
      report('key-not-carried', path, `"${activity.id}" does not carry "${key}".`, hint)
    }
  }
  if (value !== undefined) checkValue(check, members, key, value, path)
}

/** One of the activities meant can carry one of the wanted values. */
function checkValue({ problems }: PlaybookCheck, members: readonly Activity[], key: string, value: DataValue, path: Path): void {
  const possible = members.map(({ carries, grants }) => {
    const carried = own(carries, key)
    if (carried === undefined) return grants && key === 'decision' ? ['granted'] : []
    return carried.from === 'choice' ? carried.of : carried.from === 'always' ? [carried.value].flat() : 'anything'
  })
  if (possible.includes('anything')) return
  const known = possible.flat()
  const wanted = [value].flat()
  if (known.length === 0 || wanted.some((one) => known.some((other) => other === one))) return
  const sentence = `"${key}" can here only be ${[...new Set(known)].join(', ')}.`
  problems.at('unknown-value', path, sentence, didYouMean(String(wanted[0]), known.map(String)))
}

/** Values of built-in keys that name something. */
function checkNames(check: PlaybookCheck, sort: Names, value: DataValue | undefined, path: Path): void {
  const known = knownNames(check, sort)
  const values = value === undefined || known === undefined ? [] : [value].flat()
  values.forEach((one, n) => {
    const at = Array.isArray(value) ? [...path, n] : path
    const reference = { path: at, noun: sort, word: String(one) }
    if (sort === 'role') mustBeRole(check.problems, { code: 'unknown-role', ...reference }, check.playbook.roles)
    else if (known !== undefined)
      mustBeKnown(check.problems, { code: `unknown-${sort === 'words' ? 'name' : sort}`, ...reference, known })
  })
}

function knownNames({ playbook, names, words }: PlaybookCheck, sort: Names): Known | undefined {
  switch (sort) {
    case 'role':
      return playbook.roles
    case 'phase':
      return new Set(names.phases)
    case 'organisation':
      return playbook.organisations
    case 'activity':
      return words
    case 'words':
      return undefined
  }
}

function isBuiltIn(word: string): word is BuiltInActivity {
  return Object.hasOwn(builtIn, word)
}
