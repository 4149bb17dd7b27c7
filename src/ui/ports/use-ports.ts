import { createContext, useContext } from 'react'
import type { Drafts } from './drafts.ts'
import type { Evenings } from './evenings.ts'
import type { Library } from './library.ts'
import type { Practice } from './practice.ts'
import type { Preferences } from './preferences.ts'
import type { Sessions } from './sessions.ts'

/** Everything the screens need from the world; joined in `entry`. */
export interface Ports {
  readonly library: Library
  readonly evenings: Evenings
  readonly practice: Practice
  readonly preferences: Preferences
  readonly drafts: Drafts
  readonly sessions: Sessions
}

/** The ports all screens below use. */
export const PortsContext = createContext<Ports | undefined>(undefined)

/** The ports in use. */
export function usePorts(): Ports {
  const ports = useContext(PortsContext)
  if (ports === undefined) throw new Error('A screen stands outside of App and has no ports.')
  return ports
}
