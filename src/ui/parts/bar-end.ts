import { createContext, type ReactNode } from 'react'

/** What whoever shows a screen adds at the end of its bar. */
export const BarEndContext = createContext<ReactNode>(undefined)
