import { debriefOf } from '@/debrief/index.ts'
import { type Command, isSeatCommand, type Log, type Refusal, type Sender, standsInFor } from '@/engine/index.ts'
import type { EventNumber, ExerciseTime, SeatId } from '@/kernel/index.ts'
import { endOf } from '@/scenario/index.ts'
import { scoreLog } from '@/scoring/index.ts'
import type { Crew } from '../evening/crew.ts'
import { move } from '../evening/play-evening.ts'
import { seatBots } from '../evening/table.ts'
import type { Host } from '../host.ts'
import type { Journal } from '../journal.ts'
import { writeLog } from '../log/write-log.ts'
import type { Told } from '../seat-view.ts'
import { DESK, isBeside } from '../seats-beside.ts'
import type { ClockMode, ToDevice, ToHost } from '../wire.ts'
import { ALONE, type Attendant, mayJoin, mayNotSay } from './attendant.ts'
import { deviceLines } from './device-lines.ts'
import { hasSomethingDue } from './has-something-due.ts'
import { type Keeping, ON_DEVICE } from './keeping.ts'
import { reaches } from './reaches.ts'
import { readMessage } from './read-message.ts'

/** One device's end at the host. */
export interface Seat {
  /** Takes whatever the device sent; anything that is no message is answered with a diagnostic. */
  readonly receive: (message: unknown) => Promise<void>
  readonly close: () => void
}

/** A host with devices, bots, a clock mode and a journal. It owns no timer: whoever has a clock calls `tick`. */
export interface Session {
  readonly host: Host
  /** `who` is asked at every message: seats change hands while a connection lasts. */
  readonly attach: (send: (message: ToDevice) => void, who?: () => Attendant) => Seat
  readonly clock: () => ClockMode
  /** Lets the clock stand or run, and tells everybody. */
  readonly setClock: (mode: ClockMode) => Promise<void>
  /** Other seats are played by bots from now on. */
  readonly reseat: (crew: Crew) => void
  /** Does a facilitator's command in the name of the room; refused it leaves nothing. */
  readonly command: (command: Command, id: string) => Promise<Refusal | undefined>
  /** So many seconds have passed at the table. The clock stands while nobody is there, and jumps when nobody has something due. */
  readonly tick: (seconds: number) => Promise<void>
  /** Does everything that is due at once: STARTEX when nobody has started yet. */
  readonly open: () => Promise<void>
}

interface Device {
  readonly send: (message: ToDevice) => void
  readonly who: () => Attendant
  seat: SeatId | undefined
  seen: number
}

/** What a session starts from beside its host, its crew and its journal. */
interface SessionSettings {
  /** The clock waits unless it is told otherwise. */
  readonly clock?: ClockMode
  /** As on a device where somebody plays alone, unless it is told otherwise. */
  readonly keeping?: Keeping
}

