import { useEffect, useState, useSyncExternalStore } from 'react'
import type { RoomView } from '@/hosting/index.ts'
import { type OpenSession, usePorts } from '../ports/index.ts'

/** Whether one is in a room. */
type InRoom =
  | { readonly state: 'opening' }
  | { readonly state: 'failed'; readonly sentence: string }
  | { readonly state: 'in'; readonly session: OpenSession }

/** Goes into a room and leaves it with the screen. */
export function useOpenSession(code: string): InRoom {
  const { sessions } = usePorts()
  const [inRoom, setInRoom] = useState<InRoom>({ state: 'opening' })
  useEffect(() => {
    let gone = false
    let opened: OpenSession | undefined
    const enter = async () => {
      try {
        const session = await sessions.open(code)
        if (gone) return session.leave()
        opened = session
        setInRoom({ state: 'in', session })
      } catch (fault) {
        if (!gone) setInRoom({ state: 'failed', sentence: fault instanceof Error ? fault.message : String(fault) })
      }
    }
    void enter()
    return () => {
      gone = true
      opened?.leave()
      setInRoom({ state: 'opening' })
    }
  }, [sessions, code])
  return inRoom
}

/** The room as it stands; undefined until the server's first word. */
export function useRoomView({ onChange, view }: OpenSession): RoomView | undefined {
  return useSyncExternalStore(onChange, view, view)
}

/** Where the way to the server stands. */
export function useWay({ onChange, way }: OpenSession): ReturnType<OpenSession['way']> {
  return useSyncExternalStore(onChange, way, way)
}
