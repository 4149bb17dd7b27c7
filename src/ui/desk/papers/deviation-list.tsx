import { useMemo, useState } from 'react'
import { linesThatCount } from '@/client/index.ts'
import { formatTime } from '@/kernel/index.ts'
import { useBriefing, useSeatTitle, useSend, useTable } from '../../console/desk/table-context.ts'
import { TextArea } from '../../console/fields/text-area.tsx'
import { Button } from '../../parts/index.ts'
import { useText } from '../../words/index.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { type Deviation, deviationsIn } from './deviations.ts'
import css from './papers.module.css'

/** What was broken, with the way to say that it was right. Judging needs the scoring, which comes in a file of its own. */
export default function DeviationList() {
  const { deviations: words } = useDeskWords()
  const { playbook } = useBriefing()
  const lines = useTable((table) => table.lines)
  const exercise = useTable((table) => table.exercise)
  const found = useMemo(() => deviationsIn(linesThatCount({ lines }), playbook, exercise), [lines, playbook, exercise])
  if (found.length === 0) return <p>{words.none}</p>
  return (
    <ul>
      {found.map((one) => (
        <li key={`${one.rule.id} ${one.line ?? ''}`}>
          <OneDeviation deviation={one} />
        </li>
      ))}
    </ul>
  )
}

function OneDeviation({ deviation: { rule, line, at, roles, justified } }: { readonly deviation: Deviation }) {
  const { deviations: words } = useDeskWords()
  const text = useText()
  const seatTitle = useSeatTitle()
  const [open, setOpen] = useState(false)
  return (
    <div className={css['deviation']}>
      <div className={css['deviationHead']}>
        <div>
          <h3>
            {rule.id}: {text(rule.ifBroken)}
          </h3>
          <p className={css['meta']}>
            {words.at(at === undefined ? words.whole : formatTime(at), roles.map(seatTitle).join(', '))}
          </p>
        </div>
        {justified === undefined && (
          <Button size="small" aria-expanded={open} aria-label={words.about(rule.id)} onClick={() => setOpen(!open)}>
            {words.justify}
          </Button>
        )}
      </div>
      {justified !== undefined && <p>{words.justified(justified)}</p>}
      {open && justified === undefined && <Justify rule={rule.id} line={line} />}
    </div>
  )
}

function Justify({ rule, line }: { readonly rule: Deviation['rule']['id']; readonly line: Deviation['line'] | undefined }) {
  const { deviations: words } = useDeskWords()
  const send = useSend()
  const [reason, setReason] = useState('')
  const why = reason.trim()
  return (
    <form
      className={css['form']}
      onSubmit={(submitted) => {
        submitted.preventDefault()
        if (why !== '') send({ kind: 'justify', rule, ...(line === undefined ? {} : { at: line }), reason: why })
      }}
    >
      <TextArea label={words.reason} text={reason} onText={setReason} />
      <Button type="submit" loudness="primary" size="small" aria-disabled={why === ''}>
        {words.now}
      </Button>
    </form>
  )
}
