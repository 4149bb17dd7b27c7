import { type Happening, happeningsOf, type Recorded } from '@/engine/index.ts'
import type { ActivityId, RoleId } from '@/kernel/index.ts'
import type { DataValue, Playbook, Predicate } from '@/playbook/index.ts'

/** Something done or happened, in the playbook's words, with the classes it belongs to. */
export interface Deed extends Happening {
  readonly labels: readonly ActivityId[]
}

/** What lines say in the playbook's words, oldest first. */
export function deedsIn(lines: readonly Recorded[], playbook: Playbook): readonly Deed[] {
  return lines.flatMap((line) =>
    happeningsOf(line, playbook).map((happening) => ({
      ...happening,
      labels: [happening.activity, ...(playbook.activities[happening.activity]?.classes ?? [])],
    })),
  )
}

/** Whether a deed is what a predicate speaks of. Missing data never matches; a list in the predicate means any of. */
export function speaksOf({ activity, role, where = {} }: Predicate, deed: Deed): boolean {
  return (
    deed.labels.includes(activity) &&
    (role === undefined || (deed.role !== null && role.includes(deed.role))) &&
    Object.entries(where).every(([key, wanted]) => meets(wanted, deed.data[key]))
  )
}

/** A predicate by its words. */
export function of(activity: string, where: Readonly<Record<string, DataValue>> = {}, role?: RoleId): Predicate {
  return { activity: activity as ActivityId, where, ...(role === undefined ? {} : { role: [role] }) }
}

/** The text a deed carries under a key; empty when it carries none. */
export function carried(deed: Deed, key: string): string {
  const value = deed.data[key]
  return typeof value === 'string' ? value : ''
}

function meets(wanted: DataValue, given: DataValue | undefined): boolean {
  if (given === undefined) return false
  const anyOf = listOf(wanted)
  return listOf(given).some((value) => anyOf.includes(value))
}

function listOf(value: DataValue): readonly (string | number | boolean | null)[] {
  return Array.isArray(value) ? value : [value as string | number | boolean | null]
}
