import { createContext, useContext } from 'react'
import { type MselEntry, msel, nextInjects, type Table } from '@/client/index.ts'
import type { RoomView } from '@/hosting/index.ts'
import { useTable } from '../console/desk/table-context.ts'
import type { OpenSession } from '../ports/index.ts'
import type { DeskChange, DeskState } from './desk-state.ts'

interface DeskInUse {
  readonly session: OpenSession
  readonly room: RoomView | undefined
  readonly desk: DeskState
  readonly change: (change: DeskChange) => void
}

/** The desk all its parts below share. */
export const FacilitatorContext = createContext<DeskInUse | undefined>(undefined)

/** The desk in use. */
export function useFacilitator(): DeskInUse {
  const inUse = useContext(FacilitatorContext)
  if (inUse === undefined) throw new Error('A part of the facilitator’s desk stands outside of it.')
  return inUse
}

/** The chosen inject as long as it is still to come, else the next one. */
export function chosenInject(table: Table, selected: DeskState['selected']): MselEntry | undefined {
  const next = nextInjects(table)
  return next.find(({ id }) => id === selected) ?? next[0]
}

/** The same, for a component. */
export function useChosenInject(): MselEntry | undefined {
  const { selected } = useFacilitator().desk
  return useTable((table) => chosenInject(table, selected))
}

/** An inject by id; undefined when there is none. */
export function useMselEntry(id: MselEntry['id']): MselEntry | undefined {
  return useTable((table) => msel(table).find((entry) => entry.id === id))
}
