import { type EventNumber, STARTEX } from '@/kernel/index.ts'
import type { Exercise } from './exercise.ts'

/** Before the first line: nobody has sat down yet. */
export const noExercise: Exercise = {
  status: 'briefing',
  now: STARTEX,
  phase: undefined,
  phases: [],
  between: undefined,
  seats: {},
  deputies: {},
  facts: {},
  factsShown: {},
  things: {},
  deliveries: {},
  due: {},
  held: [],
  dropped: [],
  edited: {},
  acts: {},
  requests: {},
  notices: [],
  messages: [],
  statements: {},
  published: [],
  findings: [],
  happenings: [],
  worldActs: [],
  processes: {},
  shownTo: {},
  faults: [],
  last: 0 as EventNumber,
}
