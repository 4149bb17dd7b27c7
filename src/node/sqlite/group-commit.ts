import type { Database } from './database.ts'

/** Does work inside a transaction; the promise resolves when it is on the disk. */
export type Commit = <T>(work: () => T) => Promise<T>

interface Waiting {
  readonly work: () => unknown
  readonly resolve: (value: never) => void
  readonly reject: (reason: unknown) => void
}

/**
 * Gathers what is asked for in one turn of the loop into one transaction: a write to the disk costs as much for one line as for a
 * hundred. When one piece of work fails, all are done again each on its own, so that no room suffers for another.
 */
export function groupCommit(database: Database): Commit {
  let waiting: Waiting[] = []

  const together = (works: readonly Waiting[]): readonly unknown[] => {
    database.exec('begin immediate')
    try {
      const results = works.map(({ work }) => work())
      database.exec('commit')
      return results
    } catch (reason) {
      database.exec('rollback')
      throw reason
    }
  }

  const flush = (): void => {
    const works = waiting
    waiting = []
    try {
      for (const [index, result] of together(works).entries()) works[index]?.resolve(result as never)
    } catch {
      for (const one of works) {
        try {
          one.resolve(together([one])[0] as never)
        } catch (reason) {
          one.reject(reason)
        }
      }
    }
  }

  return (work) =>
    new Promise((resolve, reject) => {
      waiting.push({ work, resolve, reject })
      if (waiting.length === 1) setImmediate(flush)
    })
}
