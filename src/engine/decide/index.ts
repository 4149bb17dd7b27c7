import type { Briefing } from '../briefing.ts'
import type { Command, Sender } from '../command.ts'
import type { Decision, Permission } from '../decision.ts'
import { draftOn } from '../draft.ts'
import type { Exercise } from '../exercise.ts'
import type { ReviewCommand } from '../review-command.ts'
import { standInsOf } from '../stand-ins.ts'
import type { Story } from '../story.ts'
import { settle } from '../world/settle.ts'
import { advance, jump, mayAdvance, mayJump } from './advance.ts'
import { answer, mayAnswer } from './answer.ts'
import { changeFact, mayChangeFact, refuseFact } from './change-fact.ts'
import { type CommandOf, type LeadsTo, type May, type RefusedBy, refuse } from './decider.ts'
import { delegate, mayDelegate } from './delegate.ts'
import { doActivity, mayDoActivity } from './do.ts'
import { editInject, mayEditInject, refuseEdit } from './edit-inject.ts'
import { extendDeadline, mayExtendDeadline } from './extend-deadline.ts'
import {
  addInject,
  dropInject,
  end,
  enterPhase,
  holdInject,
  mayAddInject,
  mayDropInject,
  mayEnd,
  mayEnterPhase,
  mayHoldInject,
  mayReleaseInject,
  mayResumeInject,
  releaseInject,
  resumeInject,
} from './facilitate.ts'
import {
  changeNote,
  closeHotWash,
  groupNotes,
  mayChangeNote,
  mayCloseHotWash,
  mayGroupNotes,
  mayMoveNote,
  mayOpenHotWash,
  mayRateSelf,
  mayRemoveNote,
  mayTakeVoteBack,
  mayUngroup,
  mayVote,
  mayWriteNote,
  moveNote,
  openHotWash,
  rateSelf,
  removeNote,
  takeVoteBack,
  ungroup,
  vote,
  writeNote,
} from './hot-wash.ts'
import { justify, mayJustify } from './justify.ts'
import { mayNotify, maySend, notify, send } from './notify.ts'
import { mayObserve, observe } from './observe.ts'
import { mayRecordFinding, recordFinding } from './record-finding.ts'
import { mayRequest, request } from './request.ts'
import { approve, mayApprove, mayRefuseRequest, refuseRequest } from './respond.ts'
import { mayRewind, rewind } from './rewind.ts'
import { mayStartExercise, start } from './start.ts'
import { mayTakeSeat, takeSeat } from './take-seat.ts'

/** When commands that look at the exercise itself may be sent; they are all that is left when it has ended. */
const reviewing: { readonly [Kind in ReviewCommand['kind']]: May<Kind> } = {
  observe: mayObserve,
  'open-hot-wash': mayOpenHotWash,
  'write-note': mayWriteNote,
  'change-note': mayChangeNote,
  'remove-note': mayRemoveNote,
  'move-note': mayMoveNote,
  'group-notes': mayGroupNotes,
  ungroup: mayUngroup,
  vote: mayVote,
  'take-vote-back': mayTakeVoteBack,
  'rate-self': mayRateSelf,
  'close-hot-wash': mayCloseHotWash,
}

/** When each command may be sent; leaving one out does not compile. Pages load this table without the one below. */
const permissions: { readonly [Kind in Command['kind']]: May<Kind> } = {
  start: mayStartExercise,
  advance: mayAdvance,
  jump: mayJump,
  do: mayDoActivity,
  notify: mayNotify,
  send: maySend,
  request: mayRequest,
  approve: mayApprove,
  refuse: mayRefuseRequest,
  'record-finding': mayRecordFinding,
  answer: mayAnswer,
  delegate: mayDelegate,
  'enter-phase': mayEnterPhase,
  'release-inject': mayReleaseInject,
  'hold-inject': mayHoldInject,
  'resume-inject': mayResumeInject,
  'drop-inject': mayDropInject,
  'edit-inject': mayEditInject,
  'extend-deadline': mayExtendDeadline,
  'change-fact': mayChangeFact,
  justify: mayJustify,
  'take-seat': mayTakeSeat,
  'add-inject': mayAddInject,
  rewind: mayRewind,
  end: mayEnd,
  ...reviewing,
}

