import { formatTime } from '@/kernel/index.ts'
import { stillCut, streetStill } from '@/stage/index.ts'
import { useHandle } from '../../console/desk/table-context.ts'
import { useWords } from '../../words/index.ts'
import css from './head.module.css'
import { useFactsAtEnd } from './use-facts-at-end.ts'

/** The street and the canal as this seat knew them at the end. What the picture shows stands in words in its name. */
export function StreetPicture() {
  const { picture } = useWords().debrief
  const { now } = useHandle().store.getState()
  const facts = useFactsAtEnd()
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
      <figcaption>{picture.caption(formatTime(now))}</figcaption>
    </figure>
  )
}
