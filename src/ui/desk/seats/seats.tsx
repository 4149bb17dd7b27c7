import { type SeatAtWork, seatsAtWork } from '@/client/index.ts'
import { organisationOf } from '@/engine/index.ts'
import { between, formatDuration, minutes } from '@/kernel/index.ts'
import { useBriefing, useHandle, useSeatTitle, useTable } from '../../console/desk/table-context.ts'
import { Avatar, classes, Icon, LiveRegion, Mark, SeatName, StatusGlyph } from '../../parts/index.ts'
import { useText } from '../../words/index.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useFacilitator } from '../desk-context.ts'
import { DeskPanel } from '../desk-panel.tsx'
import css from './seats.module.css'
import { useTaskWords } from './task-words.ts'

/** After how many minutes of the story silence is an alarm. */
const alarms: readonly number[] = [5, 10, 20, 40]

const legend: readonly SeatAtWork['status'][] = ['need', 'late', 'work', 'done']

/** Every seat by company: what it is at, what is due, and who has been silent for too long. */
export function Seats() {
  const { seats: words } = useDeskWords()
  const text = useText()
  const { playbook } = useBriefing()
  const seats = useSeatsAtWork()
  const houses = Object.values(playbook.organisations).filter(({ id }) => seats.some(({ seat }) => organisationOf(seat) === id))
  return (
    <div className={css['seats']}>
      <DeskPanel
        id="seats"
        title={words.title}
        aside={
          <span className={css['legend']}>
            <AlarmAfter />
            {legend.map((status) => (
              <span key={status} className={css['sign']}>
                <StatusGlyph status={status} size={17} /> {words.legend[status]}
              </span>
            ))}
          </span>
        }
      >
        <Silent seats={seats} />
        <div className={css['houses']}>
          {houses.map(({ id, title, mark }) => (
            <section key={id} aria-labelledby={`seats-${id}`}>
              <h3 id={`seats-${id}`} className={classes(css['house'], css[mark])}>
                <Mark shape={mark} size={16} /> {text(title)}
              </h3>
              <ul>
                {seats
                  .filter(({ seat }) => organisationOf(seat) === id)
                  .map((one) => (
                    <li key={one.seat}>
                      <SeatRow at={one} />
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </div>
      </DeskPanel>
    </div>
  )
}

/** Asked again when the exercise or its clock goes on. Roles that neither the story nor anybody at the table has are left out. */
function useSeatsAtWork(): readonly SeatAtWork[] {
  const { store } = useHandle()
  const exercise = useTable((table) => table.exercise)
  const now = useTable((table) => table.now)
  const table = { ...store.getState(), exercise, now }
  return seatsAtWork(table).filter(({ seat, holder }) => holder.kind !== 'nobody' || table.script?.seats[seat] !== undefined)
}

/** Who has something due and does nothing, with the way to act for them. */
function Silent({ seats }: { readonly seats: readonly SeatAtWork[] }) {
  const { seats: words } = useDeskWords()
  const { desk, change } = useFacilitator()
  const { playbook } = useBriefing()
  const seatTitle = useSeatTitle()
  const silent = seats.filter((one) => one.silent >= minutes(desk.alarmAfter)).toSorted((a, b) => b.silent - a.silent)
  const said = silent.map(({ seat }) => seatTitle(seat)).join(', ')
  return (
    <div className={css['alarm']}>
      <LiveRegion say={said === '' ? '' : `${words.silentTitle}: ${said}`} />
      {silent.length > 0 && (
        <div className={css['silent']}>
          <Icon name="bell" size={17} />
          <b>{words.silentTitle}</b>
          <ul className={css['silentSeats']}>
            {silent.map(({ seat, silent: length }) => (
              <li key={seat}>
                <button
                  type="button"
                  className={css['silentSeat']}
                  aria-label={words.silent(seatTitle(seat), formatDuration(length))}
                  title={words.actFor(seatTitle(seat))}
                  onClick={() => change({ kind: 'lay-out', paper: { kind: 'seat', seat } })}
                >
                  <SeatName seat={seat} playbook={playbook} size={14} /> {formatDuration(length)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

/** How long somebody may be silent. */
function AlarmAfter() {
  const { seats: words } = useDeskWords()
  const { desk, change } = useFacilitator()
  return (
    <label className={css['after']}>
      {words.alarm}{' '}
      <select
        className={css['select']}
        value={desk.alarmAfter}
        onChange={(event) => change({ kind: 'alarm-after', minutes: Number(event.target.value) })}
      >
        {alarms.map((count) => (
          <option key={count} value={count}>
            {words.alarmAfter(formatDuration(minutes(count)))}
          </option>
        ))}
      </select>
    </label>
  )
}

function SeatRow({ at }: { readonly at: SeatAtWork }) {
  const { seats: words } = useDeskWords()
  const seatTitle = useSeatTitle()
  const { change } = useFacilitator()
  const taskWords = useTaskWords()
  const now = useTable((table) => table.now)
  const { seat, holder, status, due, task } = at
  const shown = due === undefined || status === 'done' ? '' : formatDuration(due < now ? between(due, now) : between(now, due))
  return (
    <button
      type="button"
      className={classes(css['row'], holder.kind === 'nobody' && css['empty'])}
      onClick={() => change({ kind: 'lay-out', paper: { kind: 'seat', seat } })}
    >
      <Avatar seat={seat} size={34} />
      <span className={css['who']}>
        <span className={css['name']}>
          {seatTitle(seat)}
          {holder.kind !== 'person' && (
            <span className={css['bot']}>
              {holder.kind === 'bot' && <Icon name="bot" size={14} />} {holder.kind === 'bot' ? words.bot : words.nobody}
            </span>
          )}
        </span>
        <span className={css['task']}>{task === undefined ? words.legend[status] : taskWords(task)}</span>
      </span>
      <span className={css['due']}>{shown}</span>
      <StatusGlyph status={status} size={23} name={words.legend[status]} />
    </button>
  )
}
