import { useEffect, useRef } from 'react'
import { nextInjects } from '@/client/index.ts'
import { useTable } from '../../console/desk/table-context.ts'
import { Button, Kbd } from '../../parts/index.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useChosenInject, useFacilitator } from '../desk-context.ts'
import { DeskPanel } from '../desk-panel.tsx'
import { InjectCard } from './inject-card.tsx'
import css from './injects.module.css'

/** What is still to come, the next one first; the chosen one is open and has the buttons. */
export function NextInjects() {
  const { injects: words } = useDeskWords()
  const { desk, change } = useFacilitator()
  const chosen = useChosenInject()
  const entries = useTable(nextInjects)
  const list = useRef<HTMLOListElement>(null)
  const answered = useRef(desk.injectCalls)

  // An inject that was asked for comes into sight and gets the focus.
  useEffect(() => {
    if (answered.current === desk.injectCalls) return
    answered.current = desk.injectCalls
    const heading = list.current?.querySelector<HTMLElement>('[data-open] h3')
    heading?.focus({ preventScroll: true })
    heading?.closest('li')?.scrollIntoView({ block: 'nearest' })
  }, [desk.injectCalls])

  return (
    <div className={css['injects']}>
      <DeskPanel
        id="injects"
        title={words.title}
        aside={
          <Button
            size="small"
            loudness="quiet"
            icon="plus"
            onClick={() => change({ kind: 'lay-out', paper: { kind: 'ad-hoc' } })}
          >
            {words.adHoc}
          </Button>
        }
      >
        {entries.length === 0 && <p className={css['none']}>{words.none}</p>}
        <ol ref={list} className={css['list']}>
          {entries.map((entry) => (
            <li key={entry.id}>
              <InjectCard entry={entry} open={entry.id === chosen?.id} />
            </li>
          ))}
        </ol>
      </DeskPanel>
      <p className={css['keys']} aria-hidden="true">
        <Kbd>{words.space}</Kbd> {words.hints.release} <Kbd>H</Kbd> {words.hints.hold} <Kbd>N</Kbd> {words.hints.adHoc}{' '}
        <Kbd>O</Kbd> {words.hints.note}
      </p>
    </div>
  )
}
