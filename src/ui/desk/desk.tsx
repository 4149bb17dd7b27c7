import { Clock } from '../console/bar/clock.tsx'
import { RefusalNote } from '../console/notes/refusal-note.tsx'
import { AppBar, classes, SkipLinks, VisuallyHidden } from '../parts/index.ts'
import { useScreen } from '../routing/index.ts'
import { useDeskWords } from '../words/use-desk-words.ts'
import { ClockBar } from './bar/clock-bar.tsx'
import { DeskBar } from './bar/desk-bar.tsx'
import { Halted } from './bar/halted.tsx'
import { Menu } from './bar/menu.tsx'
import css from './desk.module.css'
import { useFacilitator } from './desk-context.ts'
import type { DeskPart } from './desk-state.ts'
import { NextInjects } from './injects/next-injects.tsx'
import { useDeskKeys } from './keys/use-desk-keys.ts'
import { Observations } from './observations/observations.tsx'
import { Papers } from './papers/papers.tsx'
import { Seats } from './seats/seats.tsx'
import { Timeline } from './timeline/timeline.tsx'
import { type DeskWidth, useDeskWidth } from './use-desk-width.ts'
import { Wall } from './wall.tsx'
import { World } from './world/world.tsx'

/** The desk while the exercise runs: what comes, who is at what, what was noted. How it is laid out depends on the room there is. */
export function Desk() {
  const { title, skip } = useDeskWords()
  const { room } = useFacilitator()
  const width = useDeskWidth()
  const heading = useScreen(title(room?.code ?? ''))
  useDeskKeys()
  return (
    <div className={css['desk']}>
      <SkipLinks
        to={[
          { id: 'injects', text: skip.injects },
          ...(width === 'phone'
            ? []
            : [
                { id: 'seats', text: skip.seats },
                { id: 'observations', text: skip.observations },
              ]),
        ]}
      />
      {width === 'phone' ? <PhoneBar /> : <DeskBar />}
      <Halted />
      <main id="content" tabIndex={-1} className={css['main']}>
        <VisuallyHidden>
          <h1 ref={heading} tabIndex={-1}>
            {title(room?.code ?? '')}
          </h1>
        </VisuallyHidden>
        {width !== 'phone' && <Menu />}
        <RefusalNote />
        {width !== 'phone' && <Timeline />}
        <Columns width={width} />
      </main>
      <Papers />
    </div>
  )
}

/** On a phone: what time it is, stop and go, and the list. */
function PhoneBar() {
  return (
    <AppBar>
      <Clock />
      <ClockBar />
    </AppBar>
  )
}

function Columns({ width }: { readonly width: DeskWidth }) {
  const { part } = useFacilitator().desk
  switch (width) {
    case 'phone':
      return (
        <div className={css['one']}>
          <NextInjects />
        </div>
      )
    case 'narrow':
      return (
        <>
          <PartTabs of={['injects', 'seats', 'world', 'observations']} shown={part} />
          <div className={css['one']}>
            {part === 'injects' && <NextInjects />}
            {part === 'seats' && <Seats />}
            {part === 'world' && (
              <>
                <Wall />
                <World />
              </>
            )}
            {part === 'observations' && <Observations />}
          </div>
        </>
      )
    case 'middle': {
      const shown = part === 'observations' ? 'observations' : 'seats'
      return (
        <div className={css['columns']}>
          <div className={css['left']}>
            <NextInjects />
          </div>
          <div className={css['middle']}>
            <PartTabs of={['seats', 'observations']} shown={shown} />
            {shown === 'seats' ? <SeatsAndWorld /> : <Observations />}
          </div>
        </div>
      )
    }
    case 'wide':
      return (
        <div className={css['columns']}>
          <div className={css['left']}>
            <NextInjects />
          </div>
          <div className={css['middle']}>
            <SeatsAndWorld />
          </div>
          <div className={css['right']}>
            <Observations />
          </div>
        </div>
      )
  }
}

function SeatsAndWorld() {
  return (
    <>
      <Seats />
      <div className={css['below']}>
        <Wall />
        <World />
      </div>
    </>
  )
}

interface PartTabsProps {
  readonly of: readonly DeskPart[]
  readonly shown: DeskPart
}

/** Which part is shown where there is no room for all. */
function PartTabs({ of, shown }: PartTabsProps) {
  const { parts } = useDeskWords()
  const { change } = useFacilitator()
  return (
    <nav className={css['tabs']} aria-label={parts.label}>
      {of.map((part) => (
        <button
          key={part}
          type="button"
          className={classes(css['tab'], part === shown && css['current'])}
          aria-pressed={part === shown}
          onClick={() => change({ kind: 'show', part })}
        >
          {parts[part]}
        </button>
      ))}
    </nav>
  )
}
