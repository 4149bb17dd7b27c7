import type { Command } from '@/engine/index.ts'
import { Button, Dialog } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import { useDesk } from '../desk/desk-context.ts'
import { usePermission, useSend } from '../desk/table-context.ts'

/** Asks once more before the evening ends for everybody. */
export function EndPaper() {
  const { papers } = useWords().console
  const { move } = useDesk()
  const send = useSend()
  const command: Command = { kind: 'end', reason: papers.endReason }
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
      title={papers.endTitle}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{papers.goOn}</Button>
          <Button loudness="primary" aria-disabled={!permission.allowed} onClick={end}>
            {papers.endNow}
          </Button>
        </>
      }
    >
      <p>{papers.endText}</p>
    </Dialog>
  )
}
