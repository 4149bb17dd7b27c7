import { type KeyboardEvent, useMemo, useRef } from 'react'
import { type Lane, type MselEntry, msel } from '@/client/index.ts'
import { formatTime, type InjectId } from '@/kernel/index.ts'
import { useBriefing, useTable } from '../../console/desk/table-context.ts'
import { classes, Icon, type IconName, VisuallyHidden } from '../../parts/index.ts'
import { useText } from '../../words/index.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useChosenInject, useFacilitator } from '../desk-context.ts'
import { type PlacedInject, placeInjects, type TimeScale, timeScaleOf } from './lay-out-timeline.ts'
import { StateGlyph } from './state-glyph.tsx'
import css from './timeline.module.css'

const lanes: readonly { readonly lane: Lane; readonly icon: IconName }[] = [
  { lane: 'technical', icon: 'siem' },
  { lane: 'internal', icon: 'chat' },
  { lane: 'between', icon: 'email' },
  { lane: 'outside', icon: 'press' },
]

/** All injects by where they come from, past and future, with the acts above and now as a line. One tab stop; arrows move. */
export function Timeline() {
  const { timeline: words } = useDeskWords()
  const { change } = useFacilitator()
  const entries = useTable(msel)
  const windows = useTable((table) => table.script?.windows)
  const chosen = useChosenInject()
  const field = useRef<HTMLDivElement>(null)
  const scale = useMemo(() => timeScaleOf(windows ?? []), [windows])
  const placed = useMemo(() => entries.filter(({ at }) => at !== undefined), [entries])
  const rest = placed.find(({ id }) => id === chosen?.id) ?? placed[0]

  const unplaced = (lane: Lane) =>
    entries.filter((entry) => entry.lane === lane && entry.at === undefined && entry.state !== 'dropped').length

  const onKey = (event: KeyboardEvent) => {
    const here = (event.target as HTMLElement).dataset['inject']
    const there = stepTo(placed, here as InjectId | undefined, event.key)
    if (there === undefined) return
    event.preventDefault()
    field.current?.querySelector<HTMLElement>(`[data-inject="${CSS.escape(there)}"]`)?.focus()
  }
  const open = (entry: MselEntry) =>
    entry.state === 'waiting' || entry.state === 'held'
      ? change({ kind: 'select', inject: entry.id })
      : change({ kind: 'lay-out', paper: { kind: 'inject', inject: entry.id } })

  return (
    <section className={css['timeline']} aria-labelledby="timeline-title">
      <VisuallyHidden>
        <h2 id="timeline-title">{words.title}</h2>
        <p>{words.help}</p>
      </VisuallyHidden>
      <div className={css['names']} aria-hidden="true">
        {lanes.map(({ lane, icon }) => (
          <span key={lane} className={css['name']}>
            <Icon name={icon} size={17} />
            <span className={css['nameWords']}>
              {words.lanes[lane]}
              {unplaced(lane) > 0 && <span className={css['unplaced']}>{words.unplaced(unplaced(lane))}</span>}
            </span>
          </span>
        ))}
      </div>
      <div className={css['scroll']}>
        <div ref={field} className={css['field']} style={{ minWidth: `${Math.round(scale.hours * 130)}px` }}>
          <Acts scale={scale} />
          {lanes.map(({ lane }) => (
            <LaneRow
              key={lane}
              lane={lane}
              entries={entries}
              scale={scale}
              rest={rest?.id}
              next={chosen?.id}
              onOpen={open}
              onKey={onKey}
            />
          ))}
          <Axis scale={scale} />
        </div>
      </div>
    </section>
  )
}

