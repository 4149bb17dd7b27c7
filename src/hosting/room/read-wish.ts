import * as z from 'zod'
import { id } from '../session/id-shape.ts'
import type { RoomWish } from './room.ts'

z.config({ jitless: true })

const name = z.string().min(1).max(200)
const filler = z.enum(['playbook', 'novice', 'dark'])

const wishShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('assign'), member: id, seat: id }),
  z.strictObject({ kind: z.literal('unassign'), member: id, seat: id }),
  z.strictObject({ kind: z.literal('seat-at-random') }),
  z.strictObject({ kind: z.literal('fill'), seat: id, with: filler }),
  z.strictObject({
    kind: z.literal('settle'),
    settings: z.strictObject({
      level: id.optional(),
      filler: filler.optional(),
      sharedSeats: z.enum(['vote', 'hand']).optional(),
      hotWash: z.enum(['named', 'anonymous']).optional(),
    }),
  }),
  z.strictObject({
    kind: z.literal('expect'),
    people: z.array(z.strictObject({ name, seats: z.array(id).max(30) })).max(60),
  }),
  z.strictObject({ kind: z.literal('rename'), member: id, name }),
  z.strictObject({ kind: z.literal('remove'), member: id }),
  z.strictObject({ kind: z.literal('admit'), member: id }),
  z.strictObject({ kind: z.literal('take-hand'), seat: id, member: id }),
  z.strictObject({ kind: z.literal('start') }),
  z.strictObject({ kind: z.literal('halt'), why: z.string().min(1).max(500) }),
  z.strictObject({ kind: z.literal('resume') }),
  z.strictObject({ kind: z.literal('hide-names'), hidden: z.boolean() }),
  z.strictObject({ kind: z.literal('vote-clock'), left: z.int().min(1).max(3600).optional(), runs: z.boolean() }),
])

/** Turns whatever a device sent into a wish; undefined when it is none. Never throws. */
export function readWish(raw: unknown): RoomWish | undefined {
  const read = wishShape.safeParse(raw)
  return read.success ? (read.data as unknown as RoomWish) : undefined
}
