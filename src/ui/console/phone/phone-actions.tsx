import { isOpenQuestion } from '@/client/index.ts'
import { Button } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import { useNextEvent } from '../bar/clock-controls.tsx'
import { useDesk, useOpenItem } from '../desk/desk-context.ts'
import { useHandle, useTable } from '../desk/table-context.ts'
import css from './phone.module.css'

/** What there is to do now, always in reach of a thumb: answer what lies open, and let the story go on. */
export function PhoneActions() {
  const { bar, answer } = useWords().console
  const { desk } = useDesk()
  const { setClock } = useHandle()
  const item = useOpenItem()
  const runs = useTable(({ clock }) => clock.kind === 'runs')
  const next = useNextEvent()
  const asks = desk.view === 'inbox' && !desk.listing && item !== undefined && isOpenQuestion(item)
  const toAnswer = () => {
    const form = document.getElementById('answer')
    form?.scrollIntoView({ block: 'start' })
    form?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true })
  }
  if (!asks && !next.owned) return null
  return (
    <div className={css['actions']}>
      {asks && (
        <Button wide loudness="primary" icon="send" onClick={toAnswer}>
          {answer.legend}
        </Button>
      )}
      {next.owned && runs && !next.jumps && (
        <Button wide icon="pause" onClick={() => setClock({ kind: 'waits' })}>
          {bar.pause}
        </Button>
      )}
      {next.owned && (!runs || next.jumps) && (
        <Button wide loudness={asks ? 'quiet' : 'primary'} icon="right" aria-disabled={!next.allowed} onClick={next.go}>
          {next.words}
        </Button>
      )}
    </div>
  )
}
