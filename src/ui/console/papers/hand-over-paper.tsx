import { type FormEvent, useState } from 'react'
import { type Command, explainRefusal, organisationOf } from '@/engine/index.ts'
import type { SeatId } from '@/kernel/index.ts'
import { Button, Choices, Dialog } from '../../parts/index.ts'
import { usePapersWords } from '../../words/use-papers-words.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useBriefing, usePermission, useSeatTitle, useSend, useTable } from '../desk/table-context.ts'
import { useTextDraft } from '../drafts/use-draft.ts'
import { reasoned } from '../fields/reasoned.ts'
import { TextArea } from '../fields/text-area.tsx'
import css from './papers.module.css'

/** Hands one's own seat over to a colleague, with a reason, or takes it back. */
export function HandOverPaper() {
  const { handOver } = usePapersWords()
  const { move } = useDesk()
  const holder = useTable((table) => table.holder)
  const deputy = useTable((table) => table.exercise.deputies[table.holder])
  const close = () => move({ kind: 'put-away' })
  return (
    <Dialog open title={handOver.title} onClose={close}>
      {deputy === undefined ? (
        <HandOver holder={holder} onDone={close} />
      ) : (
        <TakeBack holder={holder} deputy={deputy} onDone={close} />
      )}
    </Dialog>
  )
}

function HandOver({ holder, onDone }: { readonly holder: SeatId; readonly onDone: () => void }) {
  const { handOver } = usePapersWords()
  const { playbook } = useBriefing()
  const seats = useTable((table) => table.exercise.seats)
  const seatTitle = useSeatTitle()
  const send = useSend()
  const [to, choose] = useState<SeatId | undefined>()
  const [reason, setReason, drop] = useTextDraft('hand-over')
  const [tried, setTried] = useState(false)
  const colleagues = (Object.keys(seats) as SeatId[]).filter(
    (seat) => seat !== holder && organisationOf(seat) === organisationOf(holder) && seats[seat]?.kind !== 'nobody',
  )
  const command: Command = { kind: 'delegate', seat: holder, to: to ?? holder, ...reasoned({ reason, confidence: undefined }) }
  const permission = usePermission(command)
  const allowed = to !== undefined && permission.allowed
  const whyNot =
    to === undefined ? handOver.chooseColleague : permission.allowed ? '' : explainRefusal(permission.refusal, playbook)
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    setTried(true)
    if (!allowed) return
    send(command)
    drop()
    onDone()
  }
  if (colleagues.length === 0) return <p>{handOver.noColleague}</p>
  return (
    <form className={css['paper']} onSubmit={submit}>
      <p>{handOver.text}</p>
      <Choices
        legend={handOver.to}
        choices={colleagues.map((value) => ({ value, title: seatTitle(value) }))}
        chosen={to}
        onChoose={choose}
      />
      <TextArea label={handOver.reason} rows={2} text={reason} onText={setReason} />
      <p role="status">{tried && whyNot}</p>
      <Button type="submit" loudness="primary" aria-disabled={!allowed}>
        {handOver.now}
      </Button>
    </form>
  )
}

interface TakeBackProps {
  readonly holder: SeatId
  readonly deputy: SeatId
  readonly onDone: () => void
}

function TakeBack({ holder, deputy, onDone }: TakeBackProps) {
  const { handOver } = usePapersWords()
  const seatTitle = useSeatTitle()
  const send = useSend()
  const takeBack = () => {
    send({ kind: 'delegate', seat: holder, to: holder })
    onDone()
  }
  return (
    <>
      <p>{handOver.handedTo(seatTitle(deputy))}</p>
      <Button loudness="primary" onClick={takeBack}>
        {handOver.takeBack}
      </Button>
    </>
  )
}
