import { useMemo, useState } from 'react'
import type { Author, Column, HotWash, Naming } from '@/engine/index.ts'
import dawn from '../../../../assets/brand/dawn.svg?no-inline'
import logo from '../../../../assets/brand/logo-light.svg?no-inline'
import { useTable } from '../../console/desk/table-context.ts'
import { RefusalNote } from '../../console/notes/refusal-note.tsx'
import { useLightPage } from '../../debrief/use-light-page.ts'
import { Button, Chip, Choices, LiveRegion } from '../../parts/index.ts'
import { RouteLink, useScreen } from '../../routing/index.ts'
import { sayRefusal } from '../../words/en/session.ts'
import { useWords } from '../../words/index.ts'
import { useHotWashWords } from '../../words/use-hot-wash-words.ts'
import { useSessionWords } from '../../words/use-session-words.ts'
import type { InRoomProps } from '../in-room.ts'
import { columns, commandsToMove, type Place } from './board.ts'
import css from './hot-wash.module.css'
import { HotWashContext, seatOf, useSendAll, type WashInUse, type WashPaper } from './hot-wash-context.ts'
import { NotOpen } from './not-open.tsx'
import { PaneView } from './pane-view.tsx'
import { usePanes } from './use-panes.ts'
import { VoteClock } from './vote-clock.tsx'
import { WashFoot } from './wash-foot.tsx'
import { WashPapers } from './wash-papers.tsx'

interface HotWashScreenProps extends InRoomProps {
  /** Whose notes one writes here; undefined for whoever only reads: evaluators, observers, the screen on the wall. */
  readonly me: Author | undefined
  /** Goes to the debrief, where one may read it. */
  readonly onDebrief?: () => void
}

/** The talk after ENDEX: three panes of the morning window, for what went well, what did not, and what to change. */
export function HotWashScreen({ view, session, me, onDebrief }: HotWashScreenProps) {
  const words = useHotWashWords()
  const { shell } = useWords()
  const heading = useScreen(words.title)
  useLightPage()
  const wash = useTable(({ exercise }) => exercise.hotWash)
  return (
    <div className={css['page']} data-theme="light">
      <header className={css['head']}>
        <RouteLink to={{ screen: 'home' }} className={css['brand']} aria-label={shell.home}>
          <img src={logo} alt="" width={28} height={28} />
          {shell.brand}
        </RouteLink>
        <div className={css['titles']}>
          <h1 ref={heading} tabIndex={-1} className={css['title']}>
            {words.title}
          </h1>
          <p className={css['lead']}>{words.lead(wash)}</p>
        </div>
        {wash !== undefined && (
          <Chip tone="outline" icon={wash.naming === 'named' && !view.namesHidden ? 'eye' : 'lock'}>
            {wash.naming === 'named' && view.namesHidden ? words.namesHidden : words.namingShort[wash.naming]}
          </Chip>
        )}
        <Moonset />
        {wash?.open === true && (
          <div className={css['figures']}>
            <Figure wash={wash} me={me} />
            {view.voteClock !== undefined && <VoteClock clock={view.voteClock} />}
          </div>
        )}
      </header>
      {wash === undefined ? (
        <NotHung leads={me === 'facilitator'} naming={view.settings.hotWash} onDebrief={onDebrief} />
      ) : (
        <Hung wash={wash} me={me} view={view} session={session} onDebrief={onDebrief} />
      )}
    </div>
  )
}

interface NotHungProps {
  readonly leads: boolean
  readonly naming: Naming
  readonly onDebrief: (() => void) | undefined
}

function NotHung({ leads, naming, onDebrief }: NotHungProps) {
  const words = useHotWashWords()
  return (
    <>
      <main id="content" tabIndex={-1} className={css['window']}>
        <img src={dawn} alt="" className={css['dawn']} />
        <NotOpen leads={leads} naming={naming} />
      </main>
      {onDebrief !== undefined && (
        <footer className={css['bar']}>
          <Button icon="document" onClick={onDebrief}>
            {words.debrief}
          </Button>
        </footer>
      )}
    </>
  )
}

