import type { EventNumber, ExerciseTime } from '@/kernel/index.ts'
import type { Sources } from './sources.ts'

/** How many records were read, since when that number stood, and the line that says so. */
export interface RecordsRead {
  readonly count: number
  readonly at: ExerciseTime
  readonly cites: readonly EventNumber[]
}

/** The last number of records read that the reader may know of. Undefined when no line says one. */
export function recordsRead({ scenario, lines }: Sources): RecordsRead | undefined {
  const fact = scenario.truth.records
  if (fact === undefined) return undefined
  for (const { number, at, event } of lines.toReversed()) {
    const value =
      event.kind === 'fact-changed' && event.fact === fact
        ? event.to
        : event.kind === 'fact-shown' && event.fact.id === fact
          ? event.value
          : undefined
    if (typeof value === 'number') return { count: value, at, cites: [number] }
  }
  return undefined
}
