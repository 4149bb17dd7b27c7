import { type Block, type Names, wording } from '@/debrief/index.ts'
import { SaidText } from '../blocks/said-text.tsx'
import css from './head.module.css'
import { RatingGlyph } from './rating-glyph.tsx'

interface ScoreTableProps {
  readonly block: Extract<Block, { kind: 'scores' }>
  readonly names: Names
}

/** Scores one below the other: what is scored, its number or rating, and what it rests on. */
export function ScoreTable({ block, names }: ScoreTableProps) {
  return (
    <ul className={css['rows']}>
      {block.rows.map((row) => {
        const label = wording(row.label, names)
        return (
          <li key={label} className={css['row']}>
            <b>{label}</b>
            <span className={css['value']}>
              {row.points}
              {row.rating !== undefined && <RatingGlyph rating={row.rating} />}
            </span>
            <span>
              <SaidText said={row.said} names={names} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}