/** What each command leads to. */
const outcomes: { readonly [Kind in Command['kind']]: LeadsTo<Kind> } = {
  start,
  advance,
  jump,
  do: doActivity,
  notify,
  send,
  request,
  approve,
  refuse: refuseRequest,
  'record-finding': recordFinding,
  answer,
  delegate,
  'enter-phase': enterPhase,
  'release-inject': releaseInject,
  'hold-inject': holdInject,
  'resume-inject': resumeInject,
  'drop-inject': dropInject,
  'edit-inject': editInject,
  'extend-deadline': extendDeadline,
  'change-fact': changeFact,
  justify,
  'take-seat': takeSeat,
  'add-inject': addInject,
  rewind,
  end,
  observe,
  'open-hot-wash': openHotWash,
  'write-note': writeNote,
  'change-note': changeNote,
  'remove-note': removeNote,
  'move-note': moveNote,
  'group-notes': groupNotes,
  ungroup,
  vote,
  'take-vote-back': takeVoteBack,
  'rate-self': rateSelf,
  'close-hot-wash': closeHotWash,
}

/** Where the story itself may say no to what is allowed. Loaded with what commands lead to, not with the permissions. */
const refusals: { readonly [Kind in Command['kind']]?: RefusedBy<Kind> } = {
  'change-fact': refuseFact,
  'edit-inject': refuseEdit,
}

/** A command that a seat sends for itself. */
type SeatCommand = Exclude<Extract<Command, { seat: unknown }>, { kind: 'take-seat' }>

/** Commands that a seat sends for itself; everything else is the facilitator's, also where it is about a seat. */
export function isSeatCommand(command: Command): command is SeatCommand {
  return 'seat' in command && command.seat !== undefined && command.kind !== 'take-seat'
}

/**
 * May this sender send this command now, and with what caveats? Knows only what a device knows: the fold of the lines it may
 * see, and its briefing. A button asks on every render, the host asks again before anything happens.
 */
export function may(command: Command, sender: Sender, exercise: Exercise, briefing: Briefing): Permission {
  if (exercise.status === 'ended' && !(command.kind in reviewing)) return refuse({ kind: 'already-ended' })
  if (exercise.status === 'briefing' && command.kind !== 'start') return refuse({ kind: 'not-started' })
  if (isSeatCommand(command)) {
    if (!(command.seat in briefing.playbook.roles)) return refuse({ kind: 'unknown-seat', seat: command.seat })
    if (!mayActFor(sender, command, exercise)) return refuse({ kind: 'not-your-seat', seat: command.seat })
  } else if (sender.kind === 'seat' || (sender.kind === 'evaluator' && command.kind !== 'observe'))
    return refuse({ kind: 'facilitator-only' })
  return permissionOf(command)(command, exercise, briefing)
}

/**
 * A seat acts for itself and for those it stands in for; handing a seat on is left to whoever holds it. In the hot wash everybody
 * speaks for themselves, so that nobody finds out by trying whose a note is.
 */
function mayActFor(sender: Sender, command: SeatCommand, { deputies }: Exercise): boolean {
  if (sender.kind === 'seat' && sender.seat === command.seat) return true
  if (sender.kind === 'evaluator' || command.kind in reviewing) return false
  return (
    sender.kind === 'facilitator' || (command.kind !== 'delegate' && standInsOf(command.seat, deputies).includes(sender.seat))
  )
}

/** What an allowed command leads to, or why the story refuses it. Depends on nothing but its arguments; the exercise it is given is not changed. */
export function outcome(command: Command, exercise: Exercise, story: Story, sender?: Sender): Decision {
  const refusal = refusalOf(command)?.(command, exercise, story)
  if (refusal !== undefined) return { accepted: false, refusal }
  const draft = draftOn(exercise, story, sender)
  outcomeOf(command)(command, draft)
  if (draft.exercise().status === 'running' && command.kind !== 'advance' && command.kind !== 'jump') settle(draft)
  return { accepted: true, outcomes: draft.outcomes() }
}

/** The entry for this command; the table's type makes sure it is the right one. */
function permissionOf<Kind extends Command['kind']>(command: CommandOf<Kind>): May<Kind> {
  return permissions[command.kind as Kind]
}

function refusalOf<Kind extends Command['kind']>(command: CommandOf<Kind>): RefusedBy<Kind> | undefined {
  return refusals[command.kind as Kind]
}

function outcomeOf<Kind extends Command['kind']>(command: CommandOf<Kind>): LeadsTo<Kind> {
  return outcomes[command.kind as Kind]
}
