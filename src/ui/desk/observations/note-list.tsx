import type { Observer, RecordedAs } from '@/engine/index.ts'
import { type EventNumber, formatTime, type OrganisationId, type SeatId } from '@/kernel/index.ts'
import { useBriefing } from '../../console/desk/table-context.ts'
import { Moon, SeatName } from '../../parts/index.ts'
import { useText } from '../../words/index.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import css from './observations.module.css'
import { lit } from './ratings.ts'

interface NoteListProps {
  readonly notes: readonly RecordedAs<'observed'>[]
  /** What a line that is cited says, where the reader has it. */
  readonly says?: (line: EventNumber) => string | undefined
  /** Whose a note is, where that is to be said. */
  readonly by?: (observer: Observer) => string | undefined
}

/** Notes as they were written, each with its rating, whose it is, and the line it rests on. */
export function NoteList({ notes, says, by }: NoteListProps) {
  const { observations: words } = useDeskWords()
  const text = useText()
  const { playbook } = useBriefing()
  return (
    <ul className={css['notes']}>
      {notes.map(({ number, at, event }) => {
        const capability = event.capability === undefined ? undefined : playbook.capabilities[event.capability]
        const phase = playbook.phases.find(({ id }) => id === event.phase)
        const author = by?.(event.by)
        const cited = event.line === undefined ? undefined : says?.(event.line)
        return (
          <li key={number} className={css['note']}>
            <p className={css['head']}>
              <time className={css['time']}>{formatTime(at)}</time>
              {event.about === undefined ? <b>{words.everybody}</b> : <About about={event.about} />}
              {capability !== undefined && <span className={css['capability']}>{text(capability.title)}</span>}
              {phase !== undefined && <span className={css['capability']}>{words.inPhase(text(phase.title))}</span>}
              {event.rating !== undefined && (
                <span className={css['given']}>
                  <Moon lit={lit[event.rating]} size={16} name={words.ratings[event.rating]} /> {event.rating}
                </span>
              )}
            </p>
            <p>{event.text}</p>
            {cited !== undefined && <p className={css['rests']}>{words.cites(cited)}</p>}
            {author !== undefined && <p className={css['rests']}>{words.by(author)}</p>}
          </li>
        )
      })}
    </ul>
  )
}

/** A seat, or a whole company. */
function About({ about }: { readonly about: SeatId | OrganisationId }) {
  const text = useText()
  const { playbook } = useBriefing()
  const house = playbook.organisations[about as OrganisationId]
  return house === undefined ? <SeatName seat={about as SeatId} playbook={playbook} size={14} /> : <b>{text(house.title)}</b>
}
