import { useMemo, useState } from 'react'
import { linesThatCount, stillAsked } from '@/client/index.ts'
import type { ExerciseEvent, Recorded } from '@/engine/index.ts'
import { type EventNumber, formatTime, type SeatId } from '@/kernel/index.ts'
import { useBriefing, useTable, useTellingTitle } from '../../console/desk/table-context.ts'
import { DeskPanel } from '../../desk/desk-panel.tsx'
import { SelectLine } from '../../desk/papers/select-line.tsx'
import { Button, Markdown } from '../../parts/index.ts'
import { useText } from '../../words/index.ts'
import { useEvaluatorWords } from '../../words/use-evaluator-words.ts'
import css from './evaluator.module.css'
import { isShown, type LineGroup } from './room-lines.ts'
import { useLineWords } from './use-line-words.ts'

/** So many lines at first, and so many more each time. */
const AT_ONCE = 60

const groups: readonly (LineGroup | 'all')[] = ['all', 'injects', 'decisions', 'messages']

interface HappeningsProps {
  /** Somebody wants to write a note on a line. */
  readonly onCite: (line: EventNumber) => void
}

/** What the room does, the latest first: what reached whom, who decided what, who told whom. */
export function Happenings({ onCite }: HappeningsProps) {
  const { room: words } = useEvaluatorWords()
  const lines = useTable((table) => table.lines)
  const [group, setGroup] = useState<LineGroup | 'all'>('all')
  const [of, setOf] = useState('')
  const [most, setMost] = useState(AT_ONCE)
  const shown = useMemo(
    () =>
      linesThatCount({ lines })
        .filter(({ event }) => isShown(event, group, of))
        .toReversed(),
    [lines, group, of],
  )
  const earlier = shown.length - most
  return (
    <DeskPanel id="happenings" title={words.title}>
      <div className={css['filters']}>
        <SelectLine
          label={words.show}
          of={groups.map((value) => ({ value, title: words.groups[value] }))}
          chosen={group}
          onChoose={(value) => setGroup(groups.find((one) => one === value) ?? 'all')}
        />
        <OfWhom of={of} onOf={setOf} />
      </div>
      {shown.length === 0 && <p className={css['none']}>{words.none}</p>}
      <ol className={css['lines']}>
        {shown.slice(0, most).map((line) => (
          <Line key={line.number} line={line} onCite={onCite} />
        ))}
      </ol>
      {earlier > 0 && (
        <Button size="small" onClick={() => setMost(most + AT_ONCE)}>
          {words.earlier(Math.min(earlier, AT_ONCE))}
        </Button>
      )}
      <p className={css['hint']}>{words.hidden}</p>
    </DeskPanel>
  )
}

function OfWhom({ of, onOf }: { readonly of: string; readonly onOf: (of: string) => void }) {
  const { room: words } = useEvaluatorWords()
  const text = useText()
  const { playbook } = useBriefing()
  const seatTitle = useTellingTitle()
  const houses = Object.values(playbook.organisations).map(({ id, title }) => ({ value: id, title: text(title) }))
  const seats = (Object.keys(playbook.roles) as SeatId[]).map((value) => ({ value, title: seatTitle(value) }))
  return (
    <SelectLine label={words.of} of={[{ value: '', title: words.everybody }, ...houses, ...seats]} chosen={of} onChoose={onOf} />
  )
}

function Line({ line, onCite }: HappeningsProps & { readonly line: Recorded }) {
  const { room: words } = useEvaluatorWords()
  const says = useLineWords()(line)
  return (
    <li className={css['line']}>
      <time className={css['time']}>{formatTime(line.at)}</time>
      <div className={css['says']}>
        <p>{says}</p>
        {line.event.kind === 'inject-delivered' && <News event={line.event} />}
      </div>
      <Button size="small" loudness="bare" icon="note" aria-label={words.citeThis(says)} onClick={() => onCite(line.number)}>
        {words.cite}
      </Button>
    </li>
  )
}

/** The text of an inject, what could be answered, and who has not. */
function News({ event }: { readonly event: Extract<ExerciseEvent, { kind: 'inject-delivered' }> }) {
  const { room: words } = useEvaluatorWords()
  const seatTitle = useTellingTitle()
  const delivery = useTable(({ exercise }) => exercise.deliveries[event.inject])
  const owed = delivery === undefined ? [] : stillAsked(delivery).map(seatTitle)
  const due = delivery?.line.event.replyBy
  return (
    <>
      {owed.length > 0 && (
        <p className={css['owed']}>
          {due === undefined ? words.owed(owed.join('; ')) : words.owedBy(owed.join('; '), formatTime(due))}
        </p>
      )}
      <details className={css['text']}>
        <summary>{words.text}</summary>
        <Markdown text={event.body} level={4} />
        {event.ask.length > 0 && (
          <>
            <p className={css['hint']}>{words.options}</p>
            <ul className={css['options']}>
              {event.ask.map(({ option, text }) => (
                <li key={option}>{text}</li>
              ))}
            </ul>
          </>
        )}
      </details>
    </>
  )
}
