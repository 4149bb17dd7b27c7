import type { Holder } from '@/engine/index.ts'
import type { SeatId } from '@/kernel/index.ts'
import type { Host } from '../host.ts'

/** Which kind of holder a seat was given during play; undefined while it is held as it was at STARTEX. */
export function takenOver(seat: SeatId, { exercise, header }: Pick<Host, 'exercise' | 'header'>): Holder['kind'] | undefined {
  const now = exercise().seats[seat]?.kind
  return now === header.seats[seat]?.kind ? undefined : now
}
