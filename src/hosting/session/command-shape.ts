import * as z from 'zod'
import { id } from './id-shape.ts'
import { reviewShapes } from './review-shapes.ts'

const text = z.string().max(10_000)
const value = z.union([text, z.number(), z.boolean()])
const choices = z.record(id, z.union([value, z.array(value).max(50)]))
const seats = z.array(id).max(50)
const reasoned = { reason: text.optional(), confidence: z.enum(['low', 'medium', 'high']).optional() }
const time = z.int().min(0).max(10_000_000)
/** The number of a line. */
const line = z.int().min(1).max(10_000_000)
const channel = z.enum(['siem', 'ticket', 'email', 'phone', 'chat', 'press', 'social', 'regulator'])

/** Every command a device may send, as it must look on the wire. The host sends `start` itself. */
export const commandShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('advance'), to: time }),
  z.strictObject({ kind: z.literal('jump'), until: time }),
  z.strictObject({
    kind: z.literal('do'),
    seat: id,
    activity: id,
    target: id.optional(),
    with: choices,
    emergency: z.boolean(),
    words: z.strictObject({ text, claims: z.array(id).max(50), number: z.int().min(0).max(1_000_000_000).optional() }).optional(),
    ...reasoned,
  }),
  z.strictObject({ kind: z.literal('notify'), seat: id, to: seats, topics: z.array(id).max(30), text, ...reasoned }),
  z.strictObject({ kind: z.literal('send'), seat: id, to: seats, text }),
  z.strictObject({
    kind: z.literal('request'),
    seat: id,
    of: id,
    activity: id,
    forActivity: id.optional(),
    target: id.optional(),
    with: choices,
    text,
  }),
  z.strictObject({ kind: z.literal('approve'), seat: id, request: id, with: choices, ...reasoned }),
  z.strictObject({ kind: z.literal('refuse'), seat: id, request: id, ...reasoned }),
  z.strictObject({ kind: z.literal('record-finding'), seat: id, finding: id, text }),
  z.strictObject({ kind: z.literal('answer'), seat: id, inject: id, option: id.optional(), text, ...reasoned }),
  z.strictObject({ kind: z.literal('delegate'), seat: id, to: id, reason: text.optional() }),
  z.strictObject({ kind: z.literal('enter-phase'), phase: id, reason: text }),
  z.strictObject({ kind: z.literal('release-inject'), inject: id }),
  z.strictObject({ kind: z.literal('hold-inject'), inject: id }),
  z.strictObject({ kind: z.literal('resume-inject'), inject: id }),
  z.strictObject({ kind: z.literal('drop-inject'), inject: id, reason: text }),
  z.strictObject({ kind: z.literal('edit-inject'), inject: id, title: text.optional(), body: text.optional() }),
  z.strictObject({ kind: z.literal('extend-deadline'), inject: id, until: time, reason: text.optional() }),
  z.strictObject({ kind: z.literal('change-fact'), fact: id, to: z.union([value, z.array(text).max(200)]), reason: text }),
  z.strictObject({ kind: z.literal('justify'), rule: id, at: line.optional(), reason: text }),
  z.strictObject({
    kind: z.literal('take-seat'),
    seat: id,
    holder: z.strictObject({ kind: z.enum(['person', 'bot', 'nobody']), name: id.optional() }),
  }),
  z.strictObject({
    kind: z.literal('add-inject'),
    channel,
    from: text,
    to: seats,
    title: text,
    body: text,
    informs: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('rewind'), to: line }),
  z.strictObject({ kind: z.literal('end'), reason: text }),
  ...reviewShapes,
])