/** Runs a host for devices. Messages are addressed to connections, not to seats: a device that comes back is a new one. */
export function openSession(
  host: Host,
  crew: Crew,
  journal: Journal,
  { clock = { kind: 'waits' }, keeping = ON_DEVICE }: SessionSettings = {},
): Session {
  const devices = new Set<Device>()
  let bots = seatBots(host, crew)
  const ends = endOf(host.story.scenario)
  let mode = clock
  let kept = host.exercise().last as number
  let allKept = true
  /** Answers that wait for what they answer to be kept. */
  const owed: { readonly device: Device; readonly answer: ToDevice }[] = []
  let queue = Promise.resolve()

  /** One thing after the other; where lines can be kept, nothing is heard before it is. */
  const inTurn = (work: () => Promise<void> | void): Promise<void> => {
    const done = queue.then(work)
    // One thing that goes wrong is its sender's misfortune, not the end of the evening.
    queue = done.catch(() => undefined)
    return done
  }

  const tellAll = (message: ToDevice): void => {
    for (const { send } of devices) send(message)
  }

  /**
   * Keeps what is not kept yet, and says whether it may be heard. Where there is no room a lonely exercise goes on in memory, and
   * every later step tries to keep the whole rest; where somebody else wrote, going on would split the exercise in two.
   */
  const keep = async (): Promise<boolean> => {
    const lines = host.log().lines.slice(kept)
    if (lines.length === 0) return true
    const stored = await journal.append(host.header.exercise, kept, lines).catch(() => 'failed' as const)
    if (stored === 'stored') {
      kept += lines.length
      if (!allKept) tellAll({ kind: 'kept' })
    } else tellAll({ kind: 'not-kept', sentence: keeping.sentences[stored] })
    allKept = stored === 'stored'
    return stored === 'stored' || (keeping.goesOn && stored !== 'conflict')
  }

  /** Tells every device what is new for it, and what it waits to be told; false when nothing may be heard yet, or ever. */
  const publish = async (): Promise<boolean> => {
    if (!(await keep())) return false
    for (const device of devices) {
      // Whose seat was given to somebody else is told no more, and everything once it is theirs again.
      if (device.seat === undefined || !mayJoin(device.who(), device.seat)) continue
      const news = deviceLines(host.view(device.seat), device.seen, host.header.seed)
      if (news.length === 0) continue
      device.seen += news.length
      device.send({ kind: 'lines', lines: news })
    }
    for (const { device, answer } of owed.splice(0)) if (devices.has(device)) device.send(answer)
    return true
  }

  /** A seat and those it stands in for: what is theirs to do is its holder's. */
  const played = (seat: SeatId): readonly SeatId[] => [seat, ...standsInFor(seat, host.exercise().deputies)]

  const finish = (): void => {
    const { status, now } = host.exercise()
    if (status === 'running' && now >= ends) host.accept({ kind: 'end', reason: 'story' }, FACILITATOR, 'endex')
  }

  /** Lets time pass in steps that neither a bot nor a seat misses, until something reaches one of the seats or the time has come. */
  const pass = (until: ExerciseTime, seats: readonly SeatId[]): void => {
    const limit = Math.min(until, ends) as ExerciseTime
    const before = seats.map((seat) => ({ seat, told: host.view(seat).told.length }))
    const reached = (): boolean =>
      before.some(({ seat, told }) =>
        host
          .view(seat)
          .told.slice(told)
          .some(({ line }) => played(seat).some((one) => reaches(line, one))),
      )
    bots.act()
    while (host.exercise().status === 'running' && host.exercise().now < limit) {
      if (reached()) return
      move(host, bots.wake(), limit)
      bots.act()
    }
  }

  /** The seats of people for whom the clock stops: that of whoever asks, at the desk everybody's. */
  const stoppingFor = ({ seat }: Device): readonly SeatId[] => {
    if (seat !== DESK) return seat === undefined ? [] : [seat]
    const { seats } = host.exercise()
    return (Object.keys(seats) as SeatId[]).filter((one) => seats[one]?.kind === 'person')
  }

  /** Decides a command and gives the answer for whoever sent it, to be said when what happened is kept. */
  const command = (device: Device, id: string, wish: Command): ToDevice => {
    const { seat } = device
    const asSeat = isSeatCommand(wish) && seat !== undefined && device.who().kind !== 'facilitator'
    const who = device.who()
    const seated: Sender = asSeat ? { kind: 'seat', seat } : FACILITATOR
    const sender: Sender = who.kind === 'evaluator' ? who : seated
    const wanted = who.kind === 'evaluator' && seat !== undefined ? citing(wish, host.view(seat).told) : wish
    const answer = host.accept(wanted, sender, id)
    if (answer.accepted === false) return { kind: 'refused', id, refusal: answer.refusal }
    if (host.exercise().status === 'running') bots.act()
    return { kind: 'accepted', id }
  }

  const turn = (next: ClockMode): void => {
    mode = next
    tellAll({ kind: 'clock', mode, now: host.exercise().now })
  }

  const handle = async (device: Device, message: ToHost): Promise<void> => {
    const why = mayNotSay(device.who(), message, device.seat)
    if (why !== undefined) return notAllowed(device, why, message)
    switch (message.kind) {
      case 'join': {
        device.seat = message.seat
        const view = host.view(message.seat)
        device.seen = Math.min(message.seen, view.told.length)
        device.send({
          kind: 'welcome',
          exercise: host.header.exercise,
          briefing: view.briefing,
          ...(message.seat === DESK ? { script: host.story.scenario } : {}),
          clock: mode,
          lines: view.told.length,
        })
        await publish()
        return
      }
      case 'command': {
        owed.push({ device, answer: command(device, message.id, message.command) })
        finish()
        await publish()
        return
      }
      case 'pass-time':
        pass(message.until, stoppingFor(device))
        finish()
        owed.push({ device, answer: { kind: 'accepted', id: message.id } })
        await publish()
        return
      case 'clock':
        return turn(message.mode)
      case 'ask-debrief': {
        if (host.exercise().status !== 'ended') return notYet(device)
        const log = host.log()
        const scorecard = scoreLog(log)
        const debrief = debriefOf(log, scorecard, message.for)
        return device.send({ kind: 'debrief', debrief, ...(message.for === 'joint' ? { scorecard } : {}) })
      }
      case 'ask-log':
        if (host.exercise().status !== 'ended') return notYet(device)
        return device.send({ kind: 'log', text: writeLog(handedOut(host.log())) })
    }
  }

  return {
    host,
    open: () =>
      inTurn(async () => {
        if (host.exercise().status === 'briefing')
          host.accept({ kind: 'start', seats: host.header.seats }, FACILITATOR, 'startex')
        bots.act()
        await publish()
      }),
    clock: () => mode,
    setClock: (next) => inTurn(() => turn(next)),
    reseat: (next) => {
      bots = seatBots(host, next)
    },
    command: async (wish, id) => {
      let refusal: Refusal | undefined
      await inTurn(async () => {
        const answer = host.accept(wish, FACILITATOR, id)
        if (answer.accepted === false) refusal = answer.refusal
        else if (host.exercise().status === 'running') bots.act()
        await publish()
      })
      return refusal
    },
    attach: (send, who = () => ALONE) => {
      const device: Device = { send, who, seat: undefined, seen: 0 }
      devices.add(device)
      return {
        receive: (raw) =>
          inTurn(async () => {
            const message = readMessage(raw)
            if (message.ok) await handle(device, message.message)
            else send({ kind: 'malformed', diagnostic: message.diagnostic })
          }),
        close: () => {
          devices.delete(device)
        },
      }
    },
    tick: (seconds) =>
      inTurn(async () => {
        // What cannot be heard must not grow.
        if (!allKept && !(await publish())) return
        // Between two stretches the clock does not jump before somebody at the table says so.
        if (mode.kind !== 'runs' || host.exercise().status !== 'running' || host.exercise().between !== undefined) return
        const seats = [...devices].flatMap(({ seat }) => (seat === undefined || isBeside(seat) ? [] : [seat]))
        const led = [...devices].some(({ who }) => who().kind === 'facilitator')
        const idle =
          seats.length > 0 &&
          host.story.scenario.pace.idle === 'jump' &&
          !seats.some((seat) => played(seat).some((one) => hasSomethingDue({ ...host.view(seat), seat: one })))
        const until = idle ? ends : ((host.exercise().now + Math.round(seconds * mode.pace)) as ExerciseTime)
        if (seats.length > 0 || led) pass(until, idle ? seats : [])
        finish()
        await publish()
      }),
  }
}

