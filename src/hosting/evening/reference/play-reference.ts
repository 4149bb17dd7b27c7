import type { ExerciseTime, SeatId } from '@/kernel/index.ts'
import type { ReferenceStep } from '@/scenario/index.ts'
import type { Host } from '../../host.ts'
import type { Crew } from '../crew.ts'
import { takenOver } from '../taken-over.ts'
import { carryOut } from './carry-out.ts'
import type { MissedStep } from './missed.ts'

/** The reference incident, entry by entry. */
export interface ReferencePlayer {
  /** Carries out what is due now. True when anything was. */
  readonly act: () => boolean
  /** When the next entry is due; undefined after the last. */
  readonly wake: () => ExerciseTime | undefined
  /** Entries that could not be carried out so far. */
  readonly missed: () => readonly MissedStep[]
}

interface Due {
  readonly begins: ExerciseTime
  readonly place: number
  readonly step: ReferenceStep
}

/**
 * Plays the seats of a crew that stand for the reference incident, and the roles of the list that have no seat, which exercise
 * control plays. A seat that is given to somebody else during play is theirs from then on. The times of the list say when something stood done: an act that takes time is begun so much earlier.
 */
export function playReference(host: Host, crew: Crew): ReferencePlayer {
  const { scenario, playbook } = host.story
  const seats = new Set((Object.keys(crew) as SeatId[]).filter((seat) => crew[seat] === 'reference'))
  const mine = (seat: SeatId): boolean => seats.has(seat) || (seats.size > 0 && !(seat in scenario.seats))
  const missed: MissedStep[] = []
  const { now } = host.exercise()
  const ahead: Due[] = []
  scenario.reference.forEach((step, place) => {
    if (!mine(step.seat)) return
    const activity = playbook.activities[step.do]
    const takes = activity === undefined || activity.grants ? 0 : activity.takes
    const begins = (step.at - takes) as ExerciseTime
    if (begins < now) missed.push({ place: place + 1, step, hindrance: { kind: 'too-early' } })
    else if (step.at > host.view(step.seat).briefing.ends)
      missed.push({ place: place + 1, step, hindrance: { kind: 'after-the-end' } })
    else ahead.push({ begins, place, step })
  })
  ahead.sort((a, b) => a.begins - b.begins || a.place - b.place)
  let next = 0

  return {
    act: () => {
      let acted = false
      for (let due = ahead[next]; due !== undefined && due.begins <= host.exercise().now; due = ahead[next]) {
        next++
        if (takenOver(due.step.seat, host) !== undefined) continue
        const hindrance = carryOut(due.step, due.place, host)
        if (hindrance === undefined) acted = true
        else missed.push({ place: due.place + 1, step: due.step, hindrance })
      }
      return acted
    },
    wake: () => ahead[next]?.begins,
    missed: () => missed,
  }
}
