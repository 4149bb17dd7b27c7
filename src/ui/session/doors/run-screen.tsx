import { useCallback, useState } from 'react'
import { formatDuration } from '@/kernel/index.ts'
import { useBring, useFileChooser } from '../../bring/index.ts'
import { AppBar, Button, Choices } from '../../parts/index.ts'
import { type ScenarioCard, useLoaded, usePorts } from '../../ports/index.ts'
import { goTo, useScreen } from '../../routing/index.ts'
import { useText } from '../../words/index.ts'
import { useSessionWords } from '../../words/use-session-words.ts'
import { Field } from '../field.tsx'
import css from './doors.module.css'
import { useDoor } from './use-door.ts'

/** Choosing a scenario and a name, and opening the room. */
export function RunScreen() {
  const { run } = useSessionWords()
  const heading = useScreen(run.title)
  const { sessions } = usePorts()
  const shelf = useLoaded(useCallback(async () => ((await sessions.available()) ? sessions.shelf() : undefined), [sessions]))
  return (
    <>
      <AppBar />
      <main id="content" tabIndex={-1} className={css['main']}>
        <h1 ref={heading} tabIndex={-1} className={css['title']}>
          {run.title}
        </h1>
        <p className={css['lead']}>{run.lead}</p>
        {shelf.state === 'failed' && <p role="alert">{`${run.noShelf} ${shelf.sentence}`}</p>}
        {shelf.state === 'ready' && (shelf.value === undefined ? <p>{run.noServer}</p> : <RunForm cards={shelf.value} />)}
      </main>
    </>
  )
}

function RunForm({ cards }: { readonly cards: readonly ScenarioCard[] }) {
  const { run } = useSessionWords()
  const text = useText()
  const { sessions } = usePorts()
  const { last } = useBring()
  const { field, choose } = useFileChooser()
  const own = last?.added ?? []
  const all = [...own, ...cards.filter(({ id }) => !own.some((mine) => mine.id === id))]
  const [chosen, setChosen] = useState<string>()
  const [name, setName] = useState('')
  const { busy, failed, go } = useDoor()
  const scenario = chosen ?? all[0]?.id
  const open = () =>
    go(async () => {
      if (scenario === undefined) return
      const mine = own.some(({ id }) => id === scenario)
      goTo({
        screen: 'session',
        code: await sessions.create({ scenario, name, ...(mine && last !== undefined && { files: last.files }) }),
      })
    })
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault()
        open()
      }}
    >
      {all.length === 0 ? (
        <p>{run.noScenario}</p>
      ) : (
        <Choices
          legend={run.scenario}
          choices={all.map(({ id, title, seats, length }) => ({
            value: id,
            title: text(title),
            hint: run.about(seats, formatDuration(length.story), formatDuration(length.table)),
          }))}
          chosen={scenario}
          onChoose={setChosen}
        />
      )}
      <div>
        <Button icon="plus" onClick={choose}>
          {run.own}
        </Button>
        <p className={css['hint']}>{run.ownHint}</p>
        {field}
      </div>
      <Field
        label={run.name}
        hint={run.nameHint}
        value={name}
        maxLength={40}
        required
        onChange={({ target }) => setName(target.value)}
      />
      <Button type="submit" loudness="primary" size="large" icon="play" aria-disabled={busy}>
        {busy ? run.opening : run.open}
      </Button>
      <p role="alert">{failed !== undefined && `${run.failed} ${failed}`}</p>
    </form>
  )
}
