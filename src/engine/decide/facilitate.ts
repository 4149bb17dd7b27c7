import type { InjectId } from '@/kernel/index.ts'
import { EVERYONE, FACILITATOR } from '../audience.ts'
import { seatsOnly } from '../circles.ts'
import type { Exercise } from '../exercise.ts'
import { deliver } from '../world/deliver.ts'
import { allow, type Decider, refuse, refuseText } from './decider.ts'

/** Enters a phase by hand; the log keeps that the facilitator did it. */
export const enterPhase: Decider<'enter-phase'> = {
  may: ({ phase }, _, { playbook }) =>
    playbook.phases.some(({ id }) => id === phase) ? allow() : refuse({ kind: 'unknown-phase', phase }),
  outcome: ({ phase, reason }, draft) => draft.record({ kind: 'phase-entered', phase, by: 'facilitator', reason }, EVERYONE),
}

/** Delivers an inject now, whatever it was waiting for. */
export const releaseInject: Decider<'release-inject'> = {
  may: ({ inject }, exercise) => mayTouch(inject, exercise),
  outcome: ({ inject: id }, draft) => {
    const inject = draft.story.scenario.injects.find((known) => known.id === id)
    if (inject !== undefined) deliver(inject, draft)
  },
}

/** Keeps an inject back until it is released. */
export const holdInject: Decider<'hold-inject'> = {
  may: ({ inject }, exercise) => mayTouch(inject, exercise),
  outcome: ({ inject }, draft) => draft.record({ kind: 'inject-held', inject }, FACILITATOR),
}

/** Takes an inject out of this exercise. */
export const dropInject: Decider<'drop-inject'> = {
  may: ({ inject }, exercise) => mayTouch(inject, exercise),
  outcome: ({ inject, reason }, draft) => draft.record({ kind: 'inject-dropped', inject, reason }, FACILITATOR),
}

/** Writes and delivers an inject that stands in no scenario. */
export const addInject: Decider<'add-inject'> = {
  may: ({ to, title, body }, _, { playbook }) => {
    if (to.length === 0) return refuse({ kind: 'nobody-addressed' })
    const strange = to.find((seat) => !(seat in playbook.roles))
    if (strange !== undefined) return refuse({ kind: 'unknown-seat', seat: strange })
    const refusal = refuseText(title) ?? refuseText(body)
    return refusal === undefined ? allow() : refuse(refusal)
  },
  outcome: ({ channel, from, to, title, body, informs }, draft) => {
    const before = Object.keys(draft.exercise().deliveries).filter((id) => id.startsWith('ad-hoc-')).length
    const inject = `ad-hoc-${before + 1}` as InjectId
    draft.record(
      { kind: 'inject-delivered', inject, channel, from, to, title, body, informs, ask: [], attach: [] },
      seatsOnly(to),
    )
  },
}

/** ENDEX. */
export const end: Decider<'end'> = {
  may: () => allow(),
  outcome: ({ reason }, draft) => draft.record({ kind: 'exercise-ended', reason }, EVERYONE),
}

function mayTouch(inject: InjectId, exercise: Exercise) {
  return inject in exercise.deliveries ? refuse({ kind: 'already-delivered', inject }) : allow()
}
