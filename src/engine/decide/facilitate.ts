import type { InjectId } from '@/kernel/index.ts'
import { EVERYONE, FACILITATOR } from '../audience.ts'
import { seatsOnly } from '../circles.ts'
import type { Exercise } from '../exercise.ts'
import { deliver } from '../world/deliver.ts'
import { allow, type LeadsTo, type May, refuse, refuseText } from './decider.ts'

/** Any phase the playbook has. */
export const mayEnterPhase: May<'enter-phase'> = ({ phase }, _, { playbook }) =>
  playbook.phases.some(({ id }) => id === phase) ? allow() : refuse({ kind: 'unknown-phase', phase })

/** Enters a phase by hand; the log keeps that the facilitator did it. */
export const enterPhase: LeadsTo<'enter-phase'> = ({ phase, reason }, draft) =>
  draft.record({ kind: 'phase-entered', phase, by: 'facilitator', reason }, EVERYONE)

/** Any inject that has not arrived. */
export const mayReleaseInject: May<'release-inject'> = ({ inject }, exercise) => mayTouch(inject, exercise)

/** Delivers an inject now, whatever it was waiting for. */
export const releaseInject: LeadsTo<'release-inject'> = ({ inject: id }, draft) => {
  const inject = draft.story.scenario.injects.find((known) => known.id === id)
  if (inject !== undefined) deliver(inject, draft)
}

/** Any inject that has not arrived. */
export const mayHoldInject: May<'hold-inject'> = ({ inject }, exercise) => mayTouch(inject, exercise)

/** Keeps an inject back until it is released or resumed. */
export const holdInject: LeadsTo<'hold-inject'> = ({ inject }, draft) =>
  draft.record({ kind: 'inject-held', inject }, FACILITATOR)

/** An inject that is held. */
export const mayResumeInject: May<'resume-inject'> = ({ inject }, exercise) =>
  exercise.held.includes(inject) ? allow() : refuse({ kind: 'not-held', inject })

/** Lets an inject go back to what it waited for. What that was and has come meanwhile brings it at once. */
export const resumeInject: LeadsTo<'resume-inject'> = ({ inject }, draft) =>
  draft.record({ kind: 'inject-resumed', inject }, FACILITATOR)

/** Any inject that has not arrived. */
export const mayDropInject: May<'drop-inject'> = ({ inject }, exercise) => mayTouch(inject, exercise)

/** Takes an inject out of this exercise. */
export const dropInject: LeadsTo<'drop-inject'> = ({ inject, reason }, draft) =>
  draft.record({ kind: 'inject-dropped', inject, reason }, FACILITATOR)

/** News needs somebody to read it, a title and a text. */
export const mayAddInject: May<'add-inject'> = ({ to, title, body }, _, { playbook }) => {
  if (to.length === 0) return refuse({ kind: 'nobody-addressed' })
  const strange = to.find((seat) => !(seat in playbook.roles))
  if (strange !== undefined) return refuse({ kind: 'unknown-seat', seat: strange })
  const refusal = refuseText(title) ?? refuseText(body)
  return refusal === undefined ? allow() : refuse(refusal)
}

/** Writes and delivers an inject that stands in no scenario. */
export const addInject: LeadsTo<'add-inject'> = ({ channel, from, to, title, body, informs }, draft) => {
  const before = Object.keys(draft.exercise().deliveries).filter((id) => id.startsWith('ad-hoc-')).length
  const inject = `ad-hoc-${before + 1}` as InjectId
  draft.record({ kind: 'inject-delivered', inject, channel, from, to, title, body, informs, ask: [], attach: [] }, seatsOnly(to))
}

/** An exercise can be ended at any time. */
export const mayEnd: May<'end'> = () => allow()

/** ENDEX. */
export const end: LeadsTo<'end'> = ({ reason }, draft) => draft.record({ kind: 'exercise-ended', reason }, EVERYONE)

function mayTouch(inject: InjectId, exercise: Exercise) {
  return inject in exercise.deliveries ? refuse({ kind: 'already-delivered', inject }) : allow()
}
