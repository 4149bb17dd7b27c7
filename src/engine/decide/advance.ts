import { EVERYONE } from '../audience.ts'
import type { Draft } from '../draft.ts'
import type { Outcome } from '../event.ts'
import { arriveAt, nextMoment } from '../world/settle.ts'
import { allow, type LeadsTo, type May, refuse } from './decider.ts'

/** Time goes forwards, up to the end of the story. */
export const mayAdvance: May<'advance'> = ({ to }, exercise, { ends }) => {
  if (to < exercise.now) return refuse({ kind: 'clock-backwards' })
  return to > ends ? refuse({ kind: 'clock-past-end' }) : allow()
}

/** Moves the clock; what falls due on the way happens in order. */
export const advance: LeadsTo<'advance'> = ({ to }, draft) => {
  while (draft.exercise().now < to) arriveAt(nextMoment(draft, to), draft)
  draft.record({ kind: 'clock-advanced', to }, EVERYONE)
}

/** A jump has to lead forwards and not past the end. */
export const mayJump: May<'jump'> = ({ until }, exercise, { ends }) => {
  if (until < exercise.now) return refuse({ kind: 'clock-backwards' })
  return until > ends ? refuse({ kind: 'clock-past-end' }) : allow()
}

/** Moves the clock to the next thing that concerns a seat. */
export const jump: LeadsTo<'jump'> = ({ until }, draft) => {
  const before = draft.outcomes().length
  while (draft.exercise().now < until && !concernsSomebody(draft, before)) arriveAt(nextMoment(draft, until), draft)
  draft.record({ kind: 'clock-advanced', to: draft.exercise().now }, EVERYONE)
}

function concernsSomebody(draft: Draft, since: number): boolean {
  return draft.outcomes().slice(since).some(isNews)
}

/** Bookkeeping and quiet changes of the world let the clock run on. */
function isNews({ audience, event }: Outcome): boolean {
  if (event.kind === 'fact-changed') return false
  return audience.during.kind !== 'facilitator' && audience.during.kind !== 'never'
}
