import type { Command } from '@/engine/index.ts'
import type { ExerciseTime, InjectId, SeatId, Seed } from '@/kernel/index.ts'
import type { SeatView } from '../seat-view.ts'

/** What a bot wants now: to send a command, to be asked again at a time, or nothing until something new happens. */
export type Wish =
  | { readonly kind: 'send'; readonly command: Command }
  | { readonly kind: 'wait'; readonly until: ExerciseTime }
  | { readonly kind: 'rest' }

/** What an author wrote about how somebody who follows the playbook would answer; only asked for injects the seat has received. */
export type Habits = (inject: InjectId, seat: SeatId) => string | undefined

/**
 * Plays an empty seat. It sees what its seat sees and sends the commands a person could send. It remembers nothing: the same
 * view gives the same wish.
 */
export type Bot = (view: SeatView, seed: Seed, habits: Habits) => Wish

/** How a bot plays by itself. */
export type Temper = 'playbook' | 'slow' | 'novice' | 'random' | 'idle'

/** How a seat nobody holds is played: by a bot of some temper, or by the scenario's list of what happened in the reference incident. */
export type Competence = Temper | 'reference'
