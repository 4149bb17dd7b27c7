import { debriefOf } from '@/debrief/index.ts'
import { type Command, isSeatCommand, type Sender, standsInFor } from '@/engine/index.ts'
import type { ExerciseTime, SeatId } from '@/kernel/index.ts'
import { endOf } from '@/scenario/index.ts'
import { scoreLog } from '@/scoring/index.ts'
import type { Crew } from '../evening/crew.ts'
import { move } from '../evening/play-evening.ts'
import { seatBots } from '../evening/table.ts'
import type { Host } from '../host.ts'
import type { Journal } from '../journal.ts'
import { writeLog } from '../log/write-log.ts'
import { DESK } from '../seats-beside.ts'
import type { ClockMode, ToDevice, ToHost } from '../wire.ts'
import { deviceLines } from './device-lines.ts'
import { hasSomethingDue } from './has-something-due.ts'
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
  readonly attach: (send: (message: ToDevice) => void) => Seat
  /** So many seconds have passed at the table. The clock stands while nobody is there, and jumps when nobody has something due. */
  readonly tick: (seconds: number) => Promise<void>
  /** Does everything that is due at once: STARTEX when nobody has started yet. */
  readonly open: () => Promise<void>
}

interface Device {
  readonly send: (message: ToDevice) => void
  seat: SeatId | undefined
  seen: number
}

/** Runs a host for devices. Messages are addressed to connections, not to seats: a device that comes back is a new one. */
export function openSession(host: Host, crew: Crew, journal: Journal, clock: ClockMode = { kind: 'waits' }): Session {
  const devices = new Set<Device>()
  const bots = seatBots(host, crew)
  const ends = endOf(host.story.scenario)
  let mode = clock
  let kept = host.exercise().last as number
  let allKept = true
  let queue = Promise.resolve()

  /** One thing after the other; where lines can be kept, nothing is heard before it is. */
  const inTurn = (work: () => Promise<void> | void): Promise<void> => {
    queue = queue.then(work)
    return queue
  }

  const tellAll = (message: ToDevice): void => {
    for (const { send } of devices) send(message)
  }

  /**
   * Keeps what is not kept yet, and says whether it may be heard. Where there is no room the exercise goes on in memory, and
   * every later step tries to keep the whole rest; where somebody else wrote, going on would split the exercise in two.
   */
  const keep = async (): Promise<boolean> => {
    const lines = host.log().lines.slice(kept)
    if (lines.length === 0) return true
    const stored = await journal.append(host.header.exercise, kept, lines).catch(() => 'failed' as const)
    if (stored === 'stored') {
      kept += lines.length
      if (!allKept) tellAll({ kind: 'kept' })
    } else tellAll({ kind: 'not-kept', sentence: notKept[stored] })
    allKept = stored === 'stored'
    return stored !== 'conflict'
  }

  const publish = async (): Promise<void> => {
    if (!(await keep())) return
    for (const device of devices) {
      if (device.seat === undefined) continue
      const news = deviceLines(host.view(device.seat), device.seen, host.header.seed)
      if (news.length === 0) continue
      device.seen += news.length
      device.send({ kind: 'lines', lines: news })
    }
  }

  /** A seat and those it stands in for: what is theirs to do is its holder's. */
  const played = (seat: SeatId): readonly SeatId[] => [seat, ...standsInFor(seat, host.exercise().deputies)]

  const finish = (): void => {
    const { status, now } = host.exercise()
    if (status === 'running' && now >= ends) host.accept({ kind: 'end', reason: 'story' }, FACILITATOR, 'endex')
  }

  /** Lets time pass in steps that neither a bot nor a seat misses, until something reaches the seat or the time has come. */
  const pass = (until: ExerciseTime, seat: SeatId | undefined): void => {
    const limit = Math.min(until, ends) as ExerciseTime
    const before = seat === undefined ? 0 : host.view(seat).told.length
    bots.act()
    while (host.exercise().status === 'running' && host.exercise().now < limit) {
      if (
        seat !== undefined &&
        host
          .view(seat)
          .told.slice(before)
          .some(({ line }) => played(seat).some((one) => reaches(line, one)))
      )
        return
      move(host, bots.wake(), limit)
      bots.act()
    }
  }

  const command = (device: Device, id: string, wish: Command): void => {
    const sender: Sender = isSeatCommand(wish) && device.seat !== undefined ? { kind: 'seat', seat: device.seat } : FACILITATOR
    const answer = host.accept(wish, sender, id)
    if (answer.accepted === false) {
      device.send({ kind: 'refused', id, refusal: answer.refusal })
      return
    }
    if (host.exercise().status === 'running') bots.act()
    device.send({ kind: 'accepted', id })
  }

  const handle = async (device: Device, message: ToHost): Promise<void> => {
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
        return publish()
      }
      case 'command':
        command(device, message.id, message.command)
        finish()
        return publish()
      case 'pass-time':
        pass(message.until, device.seat)
        finish()
        device.send({ kind: 'accepted', id: message.id })
        return publish()
      case 'clock':
        mode = message.mode
        return tellAll({ kind: 'clock', mode, now: host.exercise().now })
      case 'ask-debrief': {
        if (host.exercise().status !== 'ended') return notYet(device)
        const log = host.log()
        const scorecard = scoreLog(log)
        const debrief = debriefOf(log, scorecard, message.for)
        return device.send({ kind: 'debrief', debrief, ...(message.for === 'joint' ? { scorecard } : {}) })
      }
      case 'ask-log':
        if (host.exercise().status !== 'ended') return notYet(device)
        return device.send({ kind: 'log', text: writeLog(host.log()) })
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
    attach: (send) => {
      const device: Device = { send, seat: undefined, seen: 0 }
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
        if (!allKept) await publish()
        // Between two stretches the clock does not jump before somebody at the table says so.
        if (mode.kind !== 'runs' || host.exercise().status !== 'running' || host.exercise().between !== undefined) return
        const seats = [...devices].flatMap(({ seat }) => seat ?? [])
        const idle =
          host.story.scenario.pace.idle === 'jump' &&
          !seats.some((seat) => played(seat).some((one) => hasSomethingDue({ ...host.view(seat), seat: one })))
        const until = idle ? ends : ((host.exercise().now + Math.round(seconds * mode.pace)) as ExerciseTime)
        if (seats.length > 0) pass(until, seats[0])
        finish()
        await publish()
      }),
  }
}

/** The log and what it is worth hold everybody's secrets until ENDEX. */
function notYet({ send }: Device): void {
  const message = 'The log and the debrief are there when the exercise has ended.'
  send({
    kind: 'malformed',
    diagnostic: { code: 'not-yet', severity: 'error', message, at: { file: 'message', line: 1, column: 1, length: 1 } },
  })
}

const FACILITATOR: Sender = { kind: 'facilitator' }

/** Why something was not kept, and what to do. */
const notKept = {
  conflict: 'This exercise is being played in another window. Go on there, or close it and load this page again.',
  failed:
    'From here on this exercise is not saved on this device, because there is no room. It goes on while this page stays open: make room, or download its log when it has ended.',
  nowhere:
    'Nothing of this exercise is saved on this device, because this browser does not allow it. It goes on while this page stays open, and its log can be downloaded when it has ended.',
} as const
