import type { Delivery, RecordedAs } from '@/engine/index.ts'
import type { ExerciseTime, Named, SeatId } from '@/kernel/index.ts'

/** Which entry of the inbox: its kind and its number on this device. */
export type InboxKey = Named<string, 'inbox-key'>

interface Entry {
  readonly key: InboxKey
  readonly at: ExerciseTime
}

/** One entry of a seat's inbox: news of the story, being told of the incident by a colleague, or a message. */
export type InboxItem = Entry &
  (
    | {
        readonly kind: 'inject'
        readonly delivery: Delivery
        /** Until when an answer is asked for; absent when none is, or none is due by a time. */
        readonly replyBy?: ExerciseTime
        /** What this seat answered. */
        readonly answer?: RecordedAs<'inject-answered'>
      }
    | { readonly kind: 'notice'; readonly line: RecordedAs<'notified'>; readonly from: SeatId }
    | { readonly kind: 'message'; readonly line: RecordedAs<'message-sent'>; readonly from: SeatId }
  )

/** The key of an entry. */
export const inboxKey = (kind: InboxItem['kind'], number: number): InboxKey => `${kind}-${number}` as InboxKey
