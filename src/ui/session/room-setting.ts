import { useCallback } from 'react'
import { organisationOf } from '@/engine/index.ts'
import type { RoomView } from '@/hosting/index.ts'
import type { Duration, OrganisationId, SeatId } from '@/kernel/index.ts'
import type { Playbook, Role } from '@/playbook/index.ts'
import { type SeatChoice, useLoaded, usePorts } from '../ports/index.ts'

/** What the lobby needs to know of a scenario. */
export interface RoomStory {
  readonly playbook: Playbook
  readonly seats: readonly SeatChoice[]
}

/**
 * The roles and the chain of a room's scenario. They stand on this device's own shelf, except for a scenario that the facilitator
 * brought: of that a device has only names of seats until the exercise starts. Undefined while the shelf is read.
 */
export function useRoomStory(view: RoomView): RoomStory | undefined {
  const { library } = usePorts()
  const { id } = view.card
  const loaded = useLoaded(useCallback(() => library.setting(id), [library, id]))
  if (loaded.state === 'loading') return undefined
  const setting = loaded.state === 'ready' ? loaded.value : undefined
  const known = setting !== undefined && view.seats.every(({ seat }) => setting.playbook.roles[seat] !== undefined)
  return known ? { playbook: setting.playbook, seats: view.seats } : namesOnly(view)
}

/** As much of a playbook as the names of seats give away: `techa.tech_lead` is the Tech Lead of TechA. */
export function namesOnly({ card, seats }: RoomView): RoomStory {
  const houses = [...new Set(seats.map(({ seat }) => organisationOf(seat)))]
  const roles = seats.map(({ seat }): readonly [SeatId, Role] => {
    const organisation = organisationOf(seat)
    return [seat, { id: seat, organisation, title: inWords(seat.slice(organisation.length + 1)), inPlaybook: true, duties: {} }]
  })
  const playbook: Playbook = {
    id: card.id,
    title: card.title,
    organisations: Object.fromEntries(houses.map((id) => [id, houseCalled(id, card)])),
    roles: Object.fromEntries(roles),
    phases: [],
    chain: [],
    parameters: { duty: 0 as Duration },
    atOnce: 1,
    capabilities: {},
    activities: {},
    rules: [],
    clocks: {},
    report: { incidentType: '', gaps: [], lessons: [], actions: [], severities: [] },
  }
  return { playbook, seats }
}

function houseCalled(id: OrganisationId, { organisations }: RoomView['card']) {
  const said = organisations.find(({ title }) => typeof title === 'string' && title.toLowerCase() === id)
  return { id, title: said?.title ?? inWords(id), mark: said?.mark ?? 'square' }
}

const inWords = (id: string): string =>
  id
    .split('_')
    .map((word) => (word.length < 4 ? word.toUpperCase() : `${word.charAt(0).toUpperCase()}${word.slice(1)}`))
    .join(' ')