/** The inject a key leads to from another. */
function stepTo(placed: readonly MselEntry[], here: InjectId | undefined, key: string): InjectId | undefined {
  const index = placed.findIndex(({ id }) => id === here)
  const current = placed[index]
  if (current === undefined) return undefined
  if (key === 'ArrowRight') return placed[index + 1]?.id
  if (key === 'ArrowLeft') return placed[index - 1]?.id
  if (key === 'Home') return placed[0]?.id
  if (key === 'End') return placed.at(-1)?.id
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined
  const lane = lanes.findIndex((one) => one.lane === current.lane) + (key === 'ArrowDown' ? 1 : -1)
  const there = lanes[lane]?.lane
  const near = placed
    .filter((entry) => entry.lane === there)
    .toSorted((a, b) => Math.abs((a.at ?? 0) - (current.at ?? 0)) - Math.abs((b.at ?? 0) - (current.at ?? 0)))
  return near[0]?.id
}

function Acts({ scale }: { readonly scale: TimeScale }) {
  const { timeline: words } = useDeskWords()
  const text = useText()
  const now = useTable((table) => table.now)
  const { scenario } = useBriefing()
  return (
    <ol className={css['acts']}>
      {scale.stretches.map(({ window, from, width }) => (
        <li
          key={window.from}
          className={classes(css['act'], window.from <= now && now <= window.to && css['playing'])}
          style={{ left: `${from}%`, width: `${width}%` }}
        >
          {words.act(window.act || scenario.act, text(scale.stretches.length === 1 ? scenario.title : window.title))}
        </li>
      ))}
    </ol>
  )
}

interface LaneRowProps {
  readonly lane: Lane
  readonly entries: readonly MselEntry[]
  readonly scale: TimeScale
  /** Which of all has the tab stop. */
  readonly rest: InjectId | undefined
  readonly next: InjectId | undefined
  readonly onOpen: (entry: MselEntry) => void
  readonly onKey: (event: KeyboardEvent) => void
}

function LaneRow({ lane, entries, scale, rest, next, onOpen, onKey }: LaneRowProps) {
  const { timeline: words } = useDeskWords()
  const own = entries.filter((entry) => entry.lane === lane)
  return (
    <div className={css['lane']}>
      <VisuallyHidden>
        <h3>{words.lanes[lane]}</h3>
      </VisuallyHidden>
      <ul>
        {placeInjects(own, scale).map((one) => (
          <li key={one.entry.id}>
            <InjectMark placed={one} stop={one.entry.id === rest} next={one.entry.id === next} onOpen={onOpen} onKey={onKey} />
          </li>
        ))}
      </ul>
    </div>
  )
}

interface InjectMarkProps {
  readonly placed: PlacedInject
  readonly stop: boolean
  readonly next: boolean
  readonly onOpen: (entry: MselEntry) => void
  readonly onKey: (event: KeyboardEvent) => void
}

function InjectMark({ placed: { entry, x, room, row }, stop, next, onOpen, onKey }: InjectMarkProps) {
  const { timeline: words } = useDeskWords()
  const text = useText()
  const { id, state, at, title } = entry
  return (
    <button
      type="button"
      data-inject={id}
      tabIndex={stop ? 0 : -1}
      className={classes(css['inject'], css[state], next && css['next'], row === 1 && css['lower'])}
      style={{ left: `${x}%`, maxWidth: `max(24px, calc(${room}% - 4px))` }}
      aria-label={words.one(text(title), words.states[state], at === undefined ? '' : formatTime(at))}
      title={text(title)}
      onClick={() => onOpen(entry)}
      onKeyDown={onKey}
    >
      <StateGlyph state={state} next={next} />
      <span className={css['label']}>{text(title)}</span>
    </button>
  )
}

function Axis({ scale }: { readonly scale: TimeScale }) {
  const { timeline: words } = useDeskWords()
  const now = useTable((table) => table.now)
  return (
    <div className={css['axis']} aria-hidden="true">
      {scale.ticks.map(({ at, x }) => (
        <span key={at} className={css['tick']} style={{ left: `${x}%` }}>
          {formatTime(at)}
        </span>
      ))}
      <span className={css['now']} style={{ left: `${scale.x(now)}%` }}>
        <span className={css['nowWords']}>{words.now(formatTime(now))}</span>
      </span>
    </div>
  )
}
