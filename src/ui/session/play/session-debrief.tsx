import { useStore } from 'zustand'
import { standing, type TableHandle } from '@/client/index.ts'
import { organisationOf } from '@/engine/index.ts'
import { DESK, deskOfEvaluator, WALL } from '@/hosting/index.ts'
import type { OrganisationId, SeatId } from '@/kernel/index.ts'
import { DebriefAtTable } from '../../debrief/index.ts'
import { useSessionWords } from '../../words/use-session-words.ts'
import type { InRoomProps } from '../in-room.ts'
import { Notice } from '../notice.tsx'
import { you } from '../people.ts'
import { useSeatTable } from '../use-seat-table.ts'

/** The debrief of a session: everything for the facilitator and the evaluators, for a player that of the companies played for. */
export function SessionDebrief({ view, session }: InRoomProps) {
  const { player } = useSessionWords()
  const { kind, seats, name } = you(view)
  const beside = kind === 'facilitator' ? DESK : kind === 'evaluator' ? deskOfEvaluator(name) : WALL
  const handle = useSeatTable(session, seats[0] ?? beside)
  if (handle === undefined) return <Notice title={player.sitting} />
  return <AtEnd handle={handle} houses={kind === 'player' ? housesOf(seats) : undefined} />
}

function AtEnd({ handle, houses }: { readonly handle: TableHandle; readonly houses: readonly OrganisationId[] | undefined }) {
  const { player } = useSessionWords()
  const ended = useStore(handle.store, (table) => standing(table) === 'ended')
  if (!ended) return <Notice title={player.sitting} />
  return <DebriefAtTable handle={handle} {...(houses !== undefined && { houses })} />
}

const housesOf = (seats: readonly SeatId[]): readonly OrganisationId[] => [...new Set(seats.map(organisationOf))]
