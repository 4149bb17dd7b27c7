import { lazy, Suspense, useEffect, useMemo, useReducer } from 'react'
import { nextOnChain } from '@/engine/index.ts'
import type { ExerciseId } from '@/kernel/index.ts'
import { usePorts } from '../ports/index.ts'
import { firstLetter, moveDesk, tidyDesk } from './desk/desk.ts'
import { DeskContext } from './desk/desk-context.ts'
import { useBriefing } from './desk/table-context.ts'
import { useFollowNews } from './desk/use-follow-news.ts'
import { useWidth } from './desk/use-width.ts'
import { asLeft, type DraftBox, DraftsContext } from './drafts/use-draft.ts'
import { useKeys } from './keys/use-keys.ts'
import { NarrowConsole } from './narrow-console.tsx'
import { Announcements } from './notes/announcements.tsx'
import { WideConsole } from './wide-console.tsx'

const Over = lazy(() => import('./over.tsx'))

/** The player's console: read, answer, act, tell, approve. How it is laid out depends on the room there is. */
export function Console({ exercise }: { readonly exercise: ExerciseId }) {
  const { playbook, seat } = useBriefing()
  const { drafts, preferences } = usePorts()
  const box = useMemo<DraftBox>(
    () => ({
      read: (field) => drafts.read(exercise, `${seat} ${field}`),
      write: (field, draft) => drafts.write(exercise, `${seat} ${field}`, draft),
      drop: (field) => drafts.drop(exercise, `${seat} ${field}`),
    }),
    [drafts, exercise, seat],
  )
  const [desk, move] = useReducer(moveDesk, undefined, () =>
    tidyDesk(
      asLeft(box.read(ADDRESS), firstLetter(nextOnChain(seat, playbook))),
      preferences.drawsStage(),
      preferences.playsSound(),
    ),
  )
  // Words begun for one colleague must not lie addressed to another after a reload.
  useEffect(() => box.write(ADDRESS, desk.letter), [box, desk.letter])
  const inUse = useMemo(() => ({ desk, move }), [desk])
  return (
    <DeskContext value={inUse}>
      <DraftsContext value={box}>
        <Laid />
      </DraftsContext>
    </DeskContext>
  )
}

/** The field under which it is kept whom the letter is for. */
const ADDRESS = 'address'

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
