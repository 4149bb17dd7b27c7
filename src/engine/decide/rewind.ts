import { EVERYONE } from '../audience.ts'
import { allow, type LeadsTo, type May, refuse } from './decider.ts'

/** A rewind leads to a line there is. */
export const mayRewind: May<'rewind'> = ({ to }, { last }) =>
  Number.isInteger(to) && to >= 1 && to <= last ? allow() : refuse({ kind: 'unknown-line', last })

/**
 * Takes the exercise back to where it stood after a line. Whoever carries the log out gives `outcome` the exercise as it stood
 * there, and refuses lines in the middle of what one command led to: that is not known here.
 */
export const rewind: LeadsTo<'rewind'> = ({ to }, draft) =>
  draft.record({ kind: 'rewound', to: draft.exercise().now }, EVERYONE, { follows: to })
