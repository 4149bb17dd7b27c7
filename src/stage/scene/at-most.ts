/** Does all the work, never more than `most` pieces at once, in order; done when everything is. */
export async function atMost(most: number, work: readonly (() => Promise<void>)[]): Promise<void> {
  const waiting = [...work]
  const hand = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next()
  }
  await Promise.all(Array.from({ length: Math.min(most, work.length) }, hand))
}
