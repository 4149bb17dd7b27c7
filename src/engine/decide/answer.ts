import { type SeatId, textIn } from '@/kernel/index.ts'
import type { Activity } from '@/playbook/index.ts'
import type { Option } from '@/scenario/index.ts'
import { seatsOnly } from '../circles.ts'
import type { Choices } from '../command.ts'
import type { Draft } from '../draft.ts'
import type { OfferedOption } from '../event.ts'
import type { Delivery } from '../exercise.ts'
import { startAct } from '../world/acts.ts'
import { emit, show } from '../world/consequences.ts'
import { carryOut } from '../world/effects.ts'
import { allow, type CommandOf, type LeadsTo, LONGEST_TEXT, type May, refuse } from './decider.ts'
import { tell } from './notify.ts'
import { decline, grant } from './respond.ts'

/** Only who was asked answers, once, with what is offered to them or in words of their own. */
export const mayAnswer: May<'answer'> = ({ seat, inject, option, text }, exercise) => {
  const delivery = exercise.deliveries[inject]
  if (delivery === undefined) return refuse({ kind: 'unknown-inject', inject })
  const { event } = delivery.line
  if (!event.to.includes(seat)) return refuse({ kind: 'inject-not-yours', inject })
  if (seat in delivery.answers) return refuse({ kind: 'already-answered', inject })
  if (option !== undefined && !event.ask.some((offered) => offered.option === option && offered.for?.includes(seat) !== false))
    return refuse({ kind: 'unknown-option', inject, option })
  if (option === undefined && text.trim() === '') return refuse({ kind: 'empty-text' })
  return text.length > LONGEST_TEXT ? refuse({ kind: 'text-too-long', most: LONGEST_TEXT }) : allow()
}

/** Answers an inject by one of its options, in own words, or both. What the option names is done by the seat that chose it. */
export const answer: LeadsTo<'answer'> = (command, draft) => {
  const { seat, inject: id, option, text, reason, confidence } = command
  const delivery = draft.exercise().deliveries[id]
  draft.record(
    {
      kind: 'inject-answered',
      inject: id,
      seat,
      text,
      ...(option === undefined ? {} : { option }),
      ...(reason === undefined ? {} : { reason }),
      ...(confidence === undefined ? {} : { confidence }),
    },
    seatsOnly(delivery === undefined ? [seat] : readersOf(delivery.line.event, seat, option)),
  )
  const inject = draft.story.scenario.injects.find((known) => known.id === id)
  const chosen = inject?.ask.find((offered) => offered.option === option)
  if (chosen !== undefined) follow(chosen, command, draft)
}

/**
 * Who reads an answer: the addressees who could have given it too. An option `for` some of them is read by those, words of one's own
 * by those who were offered the very same options. What only an employee is asked, nobody beside the employee reads the answer to.
 */
function readersOf({ to, ask }: Delivery['line']['event'], seat: SeatId, option: string | undefined): readonly SeatId[] {
  const isOffered = (one: OfferedOption, whom: SeatId) => one.for?.includes(whom) !== false
  const chosen = ask.find((one) => one.option === option)
  const reads = (other: SeatId) =>
    chosen === undefined ? ask.every((one) => isOffered(one, other) === isOffered(one, seat)) : isOffered(chosen, other)
  return [seat, ...to.filter(reads)]
}

function follow(option: Option, command: CommandOf<'answer'>, draft: Draft): void {
  const { seat, inject, reason, confidence } = command
  act(option, command, draft)
  if (option.notifies.length > 0) {
    const to = option.notifies.filter((addressee) => addressee !== seat)
    if (to.length > 0) tell({ seat, to, topics: [], text: command.text, ...words(reason, confidence) }, draft)
  }
  const circle = seatsOnly([seat])
  show(option.shows, draft)
  emit(option.emits, circle, draft)
  carryOut(option.do, { by: inject, target: option.target, data: option.with, rate: 1 }, draft)
}

/**
 * The option's activity. An approval answers the open request for it, and so does its refusal; without a request it stays
 * words. Everything else is started as the seat's own act.
 */
function act(option: Option, command: CommandOf<'answer'>, draft: Draft): void {
  const { seat, text, reason, confidence } = command
  if (option.does === undefined) return
  const { activities } = draft.story.playbook
  const approval = Object.values(activities).find(
    ({ id, grants, refusedAs }) => grants && (id === option.does || refusedAs === option.does),
  )
  if (approval === undefined) {
    const activity = activities[option.does]
    if (activity !== undefined)
      startAct(
        {
          seat,
          activity,
          target: option.target,
          with: choicesOf(option, activity),
          emergency: option.emergency,
          reason,
          confidence,
        },
        draft,
      )
    return
  }
  const asked = Object.values(draft.exercise().requests).find(
    ({ answer: answered, line }) => answered === undefined && line.event.activity === approval.id && line.event.of.includes(seat),
  )
  if (asked === undefined) return
  if (approval.id === option.does) grant(asked, approval, { seat, with: choicesOf(option, approval), reason, confidence }, draft)
  else decline(asked, approval, { seat, reason: reason ?? (text === '' ? textIn(option.text, 'en') : text), confidence }, draft)
}

/** The values of an option that its activity lets one choose. */
function choicesOf(option: Option, activity: Activity): Choices {
  return Object.fromEntries(Object.entries(option.with).filter(([key]) => activity.carries[key]?.from === 'choice'))
}

function words(reason: CommandOf<'answer'>['reason'], confidence: CommandOf<'answer'>['confidence']) {
  return { ...(reason === undefined ? {} : { reason }), ...(confidence === undefined ? {} : { confidence }) }
}
