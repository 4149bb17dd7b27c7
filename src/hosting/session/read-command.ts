import type { Command } from '@/engine/index.ts'
import { commandShape } from './command-shape.ts'

/** A command, or where it stops being one. */
export type ReadCommand =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly place: string; readonly message: string }

/** Turns whatever somebody wrote into a command. The host's own `start` is none that can be written. Never throws. */
export function readCommand(raw: unknown): ReadCommand {
  const read = commandShape.safeParse(raw)
  if (read.success) return { ok: true, command: read.data as unknown as Command }
  const issue = read.error.issues[0]
  const place = issue === undefined || issue.path.length === 0 ? 'the command' : issue.path.join('.')
  return { ok: false, place, message: issue?.message ?? 'unknown shape' }
}
