import { createContext, useContext } from 'react'
import type { EventNumber } from '@/kernel/index.ts'

/** Which lines of the log lie open, and what they prove. */
export interface OpenLines {
  readonly numbers: readonly EventNumber[]
  readonly about: string
}

/** Opens lines of the log. */
export const LinesContext = createContext<((lines: OpenLines) => void) | undefined>(undefined)

/** How to open lines of the log. */
export function useOpenLines(): (lines: OpenLines) => void {
  const open = useContext(LinesContext)
  if (open === undefined) throw new Error('A part of the debrief stands outside of its document.')
  return open
}
