import type { Recorded } from '@/engine/index.ts'
import type { SeatId } from '@/kernel/index.ts'

/** Whether a line is news for a person on this seat: something arrived, was answered, was finished, or everything changed. */
export function reaches({ event }: Recorded, seat: SeatId): boolean {
  switch (event.kind) {
    case 'inject-delivered':
    case 'notified':
    case 'message-sent':
      return event.to.includes(seat)
    case 'approval-requested':
      return event.of.includes(seat)
    case 'approval-given':
    case 'approval-refused':
      return event.request.startsWith(`${seat}/`)
    case 'act-finished':
      return event.seat === seat
    case 'delegated':
      return event.from === seat || event.to === seat
    case 'phase-entered':
    case 'window-closed':
    case 'window-opened':
    case 'rewound':
    case 'exercise-ended':
    case 'hot-wash-opened':
    case 'hot-wash-closed':
      return true
    default:
      return false
  }
}
