import { useState } from 'react'
import { useStore } from 'zustand'
import { standing, type TableHandle } from '@/client/index.ts'
import { deskOfEvaluator } from '@/hosting/index.ts'
import { type EventNumber, unreachable } from '@/kernel/index.ts'
import { Clock } from '../../console/bar/clock.tsx'
import { PhaseSteps } from '../../console/bar/phase-steps.tsx'
import { TableContext } from '../../console/desk/table-context.ts'
import type { DeskKey } from '../../desk/keys/desk-key.ts'
import { useSingleKeys } from '../../desk/keys/use-desk-keys.ts'
import { useDeskWidth } from '../../desk/use-desk-width.ts'
import { StageOfRoom } from '../../desk/wall.tsx'
import { AppBar, Button, classes, Dialog, SkipLinks, VisuallyHidden } from '../../parts/index.ts'
import { useScreen } from '../../routing/index.ts'
import { Notice } from '../../shell/notice.tsx'
import { useEvaluatorWords } from '../../words/use-evaluator-words.ts'
import type { InRoomProps } from '../in-room.ts'
import { you } from '../people.ts'
import { SessionDebrief } from '../play/session-debrief.tsx'
import { useSeatTable } from '../use-seat-table.ts'
import css from './evaluator.module.css'
import { EverybodysNotes } from './everybodys-notes.tsx'
import { Happenings } from './happenings.tsx'
import { OwnNotes } from './own-notes.tsx'

/** An evaluator at a desk of their own: what the room does, and what they note of it; after ENDEX what everybody noted, and the debrief. */
export function EvaluatorScreen({ view, session }: InRoomProps) {
  const words = useEvaluatorWords()
  const handle = useSeatTable(session, deskOfEvaluator(you(view).name))
  if (handle === undefined) return <Notice title={words.sitting} />
  return <Seated view={view} session={session} handle={handle} />
}

function Seated({ view, session, handle }: InRoomProps & { readonly handle: TableHandle }) {
  const words = useEvaluatorWords()
  const where = useStore(handle.store, standing)
  const briefed = useStore(handle.store, ({ briefing }) => briefing !== undefined)
  const [reading, read] = useState(false)
  if (!briefed) return <Notice title={words.sitting} />
  switch (where) {
    case 'connecting':
      return <Notice title={words.sitting} />
    case 'briefing':
      return <Notice title={words.waiting} />
    case 'ended':
      return reading ? (
        <SessionDebrief view={view} session={session} />
      ) : (
        <TableContext value={handle}>
          <EverybodysNotes onDebrief={() => read(true)} />
        </TableContext>
      )
    case 'lost':
    case 'playing':
      return (
        <TableContext value={handle}>
          <AtDesk view={view} session={session} />
        </TableContext>
      )
    default:
      return unreachable(where)
  }
}

const heeds: readonly DeskKey[] = ['note']

function AtDesk({ view, session }: InRoomProps) {
  const words = useEvaluatorWords()
  const heading = useScreen(words.title(view.code))
  const [part, show] = useState<'room' | 'notes'>('room')
  const [calls, setCalls] = useState(0)
  const [cited, cite] = useState<EventNumber>()
  const [byKey, setByKey] = useState(true)
  const [stage, setStage] = useState(false)
  const width = useDeskWidth()
  const both = width === 'wide' || width === 'middle'
  const note = (line?: EventNumber) => {
    if (line !== undefined) cite(line)
    show('notes')
    setCalls(calls + 1)
  }
  useSingleKeys(byKey, heeds, () => note())
  return (
    <div className={css['evaluator']}>
      <SkipLinks
        to={
          both
            ? [
                { id: 'happenings', text: words.skip.room },
                { id: 'notes', text: words.skip.notes },
              ]
            : [{ id: part === 'room' ? 'happenings' : 'notes', text: words.skip[part] }]
        }
      />
      <AppBar>
        <b className={css['who']}>{words.you(you(view).name)}</b>
        {both && <PhaseSteps />}
        <Button size="small" icon="stage" onClick={() => setStage(true)}>
          {words.stage}
        </Button>
        <span className={css['last']}>
          <Clock />
        </span>
      </AppBar>
      <main id="content" tabIndex={-1} className={both ? css['columns'] : css['one']}>
        <VisuallyHidden>
          <h1 ref={heading} tabIndex={-1}>
            {words.title(view.code)}
          </h1>
        </VisuallyHidden>
        {!both && <Tabs shown={part} onShow={show} />}
        {(both || part === 'room') && (
          <div className={css['left']}>
            <Happenings onCite={note} />
          </div>
        )}
        {(both || part === 'notes') && (
          <div className={css['right']}>
            <OwnNotes calls={calls} cited={cited} onDrop={() => cite(undefined)} />
            {width !== 'phone' && (
              <label className={css['key']}>
                <input type="checkbox" checked={byKey} onChange={(event) => setByKey(event.target.checked)} />
                {words.notes.key}
              </label>
            )}
          </div>
        )}
      </main>
      <Dialog open={stage} width="wide" title={words.stageTitle} onClose={() => setStage(false)}>
        <StageOfRoom session={session} words />
      </Dialog>
    </div>
  )
}

interface TabsProps {
  readonly shown: 'room' | 'notes'
  readonly onShow: (part: 'room' | 'notes') => void
}

/** Which part is shown where there is no room for both. */
function Tabs({ shown, onShow }: TabsProps) {
  const { parts } = useEvaluatorWords()
  return (
    <nav className={css['tabs']} aria-label={parts.label}>
      {(['room', 'notes'] as const).map((part) => (
        <button
          key={part}
          type="button"
          className={classes(css['tab'], part === shown && css['current'])}
          aria-pressed={part === shown}
          onClick={() => onShow(part)}
        >
          {parts[part]}
        </button>
      ))}
    </nav>
  )
}
