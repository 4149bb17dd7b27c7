import { follow } from './manner.ts'

/**
 * Somebody new at the table: knows the playbook roughly, is slow, forgets what a busy hour lets one forget, tells the wrong person,
 * guesses what to answer, and does now and then what should have been asked for first.
 */
export const novice = follow({
  takesUp: [2, 20],
  forgets: 0.12,
  misdirects: 0.12,
  notices: [8, 25],
  presumes: 0.25,
  looksAgain: 12,
  skipsTracker: 0.3,
  guesses: true,
})
