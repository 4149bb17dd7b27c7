import { useId, useRef, useState } from 'react'
import { Button, Dialog } from '../../parts/index.ts'
import { useSessionWords } from '../../words/use-session-words.ts'
import css from '../lobby/dialogs.module.css'
import { useLobby } from '../lobby/lobby-context.ts'
import { useSeatWords } from '../use-seat-words.ts'
import { type RosterProblem, readRoster } from './read-roster.ts'

/** A list of sixty names is far smaller. */
const MOST_BYTES = 256 * 1024
/** Most people a room takes. */
const MOST_PEOPLE = 60

/** People who are expected, out of a list: pasted, typed or from a file. */
export function RosterDialog({ refused }: { readonly refused: string | undefined }) {
  const { roster } = useSessionWords()
  const { view, story, wish, lay } = useLobby()
  const { title, house } = useSeatWords(story.playbook)
  const [text, setText] = useState('')
  const [done, setDone] = useState(0)
  const [unread, setUnread] = useState<string>()
  const file = useRef<HTMLInputElement>(null)
  const id = useId()
  const { people, problems } = readRoster(text, {
    seats: view.seats.map(({ seat }) => ({ seat, title: title(seat), house: house(seat) })),
    taken: view.members.map(({ name }) => name),
    places: MOST_PEOPLE - view.members.length,
  })
  const change = (next: string) => {
    setText(next)
    setDone(0)
    setUnread(undefined)
  }
  const read = async (chosen: File | undefined) => {
    if (chosen === undefined) return
    if (chosen.size > MOST_BYTES) return setUnread(roster.tooLarge)
    const bytes = await chosen.arrayBuffer()
    try {
      change(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    } catch {
      setUnread(roster.fileFailed)
    }
  }
  const expect = async () => {
    if (people.length === 0 || !(await wish({ kind: 'expect', people }))) return
    setText(problems.map((problem) => problem.text).join('\n'))
    setDone(people.length)
  }
  return (
    <Dialog
      open
      title={roster.title}
      onClose={() => lay(undefined)}
      actions={
        <Button loudness="primary" aria-disabled={people.length === 0} onClick={() => void expect()}>
          {roster.expect}
        </Button>
      }
    >
      <p id={`${id}-lead`}>{roster.lead}</p>
      <div>
        <label htmlFor={id} className={css['label']}>
          {roster.text}
        </label>
        <textarea
          id={id}
          className={css['text']}
          aria-describedby={`${id}-lead`}
          placeholder={roster.example}
          value={text}
          spellCheck={false}
          onChange={({ target }) => change(target.value)}
        />
      </div>
      <div>
        <Button icon="document" onClick={() => file.current?.click()}>
          {roster.file}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          hidden
          onChange={({ currentTarget }) => {
            void read(currentTarget.files?.[0])
            currentTarget.value = ''
          }}
        />
      </div>
      <div role="status">
        {done > 0 && <p>{[roster.done(done), text === '' ? '' : roster.kept].join(' ')}</p>}
        {people.length > 0 && <p>{roster.good(people.length)}</p>}
        {problems.length > 0 && <p>{roster.bad(problems.length)}</p>}
      </div>
      {problems.length > 0 && (
        <ul className={css['problems']}>
          {problems.map((problem) => (
            <li key={problem.line}>{said(problem, roster)}</li>
          ))}
        </ul>
      )}
      <p role="alert">{unread ?? refused}</p>
    </Dialog>
  )
}

function said({ line, fault, about }: RosterProblem, roster: ReturnType<typeof useSessionWords>['roster']): string {
  return roster.line(line, roster.whyOf(roster.why[fault], about))
}
