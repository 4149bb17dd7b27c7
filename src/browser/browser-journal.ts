import type { Journal } from '@/hosting/index.ts'
import type { ExerciseId } from '@/kernel/index.ts'
import type { Cupboard } from './open-cupboard.ts'

/** Every line of one exercise, however far it goes. */
const linesOf = (exercise: ExerciseId, after = 0): IDBKeyRange =>
  IDBKeyRange.bound([exercise, after], [exercise, Number.MAX_SAFE_INTEGER], after > 0)

/** A journal in the browser's own database. Lines are on disk before `append` resolves. */
export function browserJournal(cupboard: Cupboard, today: () => string): Journal {
  return {
    open: async (header) => {
      const work = cupboard.transaction('logs', 'readwrite', { durability: 'strict' })
      const { exercise } = header
      const known = await work.store.getKey(exercise)
      if (known === undefined) await work.store.put({ exercise, header, playedAt: today() })
      await work.done
      return known === undefined ? 'stored' : 'conflict'
    },
    append: async (exercise, seen, lines) => {
      const work = cupboard.transaction(['logs', 'lines'], 'readwrite', { durability: 'strict' })
      const log = await work.objectStore('logs').get(exercise)
      const kept = await work.objectStore('lines').count(linesOf(exercise))
      const fits = log !== undefined && kept === seen
      if (fits) {
        for (const line of lines) void work.objectStore('lines').add({ exercise, number: line.number, line })
        void work.objectStore('logs').put({ ...log, playedAt: today() })
      }
      await work.done
      return fits ? 'stored' : 'conflict'
    },
    read: async (exercise, seen) => {
      const log = await cupboard.get('logs', exercise)
      if (log === undefined) return undefined
      const rows = await cupboard.getAll('lines', linesOf(exercise, seen))
      return { header: log.header, lines: rows.map(({ line }) => line) }
    },
  }
}
