import type { ExerciseTime, SeatId } from '@/kernel/index.ts'
import type { Scenario } from '@/scenario/index.ts'
import { type Bot, bots, type Habits } from '../bots/index.ts'
import type { Host } from '../host.ts'
import type { Crew } from './crew.ts'

/** Most commands one bot may send before the others are heard, and most rounds at one moment: beyond it, a bot is broken. */
const IN_A_ROW = 12
const ROUNDS = 200

/** The bots around a table. */
export interface Bots {
  /** Lets every bot do what it wants to do now. True when any did. */
  readonly act: () => boolean
  /** The earliest time a bot wants to be asked again; undefined when none does. */
  readonly wake: () => ExerciseTime | undefined
}

/** Seats that are played in a way no competence names; they come before the crew's. */
export type Players = Readonly<Record<SeatId, Bot>>

/**
 * Seats a crew. Bots are asked in the fixed order of their seats, again only when something new reached them or their time has
 * come, so that an evening is the same however often the table is asked to act.
 */
export function seatBots(host: Host, crew: Crew, players: Players = {}): Bots {
  const habits = habitsOf(host.story.scenario)
  const seats = [...new Set(Object.keys({ ...crew, ...players }) as SeatId[])].sort()
  const resting = new Map<SeatId, { readonly news: number; readonly until: ExerciseTime | undefined }>()

  const ask = (seat: SeatId): boolean => {
    const competence = crew[seat]
    const bot = players[seat] ?? (competence && bots[competence])
    if (bot === undefined) return false
    let acted = false
    for (let turn = 0; turn < IN_A_ROW; turn++) {
      const view = host.view(seat)
      const rest = resting.get(seat)
      const { now } = host.exercise()
      if (rest !== undefined && rest.news === view.news && (rest.until === undefined || rest.until > now)) return acted
      const wish = bot({ ...view, exercise: { ...view.exercise, now } }, host.story.seed, habits)
      if (wish.kind !== 'send') {
        resting.set(seat, { news: view.news, until: wish.kind === 'wait' ? wish.until : undefined })
        return acted
      }
      const answer = host.accept(wish.command, { kind: 'seat', seat }, commandId(seat, host))
      if (answer.accepted !== true) {
        resting.set(seat, { news: view.news, until: undefined })
        return acted
      }
      acted = true
    }
    return acted
  }

  return {
    act: () => {
      let acted = false
      for (let round = 0; round < ROUNDS; round++) {
        const moved = seats.map(ask).some(Boolean)
        if (!moved) return acted
        acted = true
      }
      return acted
    },
    wake: () => {
      const times = [...resting.values()].flatMap(({ until }) => (until === undefined ? [] : [until]))
      return times.length === 0 ? undefined : (Math.min(...times) as ExerciseTime)
    },
  }
}

/** A bot's command is known by its seat and the line it came after: two commands never share both. */
function commandId(seat: SeatId, host: Host): string {
  return `${seat}@${host.exercise().last}`
}

function habitsOf({ injects }: Scenario): Habits {
  const known = new Map(injects.map((inject) => [inject.id, inject]))
  return (id, seat) =>
    known.get(id)?.ask.find(({ playbook, for: offered }) => playbook && offered?.includes(seat) !== false)?.option
}
