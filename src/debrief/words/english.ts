import { common } from './english/common.ts'
import { events } from './english/events.ts'

/** Every sentence of the debrief in English. Its keys are the ids; its slots say what a claim must be filled with. */
export const english = { ...common, ...events } as const
