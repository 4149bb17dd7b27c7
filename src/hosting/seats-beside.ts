import type { SeatId } from '@/kernel/index.ts'

/** Where the facilitator sits: sees everything there is. No role of any playbook. */
export const DESK = 'room.desk' as SeatId

/** The screen on the wall and whoever only watches: sees what everybody may see. No role of any playbook. */
export const WALL = 'room.wall' as SeatId
