import { type ReactNode, useId } from 'react'
import type { Column } from '@/engine/index.ts'
import { Button } from '../../parts/index.ts'
import { useHotWashWords } from '../../words/use-hot-wash-words.ts'
import { type Pane, paneOf } from './board.ts'
import { takesNotes } from './carried-note.ts'
import css from './hot-wash.module.css'
import { useHotWash } from './hot-wash-context.ts'
import { NoteCard } from './note-card.tsx'

/** One pane of the window: a column of the board. */
export function PaneView({ column }: { readonly column: Column }) {
  const words = useHotWashWords()
  const id = useId()
  const { wash, me, lay, move } = useHotWash()
  const { groups, single } = paneOf(wash, column)
  const nothing = groups.length === 0 && single.length === 0
  const leads = me === 'facilitator' && wash.open
  const take = (note: string) => {
    const away = wash.notes.find((one) => one.note === note)?.column !== column
    move(note, away ? { kind: 'column', column } : { kind: 'alone' })
  }
  return (
    <section className={css['pane']} aria-labelledby={id} {...(leads && takesNotes(take))}>
      <header className={css['paneHead']}>
        <h2 id={id} className={css['paneTitle']}>
          {words.columns[column]}
        </h2>
        {me !== undefined && wash.open && (
          <Button
            size="small"
            icon="plus"
            aria-label={words.addTo(words.columns[column])}
            onClick={() => lay({ kind: 'write', column })}
          >
            {words.add}
          </Button>
        )}
      </header>
      {nothing && <p className={css['empty']}>{words.empty[column]}</p>}
      {groups.map((framed) => (
        <Frame key={framed.group.group} column={column} framed={framed} />
      ))}
      {single.length > 0 && (
        <Notes>
          {single.map((note) => (
            <NoteCard key={note.note} note={note} />
          ))}
        </Notes>
      )}
    </section>
  )
}

function Notes({ children }: { readonly children: ReactNode }) {
  return <ul className={css['notes']}>{children}</ul>
}

/** Notes that belong together, in a dashed frame with their name. */
function Frame({
  column,
  framed: { group, notes, votes },
}: {
  readonly column: Column
  readonly framed: Pane['groups'][number]
}) {
  const words = useHotWashWords()
  const id = useId()
  const { wash, me, lay, move } = useHotWash()
  const leads = me === 'facilitator' && wash.open
  const carried = wash.carried.some(({ what }) => what === group.group)
  return (
    <section
      className={css['frame']}
      aria-labelledby={id}
      {...(leads && takesNotes((note) => move(note, { kind: 'group', group: group.group })))}
    >
      <div className={css['frameHead']}>
        <h3 id={id} className={css['label']}>
          {group.title}
        </h3>
        <span className={css['frameVotes']}>{words.note.votes(votes)}</span>
        {carried && <span className={css['carried']}>{words.note.carried}</span>}
        {leads && (
          <Button
            size="small"
            aria-label={words.group.changeNamed(group.title)}
            onClick={() => lay({ kind: 'group', column, notes: group.notes, named: group })}
          >
            {words.group.change}
          </Button>
        )}
      </div>
      <Notes>
        {notes.map((note) => (
          <NoteCard key={note.note} note={note} />
        ))}
      </Notes>
    </section>
  )
}
