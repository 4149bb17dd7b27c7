import { type Happening, organisationOf, type RecordedAs } from '@/engine/index.ts'
import type { Table } from '../table.ts'

/** A finding that was made and that nobody wrote into the tracker yet. */
export interface OpenFinding {
  readonly finding: string
  readonly happening: Happening
}

/** What stands in the joint incident tracker, oldest first. */
export const tracker = (table: Table): readonly RecordedAs<'finding-recorded'>[] => table.exercise.findings

/** Findings of this seat's company that are not in the tracker; this seat's own first. */
export function openFindings(table: Table): readonly OpenFinding[] {
  const written = new Set(table.exercise.findings.map(({ event }) => event.finding))
  const own = organisationOf(table.seat)
  return table.exercise.happenings
    .flatMap((happening): readonly OpenFinding[] => {
      const finding = happening.data['finding']
      if (typeof finding !== 'string' || written.has(finding) || happening.activity === 'tracker.record') return []
      return happening.role !== null && organisationOf(happening.role) === own ? [{ finding, happening }] : []
    })
    .sort((a, b) => Number(b.happening.role === table.seat) - Number(a.happening.role === table.seat))
}
