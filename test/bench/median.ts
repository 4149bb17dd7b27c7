/** How long something takes, in milliseconds: the median of some tries, after one that does not count. */
export function median(tries: number, work: () => unknown): number {
  work()
  return middle(Array.from({ length: tries }, () => timed(work)))
}

/**
 * Two pieces of work in turn, so that what else the machine does meets both: the median time of each, in milliseconds, and how many
 * times longer the second takes than the first: the median over the rounds, each compared within itself. On a machine that changes its
 * speed by half from one second to the next, best times of the same work were seen to give 10 and 13, and this 11 and 12.
 *
 * @param repeats how often the first is done for each time the second is, so that both take about as long and are disturbed alike
 */
export function sideBySide(
  tries: number,
  one: () => unknown,
  other: () => unknown,
  repeats = 1,
): { readonly one: number; readonly other: number; readonly ratio: number } {
  const ones = () => {
    for (let n = 0; n < repeats; n++) one()
  }
  ones()
  other()
  const rounds = Array.from({ length: tries }, () => ({ one: timed(ones) / repeats, other: timed(other) }))
  return {
    one: middle(rounds.map((round) => round.one)),
    other: middle(rounds.map((round) => round.other)),
    ratio: middle(rounds.map((round) => round.other / round.one)),
  }
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function middle(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN
}
