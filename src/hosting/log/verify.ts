import type { Cause, Log, LogLine, Sender, Story } from '@/engine/index.ts'
import { canonical } from '@/kernel/index.ts'
import { openHost } from '../host.ts'

/** Whether an engine reproduces a log, or the number of the first line where it does not. */
export type Verified =
  | { readonly ok: true; readonly lines: number; readonly commands: number }
  | { readonly ok: false; readonly number: number; readonly message: string }

/**
 * Plays the causes of a log again and compares every line, hash included. The chain must have been checked before; this says
 * that the rules of the table really lead from these commands to these facts.
 */
export function verify(log: Log, story: Story): Verified {
  const host = openHost(log.header, story)
  const batches = batchesOf(log.lines)
  let next = 0
  for (const { cause } of batches) {
    const first = log.lines[next]
    if (first === undefined) break
    const answer = host.accept(cause.command, senderOf(cause), cause.id)
    if (answer.accepted !== true)
      return {
        ok: false,
        number: first.number,
        message: `The engine does not accept the command "${cause.command.kind}" that this line rests on.`,
      }
    for (const line of answer.lines) {
      const kept = log.lines[next]
      if (kept === undefined || canonical(kept) !== canonical(withWall(line, kept)))
        return { ok: false, number: line.number, message: 'The engine comes to another line here.' }
      next++
    }
  }
  if (next !== log.lines.length)
    return { ok: false, number: next + 1, message: 'The engine does not come to this line: no command leads to it.' }
  return { ok: true, lines: log.lines.length, commands: batches.length }
}

function batchesOf(lines: readonly LogLine[]): readonly { readonly cause: Cause }[] {
  return lines.flatMap(({ cause }) => (cause === undefined ? [] : [{ cause }]))
}

function senderOf({ by, seat, name }: Cause): Sender {
  if (by === 'evaluator' && name !== undefined) return { kind: by, name }
  return by === 'seat' && seat !== undefined ? { kind: 'seat', seat } : { kind: 'facilitator' }
}

/** The host's clock is not the engine's to reproduce; it is covered by the chain. */
function withWall(line: LogLine, kept: LogLine): LogLine {
  return kept.wall === undefined ? line : { ...line, wall: kept.wall, hash: kept.hash }
}
