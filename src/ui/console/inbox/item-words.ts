import type { InboxItem } from '@/client/index.ts'
import { type ExerciseTime, type SeatId, unreachable } from '@/kernel/index.ts'
import type { Channel } from '@/scenario/index.ts'
import type { IconName } from '../../parts/index.ts'
import { channelIcon } from '../../parts/index.ts'
import type { Words } from '../../words/index.ts'

/** By what way an entry came: a channel of the story, or a colleague. */
export type Way = Channel | 'notice' | 'message'

/** The way an entry came. */
export const wayOf = (item: InboxItem): Way => (item.kind === 'inject' ? item.delivery.line.event.channel : item.kind)

/** The picture of a way. */
export function wayIcon(way: Way): IconName {
  if (way === 'notice') return 'flag'
  return way === 'message' ? 'chat' : channelIcon[way]
}

/** One line that says what an entry is about. */
export function itemTitle(item: InboxItem, words: Words): string {
  switch (item.kind) {
    case 'inject':
      return item.delivery.line.event.title
    case 'notice':
      return firstLine(item.line.event.text) || words.console.inbox.informed
    case 'message':
      return firstLine(item.line.event.text)
    default:
      return unreachable(item)
  }
}

const LONGEST_TITLE = 120

function firstLine(text: string): string {
  const [line = ''] = text.trim().split('\n')
  return line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE - 1)}…` : line
}

/** Who sent an entry: a colleague's seat, or whoever the story names. */
export function senderOf(item: InboxItem): { readonly seat: SeatId } | { readonly name: string } {
  return item.kind === 'inject' ? { name: item.delivery.line.event.from } : { seat: item.from }
}

const MINUTE = 60
const HOUR = 60 * MINUTE
const two = (count: number): string => String(count).padStart(2, '0')

/** A short clock for lists: `00:18`, hours and minutes after STARTEX. */
export function shortTime(at: ExerciseTime): string {
  const sign = at < 0 ? '-' : ''
  const size = Math.abs(at)
  return `${sign}${two(Math.floor(size / HOUR))}:${two(Math.floor((size % HOUR) / MINUTE))}`
}

/** What is left, as a clock that counts down: `05:48` under an hour, `1:05:48` above. */
export function countdown(seconds: number): string {
  const size = Math.max(0, Math.round(seconds))
  const rest = `${two(Math.floor((size % HOUR) / MINUTE))}:${two(size % MINUTE)}`
  return size < HOUR ? rest : `${Math.floor(size / HOUR)}:${rest}`
}
