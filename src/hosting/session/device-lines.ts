import type { ExerciseEvent } from '@/engine/index.ts'
import { digest, type EventNumber, type Seed } from '@/kernel/index.ts'
import type { SeatView, Told } from '../seat-view.ts'
import { DESK } from '../seats-beside.ts'
import type { DeviceLine } from '../wire.ts'

/** What a seat was told after the `seen` first lines, as its device gets it. */
export function deviceLines(view: SeatView, seen: number, seed: Seed): readonly DeviceLine[] {
  return view.told.slice(seen).map((told, index) => deviceLine(told, seen + index + 1, view, seed))
}

/** Nothing here is made from the global number, not even in a digest: whoever guesses the seed could count what others were told. */
function deviceLine({ line, after }: Told, number: number, { seat, told }: SeatView, seed: Seed): DeviceLine {
  const { at, event } = line
  const evidence = digest(`${seed}/evidence/${seat}/${number}`).slice(0, 16)
  return {
    number,
    ...(after === undefined ? {} : { after }),
    evidence,
    ...(seat === DESK ? { of: line.number } : {}),
    at,
    event: seat === DESK ? event : inOwnCount(event, told),
  }
}

/**
 * The line that an observation rests on has its number in the whole log, which is no device's business: a device that was told the line
 * gets its own count of it, any other none.
 */
function inOwnCount(event: ExerciseEvent, told: readonly Told[]): ExerciseEvent {
  if (event.kind !== 'observed' || event.line === undefined) return event
  const { line: cited, ...rest } = event
  const own = told.findLastIndex(({ line }) => line.number === cited) + 1
  return own === 0 ? rest : { ...rest, line: own as EventNumber }
}
