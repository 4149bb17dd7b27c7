import { type EventNumber, STARTEX } from '@/kernel/index.ts'
import type { Exercise } from './exercise.ts'

/** Before the first line: nobody has sat down yet. */
export const noExercise: Exercise = {
  status: 'briefing',
  now: STARTEX,
  phase: undefined,
  phases: [],
  seats: {},
  facts: {},
  factsShown: {},
  things: {},
  deliveries: {},
  due: {},
  held: [],
  dropped: [],
  acts: {},
  requests: {},
  notices: [],
  messages: [],
  findings: [],
  happenings: [],
  worldActs: [],
  processes: {},
  shownTo: {},
  faults: [],
  last: 0 as EventNumber,
}
