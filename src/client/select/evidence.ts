import type { Act, Exercise } from '@/engine/index.ts'
import type { ExerciseTime } from '@/kernel/index.ts'
import type { Thing } from '@/scenario/index.ts'
import type { Table } from '../table.ts'
import { progressOf } from './acts.ts'
import { remembered } from './remembered.ts'

/** The kind of things that can be sealed, and the work that seals them. */
const EVIDENCE = 'evidence'
const SNAPSHOT = 'evidence.snapshot'

/** One piece of evidence on the shelf: nobody has begun, being copied (0 to 1), or sealed. */
export type EvidenceState =
  | { readonly kind: 'slot' }
  | { readonly kind: 'filling'; readonly part: number }
  | { readonly kind: 'sealed' }

/** A slot of the shelf. */
export interface EvidenceSlot {
  readonly thing: Thing
  readonly state: EvidenceState
}

const shelfOf = remembered((exercise: Exercise): readonly { readonly thing: Thing; readonly act: Act | undefined }[] =>
  Object.values(exercise.things)
    .filter((thing) => thing.kind === EVIDENCE)
    .map((thing) => ({ thing, act: copyOf(thing, exercise) })),
)

/** The pieces of evidence this seat knows of, and how far each is. What the room has not seen sealed is not shown as sealed. */
export function evidenceShelf(table: Table): readonly EvidenceSlot[] {
  return shelfOf(table.exercise).map(({ thing, act }) => ({ thing, state: stateOf(act, table.now) }))
}

function stateOf(act: Act | undefined, now: ExerciseTime): EvidenceState {
  if (act === undefined) return { kind: 'slot' }
  return act.finishedAt === undefined ? { kind: 'filling', part: progressOf(act, now) } : { kind: 'sealed' }
}

/** The copy that got furthest: a finished one before a running one. */
function copyOf(thing: Thing, exercise: Exercise): Act | undefined {
  const copies = Object.values(exercise.acts).filter((act) => act.activity === SNAPSHOT && act.target === thing.id)
  return copies.find((act) => act.finishedAt !== undefined) ?? copies[0]
}
