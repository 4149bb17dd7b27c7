import type { Constraint, Predicate, Window } from '@/playbook/index.ts'
import type { Trace } from '../trace.ts'
import { NOTHING, timeAt, type View } from '../view.ts'

/** How one test of a rule ended, in positions of the view it was judged in. */
export interface Finding {
  /** The activating event; absent for tests of the whole log. */
  readonly position?: number
  /** Which predicate activated it. */
  readonly side?: 'a' | 'b'
  readonly outcome: 'fulfilled' | 'violated' | 'open'
  /** The event that answered, or that must not have been. */
  readonly target?: number
  /** Last moment for the target, where there is one. */
  readonly deadline?: number
}

/** Judges one kind of rule. One file per kind; see the table in `templates/index.ts`. */
export type Template = (rule: Constraint, view: View) => readonly Finding[]

/** The second predicate of a rule between two. Readers refuse such a rule without one. */
export function second({ template, b }: Constraint): Predicate {
  if (b === undefined) throw new Error(`A rule of kind ${template} needs a second predicate.`)
  return b
}

/**
 * Whether what has not happened may still happen in time. While play goes on every future event lies after `now`; at ENDEX
 * only a window that is still running leaves a question open, and only where the trace says so.
 *
 * @param start when the window began; absent when nothing has begun it
 */
export function isUndecided(
  { complete, censorAtEnd, now }: Trace,
  start: number | undefined,
  window: Window | undefined,
): boolean {
  const running = start === undefined ? !complete : window !== undefined && start + window.most > now
  return complete ? censorAtEnd && running : window === undefined || running
}

/** What binds a target to its activation. */
type Bond = Pick<Constraint, 'same' | 'window'>

/** A later event is owed: without one it is violated, unless one may still come. */
export function owed(view: View, bond: Bond, position: number, target: number | undefined): Finding {
  const limit = bond.window === undefined ? {} : { deadline: timeAt(view, position) + bond.window.most }
  if (target !== undefined) return { position, outcome: 'fulfilled', target, ...limit }
  return { position, outcome: mayBeAnswered(view, bond, position) ? 'open' : 'violated', ...limit }
}

/** A later event is forbidden: with one it is violated, and as long as one may come it is not yet kept. */
export function forbidden(view: View, bond: Bond, position: number, target: number | undefined): Finding {
  if (target !== undefined) return { position, outcome: 'violated', target }
  return { position, outcome: mayBeAnswered(view, bond, position) ? 'open' : 'fulfilled' }
}

/** Whether a target may still come: in time, and about the same thing, which an event that names none never is. */
function mayBeAnswered(view: View, { same = [], window }: Bond, position: number): boolean {
  const t = timeAt(view, position)
  return isUndecided(view.trace, t, window) && (same.length === 0 || view.things(same).at(position) !== NOTHING)
}

/** An event that already lies behind (or never will) is required: decided at once. */
export function required(position: number, target: number | undefined): Finding {
  return target === undefined ? { position, outcome: 'violated' } : { position, outcome: 'fulfilled', target }
}

/** An event that already lies behind is barred: decided at once. */
export function barred(position: number, target: number | undefined): Finding {
  return target === undefined ? { position, outcome: 'fulfilled' } : { position, outcome: 'violated', target }
}
