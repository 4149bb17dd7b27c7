import type { ScenarioCard } from '../ports/index.ts'

/** The scenario for somebody who has just come: the shortest at the table of those that came with Hotwash, else of one's own. */
export function proposed(cards: readonly ScenarioCard[]): ScenarioCard | undefined {
  const shipped = cards.filter(({ own }) => !own)
  const [first, ...more] = shipped.length > 0 ? shipped : cards
  return more.reduce((shortest, card) => (card.length.table < (shortest?.length.table ?? 0) ? card : shortest), first)
}
