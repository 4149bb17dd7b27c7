import type { Choices, Command, Exercise } from '@/engine/index.ts'
import type { SeatId, ThingId } from '@/kernel/index.ts'
import type { Activity } from '@/playbook/index.ts'
import { type ReasonedDraft, reasoned } from '../fields/reasoned.ts'
import { startOf, type WordsDraft, wordsIn } from './words-draft.ts'

/** What is settled about an act before it begins. */
export interface ActDraft extends ReasonedDraft {
  readonly target: ThingId | undefined
  readonly choices: Choices
  readonly emergency: boolean
  /** What was written, by the thing it was written for. */
  readonly words: Readonly<Record<ThingId, WordsDraft>>
}

/** One key of an act that the person chooses, with what there is to choose from. */
export interface OpenChoice {
  readonly key: string
  readonly of: readonly (string | number | boolean)[]
}

/** What an activity lets the person choose besides its target. */
export function openChoices(activity: Activity): readonly OpenChoice[] {
  return Object.entries(activity.carries).flatMap(([key, carried]) =>
    carried.from === 'choice' ? [{ key, of: carried.of }] : [],
  )
}

/** Whether an act can skip approvals: it needs some, or its data says whether it was an emergency. */
export function canBeEmergency(activity: Activity): boolean {
  return activity.needs.length > 0 || Object.values(activity.carries).some(({ from }) => from === 'emergency')
}

/** Nothing settled; what leaves no choice is chosen. */
export function emptyAct(activity: Activity, targets: readonly ThingId[]): ActDraft {
  const settled = openChoices(activity).filter(({ of }) => of.length === 1)
  return {
    target: targets.length === 1 ? targets[0] : undefined,
    choices: Object.fromEntries(settled.flatMap(({ key, of: [only] }) => (only === undefined ? [] : [[key, only]]))),
    emergency: false,
    words: {},
    reason: '',
    confidence: undefined,
  }
}

/**
 * The text an act would write as it stands in its field, touched or not; undefined when it writes none. What was written for
 * another thing is kept, should the person come back to it.
 */
export function wordsShown(activity: Activity, { target, words }: ActDraft, exercise: Exercise): WordsDraft | undefined {
  if (!activity.words || target === undefined) return undefined
  return words[target] ?? startOf(exercise.statements[target]?.at(-1), exercise.things[target])
}

/** The command an act begins with; with `words` it writes exactly these. */
export function doCommand(
  seat: SeatId,
  activity: Activity,
  draft: ActDraft,
  words?: WordsDraft,
): Extract<Command, { kind: 'do' }> {
  return {
    kind: 'do',
    seat,
    activity: activity.id,
    ...(draft.target === undefined ? {} : { target: draft.target }),
    with: draft.choices,
    emergency: draft.emergency,
    ...(words === undefined ? {} : { words: wordsIn(words) }),
    ...reasoned(draft),
  }
}
