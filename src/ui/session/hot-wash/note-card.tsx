import { useEffect, useRef } from 'react'
import { type Command, explainRefusal, type Note } from '@/engine/index.ts'
import type { SeatId } from '@/kernel/index.ts'
import { usePermission, useSend, useTellingTitle } from '../../console/desk/table-context.ts'
import { Button, classes, Icon, Mark, VisuallyHidden } from '../../parts/index.ts'
import { useHotWashWords } from '../../words/use-hot-wash-words.ts'
import { turnOf } from './board.ts'
import { carryNote, takesNotes } from './carried-note.ts'
import css from './hot-wash.module.css'
import { seatOf, useHotWash, usePlaybook } from './hot-wash-context.ts'

/** One note: its words, whose it is where that may be known, its votes, and what this reader may do with it. */
export function NoteCard({ note }: { readonly note: Note }) {
  const words = useHotWashWords()
  const { wash, me, lay, moved } = useHotWash()
  const playbook = usePlaybook()
  const button = useRef<HTMLSpanElement>(null)
  // A note that was moved is drawn anew where it hangs now, and the focus with it.
  const justMoved = moved === note.note
  useEffect(() => {
    if (justMoved) button.current?.querySelector('button')?.focus()
  }, [justMoved])
  const { by } = note
  const house = by === undefined || by === 'facilitator' ? undefined : playbook.roles[by]?.organisation
  const mark = house === undefined ? undefined : playbook.organisations[house]?.mark
  const seat = seatOf(me)
  const mine = me !== undefined && by === me
  const leads = me === 'facilitator' && wash.open
  const votes = wash.open && seat !== undefined && !mine && wash.votesEach > 0
  const tools = leads || votes || (wash.open && mine)
  const carried = wash.carried.some(({ what }) => what === note.note)
  return (
    <li
      className={classes(css['note'], mark === 'square' && css['bank'], mark === 'circle' && css['tech'], leads && css['loose'])}
      style={{ rotate: `${turnOf(note.note)}deg` }}
      draggable={leads}
      onDragStart={(event) => carryNote(event, note.note)}
      {...(leads &&
        takesNotes((other) => {
          if (other !== note.note) lay({ kind: 'group', column: note.column, notes: [note.note, other] })
        }))}
    >
      <p className={css['text']}>{note.text}</p>
      <div className={css['foot']}>
        <Author by={by} mine={mine} />
        {!tools && <Votes note={note.note} />}
        {carried && <span className={css['carried']}>{words.note.carried}</span>}
        {tools && (
          <span className={css['tools']} ref={button}>
            <Votes note={note.note} />
            {mine && (
              <Button
                size="small"
                aria-label={words.note.changeNamed(note.text)}
                onClick={() => lay({ kind: 'change', note: note.note })}
              >
                {words.note.change}
              </Button>
            )}
            {leads && (
              <Button
                size="small"
                aria-label={words.note.moveNamed(note.text)}
                onClick={() => lay({ kind: 'move', note: note.note })}
              >
                {words.note.move}
              </Button>
            )}
            {votes && <VoteButton note={note} seat={seat} />}
          </span>
        )}
      </div>
    </li>
  )
}

function Author({ by, mine }: { readonly by: Note['by']; readonly mine: boolean }) {
  const { note } = useHotWashWords()
  const title = useTellingTitle()
  const playbook = usePlaybook()
  if (by === undefined) return null
  if (by === 'facilitator') return <span className={css['author']}>{mine ? note.yours(note.facilitator) : note.facilitator}</span>
  const house = playbook.roles[by]?.organisation
  const mark = house === undefined ? undefined : playbook.organisations[house]?.mark
  return (
    <span className={css['author']}>
      {mark !== undefined && <Mark shape={mark} size={15} />}
      {mine ? note.yours(title(by)) : title(by)}
    </span>
  )
}

/** The most dots a note has room for; more are said in figures. */
const MOST_DOTS = 5

function Votes({ note }: { readonly note: string }) {
  const words = useHotWashWords()
  const { votes } = useHotWash().wash
  const count = votes.filter((vote) => vote.note === note).length
  if (count === 0) return <span className={css['none']}>{words.note.noVotes}</span>
  return (
    <span className={css['votes']}>
      <VisuallyHidden>{words.note.votes(count)}</VisuallyHidden>
      <span aria-hidden="true" className={css['dots']}>
        {count <= MOST_DOTS ? '●'.repeat(count) : `● ${count}`}
      </span>
    </span>
  )
}

/** One vote, given or taken back. It can always have the focus and says why it does nothing. */
function VoteButton({ note: { note, text }, seat }: { readonly note: Note; readonly seat: SeatId }) {
  const words = useHotWashWords()
  const { wash } = useHotWash()
  const playbook = usePlaybook()
  const send = useSend()
  const given = wash.votes.some((vote) => vote.note === note && vote.by === seat)
  const command: Command = { kind: given ? 'take-vote-back' : 'vote', seat, note }
  const permission = usePermission(command)
  const whyNot = permission.allowed ? undefined : explainRefusal(permission.refusal, playbook)
  return (
    <Button
      size="small"
      aria-pressed={given}
      aria-disabled={whyNot !== undefined}
      aria-label={words.note.voteNamed(text)}
      title={whyNot}
      onClick={() => whyNot === undefined && send(command)}
    >
      {given ? <Icon name="check" size={16} /> : <Icon name="vote" size={16} />}
      {words.note.vote}
    </Button>
  )
}
