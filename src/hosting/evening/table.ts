import { playerOf } from '@/engine/index.ts'
import type { ExerciseTime, SeatId } from '@/kernel/index.ts'
import type { Scenario } from '@/scenario/index.ts'
import { type Bot, bots, type Habits } from '../bots/index.ts'
import type { Host } from '../host.ts'
import type { Crew } from './crew.ts'
import type { MissedStep } from './reference/missed.ts'
import { playReference } from './reference/play-reference.ts'
import { takenOver } from './taken-over.ts'

/** Most commands one bot may send before the others are heard, and most rounds at one moment: beyond it, a bot is broken. */
const IN_A_ROW = 12
const ROUNDS = 200

/** The bots around a table. */
export interface Bots {
  /** Lets every bot do what it wants to do now. True when any did. */
  readonly act: () => boolean
  /** The same at a table where `seat` has just acted: the round goes on from it. */
  readonly actOn: (seat: SeatId) => boolean
  /** The earliest time a bot wants to be asked again; undefined when none does. */
  readonly wake: () => ExerciseTime | undefined
  /** Entries of the reference list that could not be carried out so far. */
  readonly missed: () => readonly MissedStep[]
}

/** Seats that are played in a way no competence names; they come before the crew's. */
export type Players = Readonly<Record<SeatId, Bot>>

/**
 * Seats a crew. Bots are asked in the fixed order of their seats, again only when something new reached them or their time has
 * come, so that an evening is the same however often the table is asked to act. A seat that was handed over is played by whoever
 * stands in for it: by that seat's bot, or by a person. A bot rests while somebody else holds its seat; a seat that is given to a
 * bot during play is played by the playbook where the crew does not say how.
 */
export function seatBots(host: Host, crew: Crew, players: Players = {}): Bots {
  const habits = habitsOf(host.story.scenario)
  const reference = playReference(host, crew)
  const resting = new Map<SeatId, { readonly news: number; readonly until: ExerciseTime | undefined }>()

  const botOf = (player: SeatId): Bot | undefined => {
    const kind = takenOver(player, host)
    if (kind !== undefined && kind !== 'bot') return undefined
    const competence = crew[player] ?? (kind === 'bot' ? 'playbook' : undefined)
    return players[player] ?? (competence === undefined || competence === 'reference' ? undefined : bots[competence])
  }

  const ask = (seat: SeatId): boolean => {
    const player = playerOf(seat, host.exercise().deputies)
    const bot = botOf(player)
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
      const answer = host.accept(wish.command, { kind: 'seat', seat: player }, commandId(seat, host))
      if (answer.accepted !== true) {
        resting.set(seat, { news: view.news, until: undefined })
        return acted
      }
      acted = true
    }
    return acted
  }

  /** Seats of the crew, seats that were handed over, which a deputy's bot plays too, and seats that were given to a bot. */
  const seats = (): readonly SeatId[] => {
    const { deputies, seats: held } = host.exercise()
    const given = Object.keys(held).filter((seat) => takenOver(seat as SeatId, host) === 'bot')
    return [...new Set([...Object.keys({ ...crew, ...players, ...deputies }), ...given] as SeatId[])].sort()
  }

  const act = (): boolean => {
    let acted = false
    for (let round = 0; round < ROUNDS; round++) {
      const moved = [reference.act(), ...seats().map(ask)].some(Boolean)
      if (!moved) return acted
      acted = true
    }
    return acted
  }

  return {
    act,
    actOn: (seat) => {
      const acted = seats()
        .filter((other) => other >= seat)
        .map(ask)
        .some(Boolean)
      return act() || acted
    },
    wake: () => {
      const times = [reference.wake(), ...[...resting.values()].map(({ until }) => until)].filter((time) => time !== undefined)
      return times.length === 0 ? undefined : (Math.min(...times) as ExerciseTime)
    },
    missed: reference.missed,
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
