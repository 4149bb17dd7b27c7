/** How long something takes, in milliseconds: the median of some tries, after one that does not count. */
export function median(tries: number, work: () => unknown): number {
  work()
  const times = Array.from({ length: tries }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  }).sort((one, other) => one - other)
  return times[Math.floor(times.length / 2)] ?? 0
}
