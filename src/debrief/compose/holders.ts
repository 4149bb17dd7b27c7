import type { Holder, Recorded } from '@/engine/index.ts'
import type { SeatId } from '@/kernel/index.ts'

/** A kind of holder that is somebody. */
type Somebody = Exclude<Holder['kind'], 'nobody'>

/** Every seat that was held at any time, and by which kinds of holder. */
export function holdersIn(lines: readonly Recorded[]): ReadonlyMap<SeatId, ReadonlySet<Somebody>> {
  const found = new Map<SeatId, Set<Somebody>>()
  const sits = (seat: SeatId, { kind }: Holder): void => {
    if (kind !== 'nobody') found.set(seat, new Set([...(found.get(seat) ?? []), kind]))
  }
  for (const { event } of lines) {
    if (event.kind === 'exercise-started')
      for (const [seat, holder] of Object.entries(event.seats) as [SeatId, Holder][]) sits(seat, holder)
    if (event.kind === 'seat-taken') sits(event.seat, event.holder)
  }
  return found
}

/** Whether nobody but this kind of holder sat there. */
export function isOnly(kind: Somebody, kinds: ReadonlySet<Somebody> | undefined): boolean {
  return kinds?.size === 1 && kinds.has(kind)
}
