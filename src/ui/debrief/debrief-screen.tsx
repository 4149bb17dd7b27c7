import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { standing, type TableHandle } from '@/client/index.ts'
import type { DebriefFor } from '@/debrief/index.ts'
import { type ExerciseId, type OrganisationId, unreachable } from '@/kernel/index.ts'
import { TableContext } from '../console/desk/table-context.ts'
import { useSeatAt } from '../console/desk/use-seat-at.ts'
import { LinkButton } from '../parts/index.ts'
import notice from '../shell/notice.module.css'
import { Notice } from '../shell/notice.tsx'
import { useWords } from '../words/index.ts'
import { Document } from './document.tsx'

interface DebriefScreenProps {
  readonly exercise: ExerciseId
}

/** The debrief of one exercise kept on this device, as soon as it has ended. */
export function DebriefScreen({ exercise }: DebriefScreenProps) {
  const { debrief: words } = useWords()
  const { seat } = useSeatAt(exercise)
  switch (seat.state) {
    case 'opening':
      return <Notice title={words.opening} />
    case 'failed':
      return (
        <Notice title={words.lost}>
          <p>{seat.sentence}</p>
          <p className={notice['buttons']}>
            <LinkButton to={{ screen: 'home' }}>{words.home}</LinkButton>
          </p>
        </Notice>
      )
    case 'seated':
      return <Seated handle={seat.handle} exercise={exercise} />
    default:
      return unreachable(seat)
  }
}

function Seated({ handle, exercise }: DebriefScreenProps & { readonly handle: TableHandle }) {
  const { debrief: words } = useWords()
  const where = useStore(handle.store, standing)
  if (where === 'connecting' || where === 'briefing') return <Notice title={words.opening} />
  if (where !== 'ended')
    return (
      <Notice title={words.title}>
        <p>{words.running}</p>
        <p className={notice['buttons']}>
          <LinkButton loudness="primary" to={{ screen: 'play', exercise }}>
            {words.goOn}
          </LinkButton>
        </p>
      </Notice>
    )
  return <DebriefAtTable handle={handle} />
}

interface DebriefAtTableProps {
  readonly handle: TableHandle
  /** The only companies it may be read for, one at least; absent: all, and both together. */
  readonly houses?: readonly OrganisationId[]
}

/** The debrief of an exercise that has ended, asked for at a table of it. */
export function DebriefAtTable({ handle, houses }: DebriefAtTableProps) {
  const { debrief: words } = useWords()
  const debrief = useStore(handle.store, (table) => table.debrief)
  const scorecard = useStore(handle.store, (table) => table.scorecard)
  const [reader, setReader] = useState<DebriefFor>(houses?.[0] ?? 'joint')
  useEffect(() => handle.askDebrief(reader), [handle, reader])
  if (debrief === undefined) return <Notice title={words.writing} />
  return (
    <TableContext value={handle}>
      <Document debrief={debrief} scorecard={scorecard} houses={houses} onReader={setReader} />
    </TableContext>
  )
}
