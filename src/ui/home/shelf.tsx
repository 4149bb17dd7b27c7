import { formatDuration } from '@/kernel/index.ts'
import { classes, Icon, Mark } from '../parts/index.ts'
import type { ScenarioCard } from '../ports/index.ts'
import { RouteLink } from '../routing/index.ts'
import { useText, useWords } from '../words/index.ts'
import css from './shelf.module.css'

interface ShelfProps {
  readonly cards: readonly ScenarioCard[]
  readonly reading: boolean
  readonly onChoose: () => void
}

/** The scenarios at hand as boxes on a shelf, and a gap for one's own. */
export function Shelf({ cards, reading, onChoose }: ShelfProps) {
  const { home } = useWords()
  const text = useText()
  return (
    <ul className={css['shelf']}>
      {cards.map((card) => (
        <li key={card.id} className={css['item']}>
          <RouteLink to={{ screen: 'seats', scenario: card.id }} className={classes(css['box'], css[clothOf(card)])}>
            <span className={css['title']}>{text(card.title)}</span>
            <span className={css['about']}>
              {[card.act && home.act(card.act), formatDuration(card.length.table), card.own && home.yours]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span className={css['marks']}>
              {card.organisations.map(({ mark, title }) => (
                <Mark key={text(title)} shape={mark} size={18} name={text(title)} />
              ))}
            </span>
          </RouteLink>
        </li>
      ))}
      <li className={css['item']}>
        <button type="button" className={classes(css['box'], css['own'])} onClick={onChoose} aria-busy={reading}>
          <span className={css['title']}>{home.ownTitle}</span>
          <span className={css['about']}>{reading ? home.ownReading : home.ownHint}</span>
          <Icon name="plus" size={20} />
        </button>
      </li>
    </ul>
  )
}

/** The cloth a box is bound in: the bank's leather, the vendor's blue, or violet for both. */
function clothOf({ organisations }: ScenarioCard): 'bank' | 'tech' | 'both' {
  const marks = new Set(organisations.map(({ mark }) => mark))
  if (marks.size > 1) return 'both'
  return marks.has('square') ? 'bank' : 'tech'
}
