import { createContext, useCallback, useContext } from 'react'
import type { Author, Column, Command, HotWash, NoteGroup } from '@/engine/index.ts'
import type { RoomWish } from '@/hosting/index.ts'
import type { SeatId } from '@/kernel/index.ts'
import { useHandle, useTable } from '../../console/desk/table-context.ts'
import type { Place } from './board.ts'

/** What lies over the board until it is put away. */
export type WashPaper =
  | { readonly kind: 'write'; readonly column: Column }
  | { readonly kind: 'change' | 'move'; readonly note: string }
  | { readonly kind: 'group'; readonly column: Column; readonly notes: readonly string[]; readonly named?: NoteGroup }
  | { readonly kind: 'rate' | 'close' | 'clock' }

/** What the parts of the board share. */
export interface WashInUse {
  readonly wash: HotWash
  /** Whose notes one writes; undefined for whoever only reads. */
  readonly me: Author | undefined
  readonly lay: (paper: WashPaper | undefined) => void
  /** Sends what one moves by hand or by menu, and says aloud where it went. */
  readonly move: (note: string, to: Place) => void
  /** Asks the room for something; a refusal is shown at the foot. */
  readonly ask: (wish: RoomWish) => Promise<void>
  /** The note moved last, which takes the focus where it hangs now. */
  readonly moved: string | undefined
}

/** The board all parts of the screen below share. */
export const HotWashContext = createContext<WashInUse | undefined>(undefined)

/** The board in use. */
export function useHotWash(): WashInUse {
  const inUse = useContext(HotWashContext)
  if (inUse === undefined) throw new Error('A part of the hot wash stands outside of it.')
  return inUse
}

/** The seat one sits on, where one plays. */
export function seatOf(me: Author | undefined): SeatId | undefined {
  return me === 'facilitator' ? undefined : me
}

/** Sends several commands, one after the other. */
export function useSendAll(): (commands: readonly Command[]) => void {
  const { send } = useHandle()
  return useCallback(
    (commands) => {
      for (const command of commands) send(command)
    },
    [send],
  )
}

/** The playbook of the exercise; the screen is shown only once it is there. */
export function usePlaybook() {
  const playbook = useTable(({ briefing }) => briefing?.playbook)
  if (playbook === undefined) throw new Error('The hot wash stands without a playbook.')
  return playbook
}
