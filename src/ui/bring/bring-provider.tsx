import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { usePorts } from '../ports/index.ts'
import { goTo } from '../routing/index.ts'
import { useWords } from '../words/index.ts'
import { readDropped } from './read-dropped.ts'
import { type Bring, BringContext, type LastBrought } from './use-bring.ts'

/** Reads the files people bring, for all screens below. */
export function BringProvider({ children }: { readonly children: ReactNode }) {
  const { library } = usePorts()
  const { problems } = useWords()
  const [last, setLast] = useState<LastBrought>()
  const [reading, setReading] = useState(false)
  const [failed, setFailed] = useState<string>()
  const [changes, setChanges] = useState(0)

  const take = useCallback(
    async (dropped: readonly File[]) => {
      if (dropped.length === 0) return
      setReading(true)
      setFailed(undefined)
      try {
        const texts = await readDropped(dropped, problems)
        const brought = { ...texts, ...(await library.bring(texts.files)) }
        setLast(brought)
        setChanges((count) => count + 1)
        if (needsMending(brought)) goTo({ screen: 'problems' })
      } catch (error) {
        setFailed(error instanceof Error ? error.message : String(error))
      } finally {
        setReading(false)
      }
    },
    [library, problems],
  )

  const bring = useMemo<Bring>(
    () => ({ last, reading, failed, changes, take: (files) => void take(files) }),
    [last, reading, failed, changes, take],
  )
  return <BringContext value={bring}>{children}</BringContext>
}

/** Whether something has to be mended before all that was brought can be played. */
function needsMending({ diagnostics, notRead }: LastBrought): boolean {
  return notRead.length > 0 || diagnostics.some(({ severity }) => severity === 'error')
}
