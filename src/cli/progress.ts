import { type Duration, formatDuration } from '@/kernel/index.ts'
import type { Surroundings } from './surroundings.ts'

/** How often the line is written anew, in milliseconds. */
const EVERY = 1000

/** How far a long piece of work is. */
export interface Progress {
  /** So many of all are done. */
  readonly at: (done: number) => void
  /** Ends the line, if any was written, so that what follows stands on its own. */
  readonly end: () => void
}

/** One line on stderr that is written anew every second: how many are done, how fast, how long it will still take. */
export function progressOf(
  total: number,
  what: string,
  { err, milliseconds }: Pick<Surroundings, 'err' | 'milliseconds'>,
): Progress {
  const began = milliseconds()
  let said = began
  let longest = 0
  return {
    at: (done) => {
      const now = milliseconds()
      if (now - said < EVERY) return
      said = now
      const rate = (done / (now - began)) * 1000
      const left = formatDuration(Math.ceil((total - done) / rate) as Duration)
      const line = `${done} of ${total} ${what}, ${rate.toFixed(rate < 10 ? 1 : 0)} a second, ${left} left`
      longest = Math.max(longest, line.length)
      err(`\r${line.padEnd(longest)}`)
    },
    end: () => {
      if (longest > 0) err('\n')
    },
  }
}
