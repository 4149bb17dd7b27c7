import { useCallback } from 'react'
import rows from '../../home/last-evenings.module.css'
import { classes, Icon } from '../../parts/index.ts'
import { useLoaded, usePorts } from '../../ports/index.ts'
import { RouteLink } from '../../routing/index.ts'
import { useText, useWords } from '../../words/index.ts'
import { useSessionWords } from '../../words/use-session-words.ts'
import css from './my-sessions.module.css'

/** How many sessions stand on the home page. */
const SHOWN = 4

/** The sessions this device has been in; nothing at all when there is none. */
export default function MySessions() {
  const { sessions } = usePorts()
  const { doors, kinds } = useSessionWords()
  const { locale } = useWords()
  const text = useText()
  const loaded = useLoaded(useCallback(() => sessions.mine(), [sessions]))
  if (loaded.state === 'failed') return <p role="alert">{`${doors.mineFailed} ${loaded.sentence}`}</p>
  if (loaded.state === 'loading' || loaded.value.length === 0) return null
  return (
    <section className={classes(rows['evenings'], css['mine'])} aria-labelledby="my-sessions">
      <h2 id="my-sessions" className={rows['heading']}>
        {doors.mine}
      </h2>
      <ul>
        {loaded.value.slice(0, SHOWN).map(({ code, title, kind, state, changedAt }) => (
          <li key={code}>
            <RouteLink to={{ screen: 'session', code }} className={rows['row']}>
              <time dateTime={changedAt} className={rows['day']}>
                {new Date(changedAt).toLocaleDateString(locale, { day: 'numeric', month: 'short' })}
              </time>
              <span className={rows['what']}>
                <span className={rows['title']}>{text(title)}</span>
                <span className={rows['seat']}>{kinds[kind]}</span>
              </span>
              <span className={rows['score']}>
                {doors.state[state]} <b className={css['code']}>{code}</b>
              </span>
              <Icon name="right" size={16} />
            </RouteLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
