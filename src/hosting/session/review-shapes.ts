import * as z from 'zod'
import { id } from './id-shape.ts'

const text = z.string().max(10_000)
const seat = id.optional()
const column = z.enum(['went-well', 'did-not', 'change'])
const answer = z.int().min(1).max(5)

/** Observations and the hot wash as they must look on the wire. Who observes is the host's to say. */
export const reviewShapes = [
  z.strictObject({
    kind: z.literal('observe'),
    about: id.optional(),
    capability: id.optional(),
    phase: id.optional(),
    text,
    rating: z.enum(['P', 'S', 'M', 'U']).optional(),
    line: z.int().min(1).max(10_000_000).optional(),
  }),
  z.strictObject({
    kind: z.literal('open-hot-wash'),
    naming: z.enum(['named', 'anonymous']),
    votesEach: z.int().min(0).max(20).optional(),
  }),
  z.strictObject({ kind: z.literal('write-note'), seat, column, text }),
  z.strictObject({ kind: z.literal('change-note'), seat, note: id, text }),
  z.strictObject({ kind: z.literal('remove-note'), seat, note: id }),
  z.strictObject({ kind: z.literal('move-note'), note: id, column }),
  z.strictObject({ kind: z.literal('group-notes'), title: text, notes: z.array(id).max(200) }),
  z.strictObject({ kind: z.literal('ungroup'), group: id }),
  z.strictObject({ kind: z.literal('vote'), seat: id, note: id }),
  z.strictObject({ kind: z.literal('take-vote-back'), seat: id, note: id }),
  z.strictObject({
    kind: z.literal('rate-self'),
    seat: id,
    answers: z.strictObject({ duties: answer, whom: answer, time: answer }),
  }),
  z.strictObject({
    kind: z.literal('close-hot-wash'),
    carry: z.int().min(0).max(100),
    owners: z.record(id, id).optional(),
  }),
] as const
