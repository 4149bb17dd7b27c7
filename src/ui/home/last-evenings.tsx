import { Icon, Moon, Time } from '../parts/index.ts'
import type { Evening, Loaded } from '../ports/index.ts'
import { RouteLink } from '../routing/index.ts'
import { useText, useWords } from '../words/index.ts'
import css from './last-evenings.module.css'

/** How many exercises stand on the home page before the rest is asked for. */
const FIRST = 4

/** The exercises kept on this device: a finished one leads to its debrief, a running one goes on. Why they could not be read is said at the head of the page. */
export function LastEvenings({ kept: loaded }: { readonly kept: Loaded<readonly Evening[]> }) {
  const { home } = useWords()
  return (
    <section className={css['evenings']} aria-labelledby="last-evenings">
      <h2 id="last-evenings" className={css['heading']}>
        {home.eveningsTitle}
      </h2>
      {loaded.state === 'failed' && <p className={css['none']}>{home.eveningsFailed}</p>}
      {loaded.state === 'ready' && loaded.value.length === 0 && <p className={css['none']}>{home.eveningsEmpty}</p>}
      {loaded.state === 'ready' && <Rows evenings={loaded.value.slice(0, FIRST)} />}
      {loaded.state === 'ready' && loaded.value.length > FIRST && (
        <details>
          <summary className={css['more']}>{home.eveningsMore(loaded.value.length - FIRST)}</summary>
          <Rows evenings={loaded.value.slice(FIRST)} />
        </details>
      )}
    </section>
  )
}

function Rows({ evenings }: { readonly evenings: readonly Evening[] }) {
  return (
    <ul>
      {evenings.map((evening) => (
        <li key={evening.exercise}>
          <Row evening={evening} />
        </li>
      ))}
    </ul>
  )
}

function Row({ evening }: { readonly evening: Evening }) {
  const { home, locale } = useWords()
  const text = useText()
  const running = evening.state === 'running'
  const said = running ? home.continue : evening.score === undefined ? home.noScore : home.scored(Math.round(evening.score))
  const day = new Date(evening.playedAt).toLocaleDateString(locale, { day: 'numeric', month: 'short' })
  return (
    <RouteLink to={{ screen: running ? 'play' : 'debrief', exercise: evening.exercise }} className={css['row']}>
      <time dateTime={evening.playedAt} className={css['day']}>
        {day}
      </time>
      <span className={css['what']}>
        <span className={css['title']}>{text(evening.title)}</span>
        <span className={css['seat']}>{text(evening.seatTitle)}</span>
      </span>
      <span className={css['score']}>
        {evening.score !== undefined && <Moon lit={evening.score / 100} size={17} />}
        {said}
        {running && <Time at={evening.at} />}
      </span>
      <Icon name="right" size={16} />
    </RouteLink>
  )
}
