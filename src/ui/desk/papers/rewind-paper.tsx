import { useMemo, useState } from 'react'
import { type Moment, moments } from '@/client/index.ts'
import { formatTime, unreachable } from '@/kernel/index.ts'
import { useBriefing, useTable } from '../../console/desk/table-context.ts'
import { Choices, Dialog } from '../../parts/index.ts'
import { useText } from '../../words/index.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useFacilitator } from '../desk-context.ts'
import { FormPaper } from './form-paper.tsx'
import css from './papers.module.css'

/** Takes the exercise back to a moment that is chosen from a list, after a box is ticked. */
export function RewindPaper() {
  const { rewind: words } = useDeskWords()
  const { change } = useFacilitator()
  const lines = useTable((table) => table.lines)
  const all = useMemo(() => moments({ lines }), [lines])
  const momentWords = useMomentWords()
  const [chosen, choose] = useState<string | undefined>()
  const [sure, setSure] = useState(false)
  const moment = all.find((one) => keyOf(one) === chosen)
  if (all.length === 0)
    return (
      <Dialog open title={words.title} onClose={() => change({ kind: 'put-away' })}>
        <p>{words.none}</p>
      </Dialog>
    )
  return (
    <FormPaper
      title={words.title}
      now={words.now}
      command={moment === undefined || !sure ? undefined : { kind: 'rewind', to: moment.to }}
      whyNot={moment === undefined ? words.which : words.sure(formatTime(moment.at))}
    >
      <p>{words.text}</p>
      <div className={css['moments']}>
        <Choices
          legend={words.which}
          choices={all.map((one) => ({ value: keyOf(one), title: momentWords(one) }))}
          chosen={chosen}
          onChoose={choose}
        />
      </div>
      {moment !== undefined && (
        <label className={css['check']}>
          <input type="checkbox" checked={sure} onChange={(event) => setSure(event.target.checked)} />
          {words.sure(formatTime(moment.at))}
        </label>
      )}
    </FormPaper>
  )
}

const keyOf = ({ to, before }: Moment): string => `${to} ${before.kind} ${'inject' in before ? before.inject : ''}`

/** What will not have happened, in words. */
function useMomentWords(): (moment: Moment) => string {
  const { rewind: words } = useDeskWords()
  const text = useText()
  const { playbook } = useBriefing()
  const what = ({ before }: Moment): string => {
    switch (before.kind) {
      case 'inject-delivered':
      case 'window-opened':
        return before.title
      case 'phase-entered':
        return words.phase(text(playbook.phases.find(({ id }) => id === before.phase)?.title ?? before.phase))
      case 'statement-published':
        return words.statement
      default:
        return unreachable(before)
    }
  }
  return (moment) => words.moment(formatTime(moment.at), what(moment))
}
