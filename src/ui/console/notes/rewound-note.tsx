import { useState } from 'react'
import { formatTime } from '@/kernel/index.ts'
import { Button } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import { useTable } from '../desk/table-context.ts'
import css from './notes.module.css'

/** Says that the exercise was taken back, until it is put away: what lay on the desk a moment ago has not happened. */
export function RewoundNote() {
  const { notes } = useWords().console
  const last = useTable(({ lines }) => lines.findLast(({ event }) => event.kind === 'rewound'))
  const [dismissed, dismiss] = useState<unknown>()
  const shown = last?.event.kind === 'rewound' && last !== dismissed ? notes.rewound(formatTime(last.event.to)) : ''
  return (
    <div role="status" className={shown === '' ? css['quiet'] : css['note']}>
      {shown !== '' && (
        <>
          <span>{shown}</span>
          <Button size="small" loudness="quiet" onClick={() => dismiss(last)}>
            {notes.dismiss}
          </Button>
        </>
      )}
    </div>
  )
}
