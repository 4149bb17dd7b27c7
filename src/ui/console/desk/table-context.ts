import { createContext, useContext, useMemo } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { foresee, type Table, type TableHandle } from '@/client/index.ts'
import type { Briefing, Command, Permission } from '@/engine/index.ts'
import type { SeatId } from '@/kernel/index.ts'
import { shortTitle, tellingTitle } from '../../parts/index.ts'
import { useText } from '../../words/index.ts'

/** The table all parts of the console below read from. */
export const TableContext = createContext<TableHandle | undefined>(undefined)

/** The table one sits at. */
export function useHandle(): TableHandle {
  const handle = useContext(TableContext)
  if (handle === undefined) throw new Error('A part of the console stands outside of a table.')
  return handle
}

/** A part of what this device knows. The selector gives a primitive or something that stays the same object while unchanged. */
export function useTable<Part>(select: (table: Table) => Part): Part {
  return useStore(useHandle().store, select)
}

/** A list of what this device knows; drawn again only when one of its entries is another. */
export function useTableList<Entry>(select: (table: Table) => readonly Entry[]): readonly Entry[] {
  return useStore(useHandle().store, useShallow(select))
}

/** What this seat was told before it began; who stands in for it was never given its card. The console is shown only once it is there. */
export function useBriefing(): Briefing {
  const briefing = useTable((table) => table.briefing)
  const seat = useTable((table) => table.seat)
  const asPlayed = useMemo(
    () => briefing && (briefing.seat === seat ? briefing : { ...briefing, seat, brief: undefined }),
    [briefing, seat],
  )
  if (asPlayed === undefined) throw new Error('The console stands without a briefing.')
  return asPlayed
}

/** Sends a command; gives back its id. */
export function useSend(): (command: Command) => string {
  return useHandle().send
}

/** What the host would say to a command now. Asked again whenever the exercise goes on. */
export function usePermission(command: Command): Permission {
  const table = useTable((whole) => whole.exercise)
  const handle = useHandle()
  return foresee({ ...handle.store.getState(), exercise: table }, command)
}

/** How a seat is called where its mark stands beside it or its company does not matter: the title of its role. */
export function useSeatTitle(): (seat: SeatId) => string {
  const { playbook } = useBriefing()
  const text = useText()
  return (seat) => {
    const role = playbook.roles[seat]
    if (role === undefined) return seat
    const house = playbook.organisations[role.organisation]
    return shortTitle(text(role.title), house && text(house.title))
  }
}

/** How a seat is called where nothing beside the words says whose it is. */
export function useTellingTitle(): (seat: SeatId) => string {
  const { playbook } = useBriefing()
  const text = useText()
  return (seat) => tellingTitle(seat, playbook, text)
}
