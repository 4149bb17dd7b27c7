import type { LogLine } from '@/engine/index.ts'
import type { EventNumber } from '@/kernel/index.ts'

/**
 * The last line of what the command of line `number` led to. What one command led to is whole or not there at all: between its
 * lines the story has not settled, so an exercise is taken back to the end of a command.
 */
export function endOfCommand(lines: readonly LogLine[], number: number): EventNumber {
  const next = lines.find((line) => line.number > number && line.cause !== undefined)
  return ((next?.number ?? lines.length + 1) - 1) as EventNumber
}

/** The last line before the command of line `number`; 0 when there is none. */
export function beforeCommand(lines: readonly LogLine[], number: number): EventNumber {
  const first = lines.findLast((line) => line.number <= number && line.cause !== undefined)
  return ((first?.number ?? 1) - 1) as EventNumber
}
