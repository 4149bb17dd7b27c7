import { EVERYONE } from '../audience.ts'
import type { Draft } from '../draft.ts'
import type { Outcome } from '../event.ts'
import { arriveAt, nextMoment } from '../world/settle.ts'
import { allow, type Decider, refuse } from './decider.ts'

/** Moves the clock; what falls due on the way happens in order. */
export const advance: Decider<'advance'> = {
  may: ({ to }, exercise, { ends }) => {
    if (to < exercise.now) return refuse({ kind: 'clock-backwards' })
    return to > ends ? refuse({ kind: 'clock-past-end' }) : allow()
  },
  outcome: ({ to }, draft) => {
    while (draft.exercise().now < to) arriveAt(nextMoment(draft, to), draft)
    draft.record({ kind: 'clock-advanced', to }, EVERYONE)
  },
}

/** Moves the clock to the next thing that concerns a seat. */
export const jump: Decider<'jump'> = {
  may: ({ until }, exercise, { ends }) => {
    if (until < exercise.now) return refuse({ kind: 'clock-backwards' })
    return until > ends ? refuse({ kind: 'clock-past-end' }) : allow()
  },
  outcome: ({ until }, draft) => {
    const before = draft.outcomes().length
    while (draft.exercise().now < until && !concernsSomebody(draft, before)) arriveAt(nextMoment(draft, until), draft)
    draft.record({ kind: 'clock-advanced', to: draft.exercise().now }, EVERYONE)
  },
}

function concernsSomebody(draft: Draft, since: number): boolean {
  return draft.outcomes().slice(since).some(isNews)
}

/** Bookkeeping and quiet changes of the world let the clock run on. */
function isNews({ audience, event }: Outcome): boolean {
  if (event.kind === 'fact-changed') return false
  return audience.during.kind !== 'facilitator' && audience.during.kind !== 'never'
}
