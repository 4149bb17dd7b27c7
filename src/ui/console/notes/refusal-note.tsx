import { useState } from 'react'
import { explainRefusal } from '@/engine/index.ts'
import type { Diagnostic } from '@/kernel/index.ts'
import { Button } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import { useBriefing, useTable } from '../desk/table-context.ts'
import css from './notes.module.css'

/** Why the last command was not carried out. It stays until it is put away or the next command goes through. */
export function RefusalNote() {
  const { notes } = useWords().console
  const { playbook } = useBriefing()
  const refused = useTable(({ refusals }) => refusals.at(-1))
  const malformed = useTable((table) => table.malformed.at(-1))
  const notKept = useTable((table) => table.notKept)
  const [dismissed, dismiss] = useState<unknown>()
  const shown = refused !== undefined && refused !== dismissed ? notes.refused(explainRefusal(refused.refusal, playbook)) : ''
  const broken = malformed !== undefined && malformed !== dismissed ? whyNot(malformed, notes) : ''
  const say = shown || broken
  if (notKept !== undefined) return <NotKept sentence={notKept} />
  return (
    <div role="status" className={say === '' ? css['quiet'] : css['note']}>
      {say !== '' && (
        <>
          <span>{say}</span>
          <Button size="small" loudness="quiet" onClick={() => dismiss(shown === '' ? malformed : refused)}>
            {notes.dismiss}
          </Button>
        </>
      )}
    </div>
  )
}

/** What the room says of a command that never came to the exercise. These are no faults of the page. */
const fromTheRoom: ReadonlySet<string> = new Set(['halted', 'not-your-hand', 'voted-down'])

function whyNot({ code, message }: Diagnostic, notes: ReturnType<typeof useWords>['console']['notes']): string {
  return fromTheRoom.has(code) ? message : notes.malformed(message)
}

/** What happened could not be kept: nobody can put that away. */
function NotKept({ sentence }: { readonly sentence: string }) {
  return (
    <div role="alert" className={css['note']}>
      {sentence}
    </div>
  )
}
