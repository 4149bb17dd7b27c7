import { type SeatAtWork, seatsAtWork } from '@/client/index.ts'
import type { Filler } from '@/hosting/index.ts'
import { formatTime, type SeatId } from '@/kernel/index.ts'
import { useHandle, useSeatTitle, useTable } from '../../console/desk/table-context.ts'
import { Button, Dialog } from '../../parts/index.ts'
import { useWish } from '../../session/use-wish.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useFacilitator } from '../desk-context.ts'
import { useTaskWords } from '../seats/task-words.ts'
import css from './papers.module.css'

/** One seat: what it is at, and what the facilitator can do about it. */
export function SeatPaper({ seat }: { readonly seat: SeatId }) {
  const { seats: words } = useDeskWords()
  const seatTitle = useSeatTitle()
  const taskWords = useTaskWords()
  const { change, session, room } = useFacilitator()
  const { wish, refused } = useWish(session)
  const { store } = useHandle()
  const exercise = useTable((table) => table.exercise)
  const now = useTable((table) => table.now)
  const at = seatsAtWork({ ...store.getState(), exercise, now }).find((one) => one.seat === seat)
  if (at === undefined) return null
  const { holder, status, task, due } = at
  const close = () => change({ kind: 'put-away' })
  // The room says who sits where; the line in the log follows from it.
  const give = async (filler: Filler) => {
    const holders = room?.seats.find((one) => one.seat === seat)?.holders ?? []
    let done = await wish({ kind: 'fill', seat, with: filler })
    for (const member of holders) done &&= await wish({ kind: 'unassign', member, seat })
    if (done) close()
  }
  return (
    <Dialog
      open
      title={words.open(seatTitle(seat), words.legend[status])}
      onClose={close}
      actions={
        <>
          {holder.kind !== 'bot' && <Button onClick={() => void give('playbook')}>{words.toBot}</Button>}
          {holder.kind !== 'nobody' && <Button onClick={() => void give('dark')}>{words.toNobody}</Button>}
          <Button loudness="primary" onClick={() => change({ kind: 'act-for', seat })}>
            {words.actFor(seatTitle(seat))}
          </Button>
        </>
      }
    >
      <p>{holderWords(holder, words)}</p>
      <p role="alert">{refused}</p>
      {task !== undefined && <p className={css['strong']}>{taskWords(task)}</p>}
      {due !== undefined && status !== 'done' && <p>{words.due(formatTime(due))}</p>}
      {task?.kind === 'question' && (
        <p>
          <Button
            size="small"
            onClick={() => change({ kind: 'lay-out', paper: { kind: 'inject', inject: task.item.delivery.line.event.inject } })}
          >
            {words.openInject}
          </Button>
        </p>
      )}
    </Dialog>
  )
}

function holderWords({ kind, name }: SeatAtWork['holder'], words: ReturnType<typeof useDeskWords>['seats']): string {
  if (kind === 'bot') return words.heldByBot
  return kind === 'nobody' || name === undefined ? words.heldByNobody : words.holder(name)
}
