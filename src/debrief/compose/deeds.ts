import { type Happening, happeningsOf, type Recorded } from '@/engine/index.ts'
import type { ActivityId, RoleId } from '@/kernel/index.ts'
import type { DataValue, Playbook, Predicate } from '@/playbook/index.ts'
import { labelsIn, matches, type TraceEvent } from '@/scoring/index.ts'

/** Something done or happened, in the playbook's words, with the classes it belongs to. */
export type Deed = Happening & TraceEvent

/** What lines say in the playbook's words, oldest first. */
export function deedsIn(lines: readonly Recorded[], playbook: Playbook): readonly Deed[] {
  const labelsOf = labelsIn(playbook)
  return lines.flatMap((line) =>
    happeningsOf(line, playbook).map((happening): Deed => {
      const { number, at, activity } = happening
      return { ...happening, seq: number, t: at, labels: labelsOf(activity), cites: [number] }
    }),
  )
}

/** Whether a deed is what a predicate speaks of, as the rules see it. */
export function speaksOf(predicate: Predicate, deed: Deed): boolean {
  return matches(predicate, deed)
}

/** A predicate by its words. */
export function of(activity: string, where: Readonly<Record<string, DataValue>> = {}, ...roles: readonly RoleId[]): Predicate {
  return { activity: activity as ActivityId, where, ...(roles.length === 0 ? {} : { role: roles }) }
}

/** The text a deed carries under a key; empty when it carries none. */
export function carried(deed: Deed, key: string): string {
  const value = deed.data[key]
  return typeof value === 'string' ? value : ''
}
