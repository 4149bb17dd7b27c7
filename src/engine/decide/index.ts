import type { SeatId } from '@/kernel/index.ts'
import type { Briefing } from '../briefing.ts'
import type { Command, Sender } from '../command.ts'
import type { Decision, Permission } from '../decision.ts'
import { draftOn } from '../draft.ts'
import type { Exercise } from '../exercise.ts'
import { standInsOf } from '../stand-ins.ts'
import type { Story } from '../story.ts'
import { settle } from '../world/settle.ts'
import { advance, jump } from './advance.ts'
import { answer } from './answer.ts'
import { type CommandOf, type Decider, refuse } from './decider.ts'
import { delegate } from './delegate.ts'
import { doActivity } from './do.ts'
import { addInject, dropInject, end, enterPhase, holdInject, releaseInject } from './facilitate.ts'
import { notify, send } from './notify.ts'
import { recordFinding } from './record-finding.ts'
import { request } from './request.ts'
import { approve, refuseRequest } from './respond.ts'
import { rewind } from './rewind.ts'
import { start } from './start.ts'

/** One entry per command; leaving one out does not compile. */
const deciders: { readonly [Kind in Command['kind']]: Decider<Kind> } = {
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
  'drop-inject': dropInject,
  'add-inject': addInject,
  rewind,
  end,
}

/** Commands that a seat sends for itself; everything else is the facilitator's. */
export function isSeatCommand(command: Command): command is Extract<Command, { seat: unknown }> {
  return 'seat' in command
}

/**
 * May this sender send this command now, and with what caveats? Knows only what a device knows: the fold of the lines it may
 * see, and its briefing. A button asks on every render, the host asks again before anything happens.
 */
export function may(command: Command, sender: Sender, exercise: Exercise, briefing: Briefing): Permission {
  if (exercise.status === 'ended') return refuse({ kind: 'already-ended' })
  if (exercise.status === 'briefing' && command.kind !== 'start') return refuse({ kind: 'not-started' })
  if (isSeatCommand(command)) {
    if (!(command.seat in briefing.playbook.roles)) return refuse({ kind: 'unknown-seat', seat: command.seat })
    if (sender.kind === 'seat' && !mayActFor(sender.seat, command, exercise))
      return refuse({ kind: 'not-your-seat', seat: command.seat })
  } else if (sender.kind !== 'facilitator') return refuse({ kind: 'facilitator-only' })
  return deciderOf(command).may(command, exercise, briefing)
}

/** A seat acts for itself and for those it stands in for; handing a seat on is left to whoever holds it. */
function mayActFor(seat: SeatId, command: Extract<Command, { seat: unknown }>, { deputies }: Exercise): boolean {
  if (seat === command.seat) return true
  return command.kind !== 'delegate' && standInsOf(command.seat, deputies).includes(seat)
}

/** What an allowed command leads to. Depends on nothing but its arguments; the exercise it is given is not changed. */
export function outcome(command: Command, exercise: Exercise, story: Story): Decision {
  const draft = draftOn(exercise, story)
  deciderOf(command).outcome(command, draft)
  if (draft.exercise().status === 'running' && command.kind !== 'advance' && command.kind !== 'jump') settle(draft)
  return { accepted: true, outcomes: draft.outcomes() }
}

/** The entry for this command; the table's type makes sure it is the right one. */
function deciderOf<Kind extends Command['kind']>(command: CommandOf<Kind>): Decider<Kind> {
  return deciders[command.kind as Kind]
}
