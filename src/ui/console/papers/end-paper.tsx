import type { Command } from '@/engine/index.ts'
import { Button, Dialog } from '../../parts/index.ts'
import { usePapersWords } from '../../words/use-papers-words.ts'
import { useDesk } from '../desk/desk-context.ts'
import { usePermission, useSend } from '../desk/table-context.ts'

/** Asks once more before the evening ends for everybody. */
export function EndPaper() {
  const { end: words } = usePapersWords()
  const { move } = useDesk()
  const send = useSend()
  const command: Command = { kind: 'end', reason: words.reason }
  const permission = usePermission(command)
  const close = () => move({ kind: 'put-away' })
  const end = () => {
    if (!permission.allowed) return
    send(command)
    close()
  }
  return (
    <Dialog
      open
      title={words.title}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{words.goOn}</Button>
          <Button loudness="primary" aria-disabled={!permission.allowed} onClick={end}>
            {words.now}
          </Button>
        </>
      }
    >
      <p>{words.text}</p>
    </Dialog>
  )
}
