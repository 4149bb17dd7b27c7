import { type Command, isSeatCommand, type Log, type Refusal, type Sender } from '@/engine/index.ts'
import type { EventNumber, ExerciseTime, SeatId } from '@/kernel/index.ts'
import { endOf } from '@/scenario/index.ts'
import { type Host, openHost } from '../host.ts'
import { storyOfLog } from '../shelf/story-of-log.ts'
import type { Crew } from './crew.ts'
import { move } from './play-evening.ts'
import { type Bots, seatBots } from './table.ts'

/** A command to be sent when the clock reaches a time. */
export interface Planned {
  readonly at: ExerciseTime
  readonly command: Command
}

/** A command of the plan that was refused when its time had come. */
export interface Turned extends Planned {
  readonly refusal: Refusal
}

/** One evening that could have been, and what of the plan was refused. */
export interface PlayedOn {
  readonly log: Log
  readonly refused: readonly Turned[]
}

/**
 * Plays an evening on from one of its lines, with a crew, usually its own, and its own dice: bots do what they would do, the plan's commands
 * are sent when their time has come, and what people did in the log after that line is not done again. The line has to be the
 * last of its command, and the plan in the order of time.
 */
export function playOn({ header, lines }: Log, until: EventNumber, plan: readonly Planned[], crew: Crew): PlayedOn {
  const story = storyOfLog({ header, lines })
  const host = openHost(header, story, lines.slice(0, until))
  const bots = seatBots(host, crew)
  const ends = endOf(story.scenario)
  const refused: Turned[] = []
  const left = [...plan]
  const running = (): boolean => host.exercise().status === 'running'
  const press = (): void => {
    for (let next = left[0]; running() && next !== undefined && next.at <= host.exercise().now; next = left[0]) {
      left.shift()
      const answer = host.accept(next.command, senderOf(next.command), `then@${host.exercise().last}`)
      if (answer.accepted === false) refused.push({ ...next, refusal: answer.refusal })
      if (running()) bots.act()
    }
  }
  goOn(host, bots, until)
  press()
  while (running() && host.exercise().now < ends) {
    move(host, earlier(bots.wake(), left[0]?.at), ends)
    bots.act()
    press()
  }
  if (running()) host.accept({ kind: 'end', reason: 'story' }, FACILITATOR, 'endex')
  return { log: host.log(), refused }
}

/** Lets the bots finish the moment the log was left in: whoever acted last is asked first, as it was at the table. */
function goOn(host: Host, bots: Bots, number: EventNumber): void {
  if (host.exercise().status !== 'running') return
  const cause = host.log().lines.findLast((line) => line.number <= number && line.cause !== undefined)?.cause
  const acted = cause !== undefined && isSeatCommand(cause.command) && isBots(cause.id, cause.command.seat)
  if (acted) bots.actOn(cause.command.seat)
  else bots.act()
}

/** Bots' commands are named after the seat they are for. */
const isBots = (id: string, seat: SeatId): boolean => id.startsWith(`${seat}@`)

function earlier(one: ExerciseTime | undefined, other: ExerciseTime | undefined): ExerciseTime | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return one < other ? one : other
}

function senderOf(command: Command): Sender {
  return isSeatCommand(command) ? { kind: 'seat', seat: command.seat } : FACILITATOR
}

const FACILITATOR: Sender = { kind: 'facilitator' }
