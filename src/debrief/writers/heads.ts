import type { Claim } from '@/kernel/index.ts'
import type { ScoreRow } from '../block.ts'
import { say } from '../words/say.ts'

/** The columns of a score panel written as a table: no numbers where no row has any. */
export function scoresHead(rows: readonly ScoreRow[]): readonly Claim[] {
  const numbered = rows.some(({ points, rating }) => points !== undefined || rating !== undefined)
  return [
    say('document/subject', {}),
    ...(numbered ? [say('document/points', {}), say('document/rating', {})] : []),
    say('document/rests-on', {}),
  ]
}

/** The columns of a swimlane written as a table. */
export const swimlaneHead: readonly Claim[] = [
  say('document/milestone', {}),
  say('document/asked', {}),
  say('document/happened', {}),
  say('document/reference', {}),
  say('document/lag-asked', {}),
  say('document/lag-reference', {}),
]