interface HungProps extends InRoomProps {
  readonly wash: HotWash
  readonly me: Author | undefined
  readonly onDebrief: (() => void) | undefined
}

function Hung({ wash, me, view, session, onDebrief }: HungProps) {
  const words = useHotWashWords()
  const sessionWords = useSessionWords()
  const sendAll = useSendAll()
  const [paper, lay] = useState<WashPaper>()
  const [moved, setMoved] = useState<{ readonly note: string; readonly say: string }>()
  const [refused, setRefused] = useState<string>()
  const shown = useMemo(() => (view.namesHidden ? withoutNames(wash, me) : wash), [view.namesHidden, wash, me])
  const inUse = useMemo(() => {
    const move = (note: string, to: Place) => {
      const commands = commandsToMove(wash, note, to)
      if (commands.length === 0) return
      sendAll(commands)
      setMoved({ note, say: words.moved(to, wash.groups) })
    }
    const ask: WashInUse['ask'] = async (wish) => {
      const refusal = await session.wish(wish)
      setRefused(refusal && sayRefusal(refusal, sessionWords))
    }
    return { wash: shown, me, lay, move, ask, moved: moved?.note }
  }, [wash, shown, me, moved?.note, sendAll, session, sessionWords, words])
  // The latest note, unless it was taken down again or is one's own.
  const latest = wash.notes.find(({ note }) => note === `note-${wash.given.note}`)
  const news =
    latest === undefined || (me !== undefined && latest.by === me) ? '' : words.newNote(words.columns[latest.column], latest.text)
  return (
    <HotWashContext value={inUse}>
      <main id="content" tabIndex={-1} className={css['window']}>
        <img src={dawn} alt="" className={css['dawn']} />
        <Panes wash={wash} />
      </main>
      <LiveRegion say={news} />
      <LiveRegion say={moved?.say ?? ''} />
      <RefusalNote />
      <WashFoot view={view} refused={refused} onDebrief={onDebrief} />
      <WashPapers paper={paper} />
    </HotWashContext>
  )
}

/** The board as it hangs while names are hidden: everybody still knows their own notes. */
function withoutNames(wash: HotWash, me: Author | undefined): HotWash {
  const hidden = wash.notes.map(({ by, ...note }) => (by !== undefined && by === me ? { ...note, by } : note))
  return { ...wash, notes: hidden }
}

function Panes({ wash }: { readonly wash: HotWash }) {
  const words = useHotWashWords()
  const [chosen, choose] = useState<Column>('went-well')
  if (usePanes() === 'three')
    return (
      <div className={css['panes']}>
        {columns.map((column) => (
          <PaneView key={column} column={column} />
        ))}
      </div>
    )
  const count = (column: Column) => wash.notes.filter((note) => note.column === column).length
  return (
    <>
      <div className={css['segments']}>
        <Choices<Column>
          shape="row"
          legend={words.pane}
          choices={columns.map((value) => ({ value, title: words.paneOf(words.columns[value], count(value)) }))}
          chosen={chosen}
          onChoose={choose}
        />
      </div>
      <PaneView column={chosen} />
    </>
  )
}

/** What stands large at the right: the votes one has left. */
function Figure({ wash, me }: Pick<HungProps, 'wash' | 'me'>) {
  const { figure } = useHotWashWords()
  const seat = seatOf(me)
  if (seat === undefined) return null
  const left = wash.votesEach - wash.votes.filter(({ by }) => by === seat).length
  return (
    <p className={css['figure']}>
      <b>{left}</b> <span>{figure.left(left)}</span>
    </p>
  )
}

/** The moon that goes down over the morning. */
function Moonset() {
  return (
    <svg className={css['moon']} viewBox="0 0 80 80" aria-hidden="true">
      <circle cx="40" cy="40" r="40" fill="#f3effa" />
      <circle cx="27" cy="31" r="9" fill="#dcd7ee" />
      <circle cx="51" cy="39" r="6" fill="#dcd7ee" />
      <circle cx="36" cy="57" r="5" fill="#dcd7ee" />
    </svg>
  )
}
