import type { ExerciseEvent } from '@/engine/index.ts'
import type { SeatId } from '@/kernel/index.ts'

/** What a line of the room is, for an evaluator: news for seats, what they did and decided, what they said to each other. */
export type LineGroup = 'injects' | 'decisions' | 'messages'

/** A new event does not compile before somebody has said whether evaluators read it. `frame` is read whatever is chosen. */
const groups: { readonly [Kind in ExerciseEvent['kind']]: LineGroup | 'frame' | undefined } = {
  'exercise-started': 'frame',
  'act-recalled': undefined,
  'clock-advanced': undefined,
  'window-closed': 'frame',
  'window-opened': 'frame',
  'phase-entered': 'frame',
  'inject-delivered': 'injects',
  'inject-due': undefined,
  'inject-held': undefined,
  'inject-resumed': undefined,
  'inject-dropped': undefined,
  'inject-edited': undefined,
  'deadline-extended': 'injects',
  'deviation-justified': undefined,
  'seat-taken': 'frame',
  'inject-answered': 'decisions',
  'act-started': 'decisions',
  'act-finished': 'decisions',
  'statement-published': 'decisions',
  notified: 'messages',
  'message-sent': 'messages',
  'approval-requested': 'messages',
  'approval-given': 'decisions',
  'approval-refused': 'decisions',
  'finding-recorded': 'messages',
  delegated: 'decisions',
  'fact-changed': undefined,
  'fact-shown': undefined,
  'thing-shown': undefined,
  'world-acted': 'injects',
  'process-began': undefined,
  'process-ceased': undefined,
  'story-faulted': undefined,
  rewound: 'frame',
  'exercise-ended': 'frame',
  observed: undefined,
  'hot-wash-opened': undefined,
  'note-written': undefined,
  'note-changed': undefined,
  'note-removed': undefined,
  'notes-grouped': undefined,
  'notes-ungrouped': undefined,
  'vote-cast': undefined,
  'vote-taken-back': undefined,
  'self-rated': undefined,
  authored: undefined,
  'note-moved': undefined,
  'hot-wash-closed': undefined,
}

/** Whether a line is shown to somebody who looks at one group, or at all, and at one seat or company, or at everybody. */
export function isShown(event: ExerciseEvent, chosen: LineGroup | 'all', of: string): boolean {
  const group = groups[event.kind]
  if (group === undefined) return false
  if (group === 'frame') return true
  if (chosen !== 'all' && chosen !== group) return false
  return of === '' || seatsIn(event).some((seat) => seat === of || seat.startsWith(`${of}.`))
}

/** The seats a line speaks of: whoever acts, and whom it reaches. */
function seatsIn(event: ExerciseEvent): readonly SeatId[] {
  const acting = 'seat' in event && event.seat !== undefined ? [event.seat] : []
  switch (event.kind) {
    case 'inject-delivered':
    case 'notified':
    case 'message-sent':
      return [...acting, ...event.to]
    case 'approval-requested':
      return [...acting, ...event.of]
    case 'delegated':
      return [event.from, event.to]
    case 'world-acted':
      return event.by === undefined ? [] : [event.by]
    default:
      return acting
  }
}
