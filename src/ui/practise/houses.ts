import type { OrganisationId, SeatId } from '@/kernel/index.ts'
import type { Organisation, Playbook, Role } from '@/playbook/index.ts'
import type { SeatChoice } from '../ports/index.ts'

/** A seat with its role in the playbook. */
export interface Room {
  readonly choice: SeatChoice
  readonly role: Role
}

/** One organisation and its seats in the order its house shows them. */
export interface House {
  readonly organisation: Organisation
  readonly rooms: readonly Room[]
}

/** From the top floor down, left to right, as the stage shows both houses; whoever is not here comes after, in playbook order. */
const floors: readonly string[] = [
  'bankx.cfo',
  'bankx.ceo',
  'bankx.security_analyst',
  'bankx.ciso',
  'bankx.legal',
  'bankx.pr_head',
  'techa.ceo',
  'techa.hr',
  'techa.cio',
  'techa.cto',
  'techa.employee_y',
  'techa.tech_lead',
]

/** The seats of a scenario by house, in the playbook's order of organisations. An organisation without seats has no house. */
export function housesOf(playbook: Playbook, seats: readonly SeatChoice[]): readonly House[] {
  const rooms = seats.flatMap((choice) => {
    const role = playbook.roles[choice.seat]
    return role ? [{ choice, role }] : []
  })
  return Object.values(playbook.organisations)
    .map((organisation) => ({ organisation, rooms: roomsOf(organisation.id, rooms, Object.keys(playbook.roles)) }))
    .filter((house) => house.rooms.length > 0)
}

function roomsOf(organisation: OrganisationId, rooms: readonly Room[], roles: readonly string[]): readonly Room[] {
  const place = (seat: SeatId) => (floors.includes(seat) ? floors.indexOf(seat) : floors.length + roles.indexOf(seat))
  return rooms
    .filter(({ role }) => role.organisation === organisation)
    .toSorted((one, other) => place(one.choice.seat) - place(other.choice.seat))
}
