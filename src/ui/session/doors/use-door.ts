import { useState } from 'react'

/** Something that goes through a door once: it is under way, or there is a sentence on why it failed. */
export function useDoor() {
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string>()
  const go = (work: () => Promise<void>): void => {
    if (busy) return
    setBusy(true)
    setFailed(undefined)
    work().catch((fault: unknown) => {
      setFailed(fault instanceof Error ? fault.message : String(fault))
      setBusy(false)
    })
  }
  return { busy, failed, go }
}

/** A code as people may write it, without what does not count. */
export const tidyCode = (code: string): string => code.toUpperCase().replace(/[\s-]/g, '')
