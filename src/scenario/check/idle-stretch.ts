import type { Inject } from '../scenario.ts'
import type { VocabularyRule } from '../vocabulary.ts'
import type { ScenarioCheck } from './scenario-check.ts'

/** A stretch of story time in seconds. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * The longest stretch in which a seat has nothing due, reckoned from news whose time is known: each keeps its addressee busy for
 * its time to reply, for the rules it puts to the test, and, when it informs, for the duties it opens. Undefined when some news for
 * the seat comes on a condition whose time nobody can know.
 *
 * @param times when injects come, as planned
 */
export function idleStretch(check: ScenarioCheck, seat: string, times: ReadonlyMap<string, number>): Stretch | undefined {
  const { scenario, vocabulary } = check
  const mine = scenario.injects.filter(({ to, contingency }) => !contingency && to.some((one) => one === seat))
  const busy: Stretch[] = []
  for (const inject of mine) {
    const from = times.get(inject.id)
    if (from === undefined) return undefined
    busy.push({ from, to: from + busyFor(inject, seat, vocabulary.rules) })
  }
  busy.sort((a, b) => a.from - b.from)
  return scenario.windows
    .map((window) => longestGap(busy, window))
    .reduce((longest, gap) => (gap.to - gap.from > longest.to - longest.from ? gap : longest), { from: 0, to: 0 })
}

/** The longest stretch of a window that nothing covers; what lies between windows is not played. */
function longestGap(busy: readonly Stretch[], { from: begin, to: end }: Stretch): Stretch {
  let longest: Stretch = { from: begin, to: begin }
  let free: number = begin
  for (const { from, to } of [...busy, { from: end, to: end }]) {
    const until = Math.min(from, end)
    if (until - free > longest.to - longest.from) longest = { from: free, to: until }
    free = Math.max(free, Math.min(to, end))
  }
  return longest
}

function busyFor({ rules, replyWithin, informs }: Inject, seat: string, all: readonly VocabularyRule[]): number {
  const mine = all.filter(({ id, owner, a }) => {
    const owns = owner === 'actor' || [owner].flat().some((one) => one === seat)
    const opened = informs && a.activity === 'duty.open' && a.where?.['role'] === seat
    return opened || (owns && rules.some((one) => one === id))
  })
  return Math.max(replyWithin ?? 0, ...mine.map(({ window: span }) => span?.most ?? 0))
}
