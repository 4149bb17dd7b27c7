import { type ExerciseEvent, organisationOf, type Story } from '@/engine/index.ts'
import { type FactId, type OrganisationId, type SeatId, type ThingId, unreachable } from '@/kernel/index.ts'
import type { Inject, Showing, Viewer } from '@/scenario/index.ts'

/**
 * Whether a line may reach a house from outside, said from the story alone and without asking the engine for an audience: what the other
 * house sends across, and what the world shows everybody or this house. A line of the house's own, and a movement of the clock, never does.
 */
export function crossesTo(house: OrganisationId, event: ExerciseEvent, { scenario, playbook }: Story): boolean {
  const isOwn = (seat: SeatId): boolean => organisationOf(seat) === house
  const reaches = (viewers: readonly (Viewer | OrganisationId)[]): boolean =>
    viewers.some((viewer) => viewer === 'everyone' || viewer === house || organisationOf(viewer as SeatId) === house)
  const everyShowing: readonly Showing[] = [
    ...scenario.injects.flatMap(({ shows, ask }) => [...shows, ...ask.flatMap((option) => option.shows)]),
    ...scenario.consequences.flatMap(({ shows }) => shows),
  ]
  const isShown = (id: FactId | ThingId): boolean =>
    everyShowing.some(({ to, facts, things }) => reaches(to) && ([...facts, ...things] as string[]).includes(id))
  const injectFor = (id: string): Inject | undefined =>
    scenario.injects.find((inject) => inject.id === id && inject.to.some(isOwn))

  switch (event.kind) {
    case 'exercise-started':
    case 'act-recalled':
    case 'clock-advanced':
    case 'window-closed':
    case 'window-opened':
    case 'rewound':
    case 'exercise-ended':
    case 'inject-due':
    case 'inject-held':
    case 'inject-resumed':
    case 'inject-dropped':
    case 'inject-edited':
    case 'deviation-justified':
    case 'process-began':
    case 'process-ceased':
    case 'story-faulted':
    case 'observed':
    case 'hot-wash-opened':
    case 'note-written':
    case 'note-changed':
    case 'note-moved':
    case 'note-removed':
    case 'notes-grouped':
    case 'notes-ungrouped':
    case 'vote-cast':
    case 'vote-taken-back':
    case 'self-rated':
    case 'authored':
    case 'hot-wash-closed':
    // The world speaks to whoever learnt a line earlier what made it speak.
    case 'world-acted':
      return false
    case 'phase-entered':
    // Who sits where everybody may see.
    case 'seat-taken':
      return true
    case 'inject-delivered':
    case 'deadline-extended':
      return injectFor(event.inject) !== undefined
    case 'inject-answered':
      return !isOwn(event.seat) && injectFor(event.inject) !== undefined
    case 'act-started':
    case 'act-finished':
      return !isOwn(event.seat) && reaches(playbook.activities[event.activity]?.reaches ?? [])
    case 'statement-published':
      return !isOwn(event.seat)
    case 'delegated':
      return isOwn(event.to) && !isOwn(event.from)
    case 'notified':
    case 'message-sent':
      return !isOwn(event.seat) && event.to.some(isOwn)
    case 'approval-requested':
      return !isOwn(event.seat) && event.of.some(isOwn)
    case 'approval-given':
    case 'approval-refused':
      return (
        !isOwn(event.seat) &&
        (isOwn(event.request.split('/')[0] as SeatId) || reaches(playbook.activities[event.activity]?.reaches ?? []))
      )
    case 'finding-recorded':
      // Into the joint tracker, which both houses read once news has crossed. That it had is for the caller to know.
      return !isOwn(event.seat)
    case 'fact-changed':
      return reaches(scenario.facts[event.fact]?.seenBy ?? []) || isShown(event.fact)
    case 'fact-shown':
      return isShown(event.fact.id)
    case 'thing-shown':
      return isShown(event.thing.id)
    default:
      return unreachable(event)
  }
}
