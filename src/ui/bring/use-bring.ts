import { createContext, useContext } from 'react'
import type { Brought, WrittenFile } from '../ports/index.ts'
import type { NotRead } from './read-dropped.ts'

/** What became of the files brought last. */
export interface LastBrought extends Brought {
  readonly files: readonly WrittenFile[]
  readonly notRead: readonly NotRead[]
}

/** Bringing one's own files: what came of it, and the way to bring more. */
export interface Bring {
  readonly last: LastBrought | undefined
  readonly reading: boolean
  /** A sentence when reading broke down, which is nobody's file's fault. */
  readonly failed: string | undefined
  /** How often the shelf has changed; ask it again when this does. */
  readonly changes: number
  /** Reads files; when something is wrong with them the person is taken to the list of problems. */
  readonly take: (files: readonly File[]) => void
}

/** Kept above the screens, so that the list of problems outlives the home page. */
export const BringContext = createContext<Bring | undefined>(undefined)

/** The files somebody brought. */
export function useBring(): Bring {
  const bring = useContext(BringContext)
  if (bring === undefined) throw new Error('A screen stands outside of App and cannot take files.')
  return bring
}
