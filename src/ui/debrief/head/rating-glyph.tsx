import type { Rating } from '@/scoring/index.ts'
import { Moon } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import css from './head.module.css'

/** How much of the moon is lit for each rating: full, gibbous, half, new. */
const lit: Readonly<Record<Rating, number>> = { P: 1, S: 0.74, M: 0.5, U: 0 }

/** A proposed rating: the moon and the letter. */
export function RatingGlyph({ rating, size = 17 }: { readonly rating: Rating; readonly size?: number }) {
  const { ratings } = useWords().debrief
  return (
    <span className={css['rating']} title={ratings[rating]}>
      <Moon lit={lit[rating]} size={size} />
      <b>{rating}</b>
    </span>
  )
}
