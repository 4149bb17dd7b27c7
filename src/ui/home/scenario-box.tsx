import night from '../../../assets/brand/night.svg'
import { Icon, Length, Mark } from '../parts/index.ts'
import type { ScenarioCard } from '../ports/index.ts'
import { RouteLink } from '../routing/index.ts'
import { useText, useWords } from '../words/index.ts'
import css from './scenario-box.module.css'

/** The box on the table: the picture of the night, and what the scenario in front is. Empty of words until the shelf is read. */
export function ScenarioBox({ card, reading }: { readonly card: ScenarioCard | undefined; readonly reading: boolean }) {
  const { home } = useWords()
  const text = useText()
  const title = card && text(card.title)
  return (
    <div className={css['place']}>
      <div className={css['box']}>
        <div className={css['spine']} aria-hidden="true">
          <Mark shape="square" size={24} />
          <Mark shape="circle" size={24} />
          <span className={css['spineTitle']}>{title}</span>
        </div>
        <div className={css['face']}>
          <img className={css['picture']} src={night} alt={home.boxPicture} width={1600} height={868} fetchPriority="high" />
          <div className={css['label']}>
            {reading && <p role="status">{home.shelfLoading}</p>}
            {card && title !== undefined && (
              <>
                <h2 className={css['title']}>
                  <RouteLink
                    to={{ screen: 'seats', scenario: card.id }}
                    className={css['link']}
                    aria-label={home.boxLabel(title)}
                  >
                    {title}
                  </RouteLink>
                </h2>
                <ul className={css['facts']}>
                  {card.act !== '' && <li>{home.act(card.act)}</li>}
                  <li>
                    <Icon name="user" size={20} />
                    {home.seats(card.seats)}
                  </li>
                  <li>
                    <Icon name="clock" size={20} />
                    <Length of={card.length.table} />
                  </li>
                  <li>
                    <Icon name="bot" size={20} />
                    {home.solo}
                  </li>
                </ul>
                <p className={css['summary']}>{text(card.summary)}</p>
              </>
            )}
          </div>
        </div>
      </div>
    </div>
  )
}
