import { useState } from 'react'
import type { RoomWish } from '@/hosting/index.ts'
import type { OpenSession } from '../ports/index.ts'
import { sayRefusal } from '../words/en/session.ts'
import { useSessionWords } from '../words/use-session-words.ts'

/** Asks things of a room, and keeps the sentence of the last refusal until something is granted. */
export function useWish(session: OpenSession) {
  const words = useSessionWords()
  const [refused, setRefused] = useState<string>()
  const [busy, setBusy] = useState(false)
  /** Resolves to whether it was granted. */
  const wish = async (what: RoomWish): Promise<boolean> => {
    setBusy(true)
    const refusal = await session.wish(what)
    setBusy(false)
    setRefused(refusal && sayRefusal(refusal, words))
    return refusal === undefined
  }
  return { wish, refused, busy }
}
