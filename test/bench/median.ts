/** How long something takes, in milliseconds: the median of some tries, after one that does not count. */
export function median(tries: number, work: () => unknown): number {
  work()
  return middle(Array.from({ length: tries }, () => timed(work)))
}

/**
 * Two pieces of work in turn, so that what else the machine does meets both: the median time of each, in milliseconds, and how
 * many times longer the second takes than the first.
 */
export function sideBySide(
  tries: number,
  one: () => unknown,
  other: () => unknown,
): { readonly one: number; readonly other: number; readonly ratio: number } {
  one()
  other()
  const rounds = Array.from({ length: tries }, () => ({ one: timed(one), other: timed(other) }))
  const times = { one: middle(rounds.map((round) => round.one)), other: middle(rounds.map((round) => round.other)) }
  return { ...times, ratio: times.other / times.one }
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function middle(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN
}
