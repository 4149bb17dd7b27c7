import { lazy, Suspense, useCallback } from 'react'
import evidence from '../../../assets/sprites/item/evidence-box.svg?no-inline'
import key from '../../../assets/sprites/item/key-plain.svg?no-inline'
import { useBring, useFileChooser, useFileDrop, useShelf } from '../bring/index.ts'
import { Brand, Icon, LinkButton } from '../parts/index.ts'
import { useLoaded, usePorts } from '../ports/index.ts'
import { useScreen } from '../routing/index.ts'
import { useWords } from '../words/index.ts'
import { BroughtNote } from './brought-note.tsx'
import css from './home-screen.module.css'
import { LastEvenings } from './last-evenings.tsx'
import { proposed } from './proposed.ts'
import { ScenarioBox } from './scenario-box.tsx'
import { Shelf } from './shelf.tsx'
import { StartNow } from './start-now.tsx'

/** Only a page that came from a server has sessions; the doors to them are fetched when it says so. */
const HomeDoors = lazy(() => import('../session/doors/home-doors.tsx'))
const MySessions = lazy(() => import('../session/doors/my-sessions.tsx'))

/** Where everything starts: sessions, practise, one's own scenario, and the exercises played before. Always night. */
export function HomeScreen() {
  const { home } = useWords()
  const heading = useScreen(home.title)
  const { take, reading } = useBring()
  const held = useFileDrop(take)
  const { field, choose } = useFileChooser()
  const shelf = useShelf()
  const { evenings, sessions } = usePorts()
  const kept = useLoaded(useCallback(() => evenings.list(), [evenings]))
  const served = useLoaded(useCallback(() => sessions.available(), [sessions]))
  const inSessions = served.state === 'ready' && served.value
  // Most pages come from a server: the place of its doors is kept until that is known, so that nothing moves when they come.
  const keepsPlace = inSessions || served.state === 'loading'
  const cards = shelf.state === 'ready' ? shelf.value : []
  const front = proposed(cards)
  return (
    <div className={css['home']} data-theme="dark">
      <header className={css['top']}>
        <Brand />
        {kept.state === 'failed' && (
          <p role="status" className={css['notKept']}>
            <Icon name="info" size={18} />
            <span>{kept.sentence}</span>
          </p>
        )}
      </header>
      <main id="content" tabIndex={-1} className={css['main']}>
        <div className={css['stand']} data-sessions={keepsPlace || undefined}>
          <div className={css['invitation']}>
            <h1 ref={heading} tabIndex={-1} className={css['headline']}>
              {home.headline[0]} <br />
              {home.headline[1]}
            </h1>
            <p className={css['lead']}>{home.lead}</p>
            {keepsPlace && (
              <div className={css['doors']}>
                <Suspense fallback={null}>{inSessions && <HomeDoors />}</Suspense>
              </div>
            )}
            <StartNow card={front} />
            <p className={css['choose']}>
              <LinkButton to={{ screen: 'seats' }}>{home.practise}</LinkButton>
            </p>
            <div className={css['props']}>
              <img className={css['key']} src={key} alt="" />
              <img className={css['evidence']} src={evidence} alt="" />
            </div>
          </div>
          <ScenarioBox card={front} reading={shelf.state === 'loading'} />
        </div>
        <div className={css['lower']}>
          <div className={css['board']} />
          <div className={css['below']}>
            <section aria-labelledby="shelf">
              <h2 id="shelf" className={css['shelfTitle']}>
                {home.shelfTitle}
              </h2>
              {shelf.state === 'failed' && <p role="alert">{`${home.shelfFailed} ${shelf.sentence}`}</p>}
              <BroughtNote />
              <Shelf cards={cards} reading={reading} onChoose={choose} />
              {field}
            </section>
            <div>
              {inSessions && (
                <Suspense fallback={null}>
                  <MySessions />
                </Suspense>
              )}
              <LastEvenings kept={kept} />
            </div>
          </div>
          <div className={css['board']} />
        </div>
      </main>
      {held && <div className={css['catch']}>{home.dropHere}</div>}
    </div>
  )
}
