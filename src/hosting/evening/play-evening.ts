import type { Log, LogHeader, Story } from '@/engine/index.ts'
import type { ExerciseTime } from '@/kernel/index.ts'
import { endOf } from '@/scenario/index.ts'
import { type Host, headerOf, openHost } from '../host.ts'
import { type Crew, holdersOf } from './crew.ts'
import type { MissedStep } from './reference/missed.ts'
import { type Players, seatBots } from './table.ts'

/** An evening with nobody but bots. */
export interface EveningPlan {
  readonly story: Story
  readonly crew: Crew
  /** How the crew was named, kept in the header. */
  readonly crewName: string
  readonly level: string
  /** Told at ENDEX of every entry of the reference list that could not be carried out. */
  readonly onMissed?: (missed: MissedStep) => void
  /** Seats of the crew that play in a way of their own. */
  readonly players?: Players
}

/** The header of an evening before anybody has sat down. */
function headerOfEvening({ story, crew, crewName, level }: EveningPlan): LogHeader {
  const seats = holdersOf(story.playbook, story.scenario, crew)
  return headerOf(story, { crew: crewName, level, seats, language: 'en' })
}

/** Plays an evening from STARTEX to ENDEX and gives its log. The same plan gives the same log, to the byte. */
export function playEvening(plan: EveningPlan): Log {
  const host = openHost(headerOfEvening(plan), plan.story)
  host.accept({ kind: 'start', seats: host.header.seats }, { kind: 'facilitator' }, 'startex')
  const bots = seatBots(host, plan.crew, plan.players)
  const ends = endOf(plan.story.scenario)
  bots.act()
  while (host.exercise().now < ends) {
    move(host, bots.wake(), ends)
    bots.act()
  }
  host.accept({ kind: 'end', reason: 'story' }, { kind: 'facilitator' }, 'endex')
  for (const missed of bots.missed()) plan.onMissed?.(missed)
  return host.log()
}

/** Lets time pass to the next thing that concerns anybody: a line, or a bot that wanted to be asked again. */
export function move(host: Host, wake: ExerciseTime | undefined, ends: ExerciseTime): void {
  const { now } = host.exercise()
  const until = wake === undefined || wake <= now ? ends : (Math.min(wake, ends) as ExerciseTime)
  host.accept({ kind: 'jump', until }, { kind: 'facilitator' }, `clock@${host.exercise().last}`)
}
