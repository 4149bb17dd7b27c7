import { createContext } from 'react'

/** Whether the person at this console moves the clock and ends the evening: somebody who plays alone does, in a session the facilitator does. */
export const ClockOwnerContext = createContext(true)
