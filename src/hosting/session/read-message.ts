import * as z from 'zod'
import type { Diagnostic } from '@/kernel/index.ts'
import type { ToHost } from '../wire.ts'
import { commandShape } from './command-shape.ts'
import { id } from './id-shape.ts'

z.config({ jitless: true })

const time = z.int().min(0).max(10_000_000)

const messageShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('join'), seat: id, seen: z.int().min(0) }),
  z.strictObject({ kind: z.literal('command'), id, command: commandShape }),
  z.strictObject({
    kind: z.literal('clock'),
    mode: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('waits') }),
      z.strictObject({ kind: z.literal('runs'), pace: z.number().min(0.1).max(3600) }),
    ]),
  }),
  z.strictObject({ kind: z.literal('pass-time'), id, until: time }),
  z.strictObject({ kind: z.literal('ask-debrief'), for: id }),
  z.strictObject({ kind: z.literal('ask-log') }),
])

/** A message, or what is wrong with what came instead. */
export type Message = { readonly ok: true; readonly message: ToHost } | { readonly ok: false; readonly diagnostic: Diagnostic }

/** Turns whatever a device sent into a message, once. Never throws. */
export function readMessage(raw: unknown): Message {
  const read = messageShape.safeParse(raw)
  if (read.success) return { ok: true, message: read.data as unknown as ToHost }
  const issue = read.error.issues[0]
  const place = issue === undefined || issue.path.length === 0 ? 'the message' : issue.path.join('.')
  const message = `This is not a message the host understands: ${place}: ${issue?.message ?? 'unknown shape'}.`
  return {
    ok: false,
    diagnostic: { code: 'not-a-message', severity: 'error', message, at: { file: 'message', line: 1, column: 1, length: 1 } },
  }
}
