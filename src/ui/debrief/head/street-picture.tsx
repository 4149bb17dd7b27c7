import { formatTime } from '@/kernel/index.ts'
import { type StageFacts, stillCut, streetStill } from '@/stage/index.ts'
import { useHandle } from '../../console/desk/table-context.ts'
import { factsOfTable } from '../../stage-host/index.ts'
import { useWords } from '../../words/index.ts'
import css from './head.module.css'

/** The street and the canal as this seat knew them at the end. What the picture shows stands in words in its name. */
export function StreetPicture() {
  const { debrief, language } = useWords()
  const { picture } = debrief
  const table = useHandle().store.getState()
  const facts: StageFacts = factsOfTable(table, language)
  return (
    <figure className={css['street']}>
      <svg
        viewBox={`${stillCut.x} ${stillCut.y} ${stillCut.width} ${stillCut.height}`}
        preserveAspectRatio="xMidYMid slice"
        role="img"
        aria-label={`${picture.press[facts.press]} ${picture.boat[facts.rogueApp]}`}
      >
        <rect {...stillCut} className={css[facts.sky]} />
        {streetStill(facts).map(({ url, transform, ...box }) => (
          <image key={`${url} ${transform ?? ''}`} href={url} transform={transform} {...box} />
        ))}
      </svg>
      <figcaption>{picture.caption(formatTime(table.now))}</figcaption>
    </figure>
  )
}
