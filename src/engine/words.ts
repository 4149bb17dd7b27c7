import type { OrganisationId, SeatId, ThingId } from '@/kernel/index.ts'
import type { Activity } from '@/playbook/index.ts'
import type { Thing, Words } from '@/scenario/index.ts'
import { belongs, organisationOf } from './audience.ts'
import type { Exercise } from './exercise.ts'
import type { Version } from './version.ts'

/** The version of a thing's text that a seat would speak of now: the last one it may read. */
export function lastVersion(statement: ThingId | undefined, seat: SeatId, { statements }: Exercise): Version | undefined {
  const versions = statement === undefined ? undefined : statements[statement]
  return versions?.findLast(({ circle }) => belongs({ kind: 'seat', seat, organisation: organisationOf(seat) }, circle))
}

/** What an act is about to be done to a text with. */
interface Wording {
  readonly seat: SeatId
  readonly activity: Activity
  readonly target?: ThingId | undefined
  /** What the person wrote; absent: the thing's own text. */
  readonly words?: Words | undefined
}

/** A text under the id it is known by: a version's, or the thing's own while nobody has written another. */
export interface KnownWords {
  readonly version: string
  readonly words: Words | undefined
}

/** The text an act writes, or the text it is about; undefined when it is about no thing. */
export function wordsOf(
  { seat, activity, target, words }: Wording,
  thing: Thing | undefined,
  exercise: Exercise,
): KnownWords | undefined {
  if (target === undefined) return undefined
  if (!activity.words) {
    const last = lastVersion(target, seat, exercise)
    return last === undefined ? { version: target, words: thing?.words } : { version: last.version, words: last }
  }
  const written = words ?? thing?.words
  if (written === undefined) return { version: target, words: undefined }
  return { version: nextVersion(target, organisationOf(seat), exercise), words: tidy(written) }
}

/** Counted by house, so that nothing of the other house's drafts shows in the number; texts still being written count too. */
function nextVersion(statement: ThingId, house: OrganisationId, { acts }: Exercise): string {
  const before = Object.values(acts).filter(
    (act) => act.words !== undefined && act.target === statement && organisationOf(act.seat) === house,
  )
  return `${statement}/${house}/v${before.length + 1}`
}

/** The text itself is never touched; claims are a set. */
function tidy({ text, claims, number }: Words): Words {
  return { text, claims: [...new Set(claims)].sort(), ...(number === undefined ? {} : { number }) }
}
