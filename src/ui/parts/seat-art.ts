import type { SeatId } from '@/kernel/index.ts'
import { artOf } from '@/stage/index.ts'
import emptyBank from '../../../assets/sprites/room/empty-bank.svg?no-inline'
import emptyTech from '../../../assets/sprites/room/empty-tech.svg?no-inline'

/** The face of a seat, framed; undefined when nobody drew one. */
export function portraitOf(seat: SeatId): string | undefined {
  return artOf(seat)?.avatar
}

/** The lit room of a seat, 276 by 130; a seat without a drawn character gets an empty room of its house. */
export function roomOf(seat: SeatId, house: 'square' | 'circle'): string {
  return artOf(seat)?.room ?? (house === 'square' ? emptyBank : emptyTech)
}