function notAllowed({ send }: Device, message: string, about: ToHost): void {
  send({
    kind: 'malformed',
    ...('id' in about ? { id: about.id } : {}),
    diagnostic: { code: 'not-allowed', severity: 'error', message, at: { file: 'message', line: 1, column: 1, length: 1 } },
  })
}

/**
 * The log as a device may have it. Commands say who sent them, so where something of the hot wash names nobody (an anonymous note, what
 * somebody says of themselves on any board) it gets everything up to ENDEX, which is a whole log.
 */
function handedOut({ header, lines }: Log): Log {
  const nameless = lines.some(({ audience }) => audience.during.kind === 'author')
  const end = lines.findIndex(({ event }) => event.kind === 'exercise-ended')
  return { header, lines: nameless ? lines.slice(0, end + 1) : lines }
}

/** The log and what it is worth hold everybody's secrets until ENDEX. */
function notYet({ send }: Device): void {
  const message = 'The log and the debrief are there when the exercise has ended.'
  send({
    kind: 'malformed',
    diagnostic: { code: 'not-yet', severity: 'error', message, at: { file: 'message', line: 1, column: 1, length: 1 } },
  })
}

/** An evaluator cites a line by their device's own count; the log by its number, and by none where the device was told no such line. */
function citing(wish: Command, told: readonly Told[]): Command {
  if (wish.kind !== 'observe' || wish.line === undefined) return wish
  return { ...wish, line: told[wish.line - 1]?.line.number ?? (0 as EventNumber) }
}

const FACILITATOR: Sender = { kind: 'facilitator' }
