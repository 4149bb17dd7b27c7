import type { Command } from '@/engine/index.ts'
import { type Planned, readCommand } from '@/hosting/index.ts'
import { type ExerciseTime, formatTime, fromJson, isRecord } from '@/kernel/index.ts'

/** The commands of a plan in the order of time, or the first line that is none, by its number in the file. */
export type ReadPlan =
  | { readonly ok: true; readonly plan: readonly (Planned & { readonly line: number })[] }
  | { readonly ok: false; readonly line: number; readonly problem: string }

/**
 * Reads a plan: one JSON object per line, a command as it stands in a log or `{"at": seconds, "command": …}`. A command without a
 * time is sent right after the one before it, the first one at `now`. Empty lines are passed over. Never throws.
 */
export function readPlan(text: string, now: ExerciseTime, ends: ExerciseTime): ReadPlan {
  const plan: (Planned & { readonly line: number })[] = []
  let time = now
  for (const [index, row] of text.split('\n').entries()) {
    if (row.trim() === '') continue
    const line = index + 1
    const refuse = (problem: string): ReadPlan => ({ ok: false, line, problem })
    const value = fromJson(row)
    if (!isRecord(value)) return refuse('This line is not a JSON object with a command in it.')
    const wrapped = 'command' in value
    const { at = time, command } = wrapped ? value : { command: value }
    const strange = wrapped ? Object.keys(value).find((key) => key !== 'at' && key !== 'command') : undefined
    if (strange !== undefined) return refuse(`Beside "command" a line has "at" and nothing else, not "${strange}".`)
    if (typeof at !== 'number' || !Number.isInteger(at)) return refuse('"at" is a whole number of seconds since STARTEX.')
    if (at < time)
      return refuse(`${formatTime(at as ExerciseTime)} lies before ${formatTime(time)}, where the evening stands by then.`)
    if (at > ends) return refuse(`${formatTime(at as ExerciseTime)} lies behind the end of the story, ${formatTime(ends)}.`)
    const read = readCommand(command)
    if (!read.ok) return refuse(`This is not a command: ${read.place}: ${read.message}.`)
    const wish = read.command
    if (CLOCK.has(wish.kind)) return refuse(`The clock goes by itself here: "${wish.kind}" cannot stand in a plan.`)
    time = at as ExerciseTime
    plan.push({ line, at: time, command: wish })
  }
  return { ok: true, plan }
}

const CLOCK: ReadonlySet<Command['kind']> = new Set(['advance', 'jump', 'rewind'])
