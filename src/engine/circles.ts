import type { OrganisationId, SeatId } from '@/kernel/index.ts'
import type { Activity, Playbook } from '@/playbook/index.ts'
import type { Viewer } from '@/scenario/index.ts'
import { type Circle, EVERYONE, FACILITATOR, organisationOf } from './audience.ts'
import type { Exercise } from './exercise.ts'

/** Exactly these seats, without doubles, in a fixed order. */
export function seatsOnly(seats: readonly SeatId[]): Circle {
  return { kind: 'seats', seats: [...new Set(seats)].sort() }
}

/** A company's own people, and named seats of others. */
export function house(organisations: readonly OrganisationId[], seats: readonly SeatId[] = []): Circle {
  const inside = [...new Set(organisations)].sort()
  const others = [...new Set(seats)].filter((seat) => !inside.includes(organisationOf(seat))).sort()
  return { kind: 'organisations', organisations: inside, seats: others }
}

/** Who learns of an act: the seat's own house, and whom the playbook says it reaches. */
export function reachOf(seat: SeatId, activity: Activity, playbook: Playbook): Circle {
  const organisations = activity.reaches.filter((reach) => reach in playbook.organisations)
  const seats = activity.reaches.filter((reach) => reach in playbook.roles)
  return house([organisationOf(seat), ...(organisations as OrganisationId[])], seats as SeatId[])
}

/** The circle that viewers form; nobody but the facilitator when there are none. */
export function circleOf(viewers: readonly Viewer[], playbook: Playbook): Circle {
  if (viewers.includes('everyone')) return EVERYONE
  if (viewers.length === 0) return FACILITATOR
  const organisations = viewers.filter((viewer) => viewer in playbook.organisations)
  const seats = viewers.filter((viewer) => viewer in playbook.roles)
  return house(organisations as OrganisationId[], seats as SeatId[])
}

/** The companies somebody in this circle belongs to. */
export function housesIn(circle: Circle, playbook: Playbook): readonly OrganisationId[] {
  switch (circle.kind) {
    case 'never':
    case 'facilitator':
    case 'evaluator':
    case 'author':
      return []
    case 'everyone':
      return Object.keys(playbook.organisations) as OrganisationId[]
    case 'seats':
      return [...new Set(circle.seats.map(organisationOf))]
    case 'organisations':
      return [...new Set([...circle.organisations, ...circle.seats.map(organisationOf)])]
  }
}

/** Two circles as one. */
export function join(a: Circle, b: Circle): Circle {
  if (a.kind === 'everyone' || b.kind === 'everyone') return EVERYONE
  if (!('seats' in a)) return b
  if (!('seats' in b)) return a
  const organisations = [...(a.kind === 'seats' ? [] : a.organisations), ...(b.kind === 'seats' ? [] : b.organisations)]
  return house(organisations, [...a.seats, ...b.seats])
}

/** Whether news of the incident has crossed from one company to another: from then on both read the tracker. */
export function bridged({ happenings }: Exercise): boolean {
  return happenings.some(({ activity, data }) => {
    const to = data['to_org']
    return activity === 'notify' && Array.isArray(to) && to.some((organisation) => organisation !== data['from_org'])
  })
}

/** Who reads what is written into the incident tracker now: both companies once the bridge has been crossed. */
export function trackerCircle(seat: SeatId, exercise: Exercise): Circle {
  return bridged(exercise) ? EVERYONE : house([organisationOf(seat)])
}
