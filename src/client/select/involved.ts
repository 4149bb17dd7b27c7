import type { OrganisationId, RoleId, SeatId } from '@/kernel/index.ts'
import type { Activity, Playbook } from '@/playbook/index.ts'

/** Who has a part in a piece of work besides whoever does it and whoever approves it. */
export interface Involved {
  /** Work the playbook wants before it, approvals left out: where somebody is to be consulted, it is this work that consults them. */
  readonly first: readonly Activity[]
  /** Roles and companies that learn of it by itself. */
  readonly informed: readonly (RoleId | OrganisationId)[]
}

/** What the playbook's rules of order and its activities say about a piece of work, for the seat that is about to do it. */
export function involvedIn(activity: Activity, seat: SeatId, { activities, rules }: Playbook): Involved {
  const words: readonly string[] = [activity.id, ...activity.classes]
  const before = rules.flatMap(({ template, modality, a, b }) => {
    if (template !== 'precedence' || modality === 'may' || b === undefined) return []
    if (!words.includes(b.activity) || b.role?.includes(seat) === false) return []
    const first = activities[a.activity]
    return first === undefined || first.grants || first.does.length === 0 ? [] : [first]
  })
  return { first: [...new Set(before)].filter(({ id }) => id !== activity.id), informed: activity.reaches }
}
