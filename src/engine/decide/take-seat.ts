import { EVERYONE } from '../audience.ts'
import { allow, type LeadsTo, type May, refuse } from './decider.ts'

/** The longest name of whoever holds a seat, in characters. */
const LONGEST_NAME = 100

/** Any seat, for somebody other than who holds it. */
export const mayTakeSeat: May<'take-seat'> = ({ seat, holder }, { seats }, { playbook }) => {
  if (!Object.hasOwn(playbook.roles, seat)) return refuse({ kind: 'unknown-seat', seat })
  if ((holder.name ?? '').length > LONGEST_NAME) return refuse({ kind: 'text-too-long', most: LONGEST_NAME })
  const before = seats[seat] ?? { kind: 'nobody' }
  return before.kind === holder.kind && before.name === holder.name ? refuse({ kind: 'already-held', seat }) : allow()
}

/** Gives a seat to somebody who joins late, to a bot, to whoever takes over, or to nobody. Everybody learns who sits there. */
export const takeSeat: LeadsTo<'take-seat'> = ({ seat, holder }, draft) =>
  draft.record({ kind: 'seat-taken', seat, holder }, EVERYONE)
