import type { ExerciseId } from '@/kernel/index.ts'

/**
 * Drafts as text beside the tab. Where storage is blocked or full they are kept in memory as long as the page is open.
 *
 * @param shelf gives the storage of this tab, or throws where the browser blocks it
 */
export function tabDrafts(shelf: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>) {
  const inMemory = new Map<string, unknown>()
  const nameOf = (exercise: ExerciseId, field: string): string => `hotwash draft ${exercise} ${field}`

  return {
    read: (exercise: ExerciseId, field: string): unknown => {
      const name = nameOf(exercise, field)
      if (inMemory.has(name)) return inMemory.get(name)
      return attempt(() => JSON.parse(shelf().getItem(name) ?? 'null') ?? undefined)
    },
    write: (exercise: ExerciseId, field: string, draft: unknown): void => {
      inMemory.set(nameOf(exercise, field), draft)
      attempt(() => shelf().setItem(nameOf(exercise, field), JSON.stringify(draft)))
    },
    drop: (exercise: ExerciseId, field: string): void => {
      inMemory.delete(nameOf(exercise, field))
      attempt(() => shelf().removeItem(nameOf(exercise, field)))
    },
  }
}

/** What a storage gives; nothing where it refuses. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
