import { type Text, textIn } from '@/kernel/index.ts'
import type { Code } from './codes.ts'
import type { Path } from './path.ts'
import { didYouMean, type Problems } from './problems.ts'

/** Ids that exist: a set of them, or the keys of a map. */
export type Known = ReadonlySet<string> | Readonly<Record<string, unknown>>

/** The ids in a list of what exists. */
function idsOf(known: Known): readonly string[] {
  return known instanceof Set ? [...known] : Object.keys(known)
}

/** Whether an id exists. */
export function isKnown(word: string, known: Known): boolean {
  return known instanceof Set ? known.has(word) : Object.hasOwn(known, word)
}

/** One reference: what it says, where, and as what it is meant. */
export interface Reference {
  readonly code: Code
  readonly path: Path
  /** What one of them is called: "There is no … called so". */
  readonly noun: string
  readonly word: string
  readonly known: Known
  /** Whether the id stands as a key. */
  readonly isKey?: boolean
}

/** Reports a reference to something that does not exist, with the nearest id that does; says whether it exists. */
export function mustBeKnown(problems: Problems, { code, path, noun, word, known, isKey }: Reference): boolean {
  if (isKnown(word, known)) return true
  const report = isKey === true ? problems.atKey : problems.at
  report(code, path, `There is no ${noun} called "${word}".`, didYouMean(word, idsOf(known)))
  return false
}

/** The same for a role, which people are tempted to call by its title. */
export function mustBeRole(
  problems: Problems,
  reference: Omit<Reference, 'known'>,
  roles: Readonly<Record<string, Titled>>,
): boolean {
  const { word, path } = reference
  if (Object.hasOwn(roles, word)) return true
  const meant = Object.entries(roles).filter(([, { title }]) => textIn(title, 'en').toLowerCase() === word.toLowerCase())
  if (meant.length === 0) return mustBeKnown(problems, { ...reference, known: roles })
  const hint = `Write ${meant.map(([id]) => id).join(' or ')}.`
  problems.at('title-as-id', path, `"${word}" is the title of a role; its id is meant here.`, hint)
  return false
}

interface Titled {
  readonly title: Text
}

/** Reports ids that stand twice in a list. */
export function mustBeUnique(problems: Problems, ids: readonly string[], noun: string, pathOf: (position: number) => Path): void {
  const first = new Map<string, number>()
  ids.forEach((id, position) => {
    const before = first.get(id)
    if (before === undefined) first.set(id, position)
    else problems.at('duplicate-id', pathOf(position), `Two ${noun} are called "${id}"; an id is given once.`)
  })
}
