import type { LogHeader, LogLine } from '@/engine/index.ts'
import type { ExerciseId } from '@/kernel/index.ts'

/**
 * Where logs are kept. The host knows only this; the wings know files, browsers and memory. Every journal must pass the same
 * contract test.
 */
export interface Journal {
  /** Starts a log. Says `conflict` and changes nothing when there is one already. */
  open(header: LogHeader): Promise<'stored' | 'conflict'>
  /**
   * Adds lines after line `seen`, all or none; they are durable when this resolves. Says `conflict` and writes nothing when
   * somebody else got there first, and `nowhere` when it keeps nothing at all. Refused when there is no room.
   */
  append(exercise: ExerciseId, seen: number, lines: readonly LogLine[]): Promise<'stored' | 'conflict' | 'nowhere'>
  /** The header, and the lines after `seen`, oldest first; undefined when there is no such log. */
  read(
    exercise: ExerciseId,
    seen: number,
  ): Promise<{ readonly header: LogHeader; readonly lines: readonly LogLine[] } | undefined>
}

/** A journal that keeps nothing and says so: for an exercise that is played where nothing may be kept. */
export function nowhereJournal(): Journal {
  return {
    open: async () => 'stored',
    append: async () => 'nowhere',
    read: async () => undefined,
  }
}

/** A journal that lasts as long as its process: for tests, and for evenings nobody wants to keep. */
export function memoryJournal(): Journal {
  const logs = new Map<ExerciseId, { readonly header: LogHeader; readonly lines: LogLine[] }>()
  return {
    open: async (header) => {
      if (logs.has(header.exercise)) return 'conflict'
      logs.set(header.exercise, { header, lines: [] })
      return 'stored'
    },
    append: async (exercise, seen, lines) => {
      const log = logs.get(exercise)
      if (log === undefined || log.lines.length !== seen) return 'conflict'
      log.lines.push(...lines)
      return 'stored'
    },
    read: async (exercise, seen) => {
      const log = logs.get(exercise)
      return log === undefined ? undefined : { header: log.header, lines: log.lines.slice(seen) }
    },
  }
}
