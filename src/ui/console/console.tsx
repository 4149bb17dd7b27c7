import { lazy, Suspense, useMemo, useReducer, useState } from 'react'
import { nextOnChain } from '@/engine/index.ts'
import { usePorts } from '../ports/index.ts'
import { moveDesk, tidyDesk } from './desk/desk.ts'
import { DeskContext } from './desk/desk-context.ts'
import { useBriefing } from './desk/table-context.ts'
import { useFollowNews } from './desk/use-follow-news.ts'
import { useWidth } from './desk/use-width.ts'
import { useKeys } from './keys/use-keys.ts'
import { NarrowConsole } from './narrow-console.tsx'
import { Announcements } from './notes/announcements.tsx'
import { type AnswerDrafts, AnswerDraftsContext } from './page/draft-answers.ts'
import { WideConsole } from './wide-console.tsx'

const Over = lazy(() => import('./over.tsx'))

/** The player's console: read, answer, act, tell, approve. How it is laid out depends on the room there is. */
export function Console() {
  const { playbook, seat } = useBriefing()
  const { preferences } = usePorts()
  const [desk, move] = useReducer(moveDesk, undefined, () => tidyDesk(nextOnChain(seat, playbook), preferences.drawsStage()))
  const inUse = useMemo(() => ({ desk, move }), [desk])
  const [drafts] = useState<AnswerDrafts>(() => new Map())
  return (
    <DeskContext value={inUse}>
      <AnswerDraftsContext value={drafts}>
        <Laid />
      </AnswerDraftsContext>
    </DeskContext>
  )
}

function Laid() {
  const width = useWidth()
  useKeys()
  useFollowNews()
  return (
    <>
      <Announcements />
      {width === 'wide' ? <WideConsole /> : <NarrowConsole width={width} />}
      <Suspense fallback={null}>
        <Over />
      </Suspense>
    </>
  )
}
