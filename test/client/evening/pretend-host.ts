import type { Connection } from '../../../src/client/index.ts'
import type { Briefing } from '../../../src/engine/index.ts'
import type { ClockMode, DeviceLine, ToDevice, ToHost } from '../../../src/hosting/index.ts'
import type { ExerciseId, ExerciseTime } from '../../../src/kernel/index.ts'

/** A connection whose other end is a test: what the device says is written down, what the host says is said by hand. */
export interface HeldConnection extends Connection {
  readonly said: readonly ToHost[]
  tell(message: ToDevice): void
  lose(sentence: string): void
}

/** A way to a host that answers nothing by itself. */
export function heldConnection(): HeldConnection {
  const said: ToHost[] = []
  const listeners = new Set<(message: ToDevice) => void>()
  const mourners = new Set<(sentence: string) => void>()
  return {
    said,
    send: (message) => {
      said.push(message)
    },
    onMessage: (listen) => {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    onLost: (listen) => {
      mourners.add(listen)
      return () => mourners.delete(listen)
    },
    close: () => listeners.clear(),
    tell: (message) => {
      for (const listen of [...listeners]) listen(message)
    },
    lose: (sentence) => {
      for (const mourn of [...mourners]) mourn(sentence)
    },
  }
}

/** The first word of a host to a device. */
export const welcomeTo = (briefing: Briefing, lines: number, clock: ClockMode = { kind: 'waits' }): ToDevice => ({
  kind: 'welcome',
  exercise: 'evening-1' as ExerciseId,
  briefing,
  clock,
  lines,
})

/** A host that keeps the lines of one seat and answers every `join` with what the device has not seen. */
export function faithfulConnection(briefing: Briefing, lines: readonly DeviceLine[]): HeldConnection {
  const held = heldConnection()
  return {
    ...held,
    send: (message) => {
      held.send(message)
      if (message.kind !== 'join') return
      held.tell(welcomeTo(briefing, lines.length))
      held.tell({ kind: 'lines', lines: lines.slice(message.seen) })
      held.tell({ kind: 'clock', mode: { kind: 'waits' }, now: (lines.at(-1)?.at ?? 0) as ExerciseTime })
    },
  }
}
