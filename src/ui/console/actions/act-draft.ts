import type { Choices, Command } from '@/engine/index.ts'
import type { SeatId, ThingId } from '@/kernel/index.ts'
import type { Activity } from '@/playbook/index.ts'
import { type ReasonedDraft, reasoned } from '../fields/reasoned.ts'

/** What is settled about an act before it begins. */
export interface ActDraft extends ReasonedDraft {
  readonly target: ThingId | undefined
  readonly choices: Choices
  readonly emergency: boolean
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
    reason: '',
    confidence: undefined,
  }
}

/** The command an act begins with. */
export function doCommand(seat: SeatId, activity: Activity, draft: ActDraft): Extract<Command, { kind: 'do' }> {
  return {
    kind: 'do',
    seat,
    activity: activity.id,
    ...(draft.target === undefined ? {} : { target: draft.target }),
    with: draft.choices,
    emergency: draft.emergency,
    ...reasoned(draft),
  }
}
