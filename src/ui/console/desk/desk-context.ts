import { createContext, useContext } from 'react'
import { type InboxItem, inbox, type Table } from '@/client/index.ts'
import type { Desk, DeskMove } from './desk.ts'
import { useTable } from './table-context.ts'

interface DeskInUse {
  readonly desk: Desk
  readonly move: (move: DeskMove) => void
}

/** The desk all parts of the console below share. */
export const DeskContext = createContext<DeskInUse | undefined>(undefined)

/** The desk in use. */
export function useDesk(): DeskInUse {
  const inUse = useContext(DeskContext)
  if (inUse === undefined) throw new Error('A part of the console stands outside of a desk.')
  return inUse
}

/** The entry that lies open: the chosen one, else the most urgent. */
export function openItem(table: Table, selected: Desk['selected']): InboxItem | undefined {
  const items = inbox(table)
  return items.find(({ key }) => key === selected) ?? items[0]
}

/** The same, for a component. */
export function useOpenItem(): InboxItem | undefined {
  const { selected } = useDesk().desk
  return useTable((table) => openItem(table, selected))
}
