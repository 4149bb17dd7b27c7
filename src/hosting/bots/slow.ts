import { follow } from './manner.ts'

/** Follows the playbook, but takes its time over everything. */
export const slow = follow({
  takesUp: [3, 12],
  forgets: 0,
  misdirects: 0,
  notices: [0, 0],
  presumes: 0,
  looksAgain: 12,
  skipsTracker: 0,
  guesses: false,
})
