import type { Recorded } from '@/engine/index.ts'
import { digest, type SeatId, type Seed } from '@/kernel/index.ts'
import type { SeatView } from '../host.ts'
import type { DeviceLine } from '../wire.ts'

/** The lines of a seat after the `seen` first ones, as its device gets them. */
export function deviceLines(view: SeatView, seen: number, seed: Seed): readonly DeviceLine[] {
  return view.lines.slice(seen).map((line, index) => deviceLine(line, seen + index + 1, view.seat, seed))
}

/** Nothing here is made from the global number, not even in a digest: whoever guesses the seed could count what others were told. */
function deviceLine({ at, event }: Recorded, number: number, seat: SeatId, seed: Seed): DeviceLine {
  return { number, evidence: digest(`${seed}/evidence/${seat}/${number}`).slice(0, 16), at, event }
}
