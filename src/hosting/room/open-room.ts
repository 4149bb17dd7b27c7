import type { Holder, Log } from '@/engine/index.ts'
import type { SeatId, Seed } from '@/kernel/index.ts'
import { atLevel, holdersOf } from '../evening/crew.ts'
import { headerOf, openHost } from '../host.ts'
import type { Journal } from '../journal.ts'
import type { Attendant } from '../session/attendant.ts'
import { IN_ROOM } from '../session/keeping.ts'
import { readMessage } from '../session/read-message.ts'
import { openSession, type Seat, type Session } from '../session/session.ts'
import type { Playable } from '../shelf/read-together.ts'
import { storyOfLog } from '../shelf/story-of-log.ts'
import { tellStory } from '../shelf/tell-story.ts'
import type { ToDevice, ToHost } from '../wire.ts'
import { crewOfRoom, holdersOfRoom, peopleOfRoom } from './crew-of-room.ts'
import { decideRoom, enterRoom } from './decide-room.ts'
import type { Member, MemberId, Room, RoomRefusal, RoomWish } from './room.ts'
import type { Proposal, RoomView } from './room-view.ts'
import { outcomeOf, propose, standingOf, voted } from './shared-seat.ts'
import { viewRoom } from './view-room.ts'

/** What a room needs from whoever runs it. */
export interface RoomSetting {
  readonly room: Room
  readonly playable: Playable
  readonly journal: Journal
  /** Keeps the room as it stands now; durable when it resolves. */
  readonly save: (room: Room) => Promise<void>
  /** A fresh seed nobody can guess. */
  readonly seed: () => Seed
}

/** A room that is open: its people, and its exercise once it was started. It owns no timer and no connection. */
export interface OpenRoom {
  readonly room: () => Room
  /** The log of the exercise; undefined before it was started. */
  readonly log: () => Log | undefined
  readonly enter: (id: MemberId, kind: Member['kind'], name: string) => Promise<RoomRefusal | undefined>
  readonly wish: (by: MemberId, wish: RoomWish) => Promise<RoomRefusal | undefined>
  readonly vote: (by: MemberId, proposal: string, agrees: boolean) => Promise<RoomRefusal | undefined>
  /**
   * A device of a member that wants to see the room; it is told at once and at every change, and once when it is turned away. Gives back
   * how to leave.
   */
  readonly watch: (member: MemberId, tell: (view: RoomView | undefined) => void, away?: (sentence: string) => void) => () => void
  /** Turns away every device a member has now: they come back with another token. */
  readonly turnAway: (member: MemberId) => void
  /** Turns away everybody's devices: the room is no more. */
  readonly close: (sentence: string) => void
  /** A device of a member at the table; undefined before the exercise was started. */
  readonly connect: (member: MemberId, send: (message: ToDevice) => void) => Seat | undefined
  /** So many seconds have passed at the table. */
  readonly tick: (seconds: number) => Promise<void>
}

/** Opens a room as it was kept, with its exercise as far as its lines go. */
export async function openRoom({ room: kept, playable, journal, save, seed }: RoomSetting): Promise<OpenRoom> {
  let room = kept
  let session: Session | undefined = kept.exercise === undefined ? undefined : await resumed(kept, playable, journal)
  const watchers = new Map<(view: RoomView | undefined) => void, MemberId>()
  const leaving = new Map<(sentence: string) => void, MemberId>()
  const proposals = new Map<
    string,
    { readonly proposal: Proposal; readonly carry: () => Promise<void>; readonly drop: () => void }
  >()
  let queue: Promise<unknown> = Promise.resolve()

  /** One change after the other, each kept before anybody hears of it. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work)
    queue = done.catch(() => undefined)
    return done
  }

  const here = (): ReadonlySet<MemberId> => new Set(watchers.values())

  const tellAll = (): void => {
    const open = [...proposals.values()].map(({ proposal }) => proposal)
    for (const [tell, member] of watchers) tell(viewRoom(room, member, playable, here(), open))
  }

  const change = async (next: Room): Promise<void> => {
    if (next !== room) {
      await save(next)
      room = next
    }
    tellAll()
  }

  /** The time to vote goes by. Devices count for themselves: they are told, and it is kept, with every minute and at its end. */
  const voting = async (seconds: number): Promise<void> => {
    const clock = room.voteClock
    if (clock?.runs !== true) return
    const left = Math.max(0, clock.left - seconds)
    const next = { ...room, voteClock: { left, runs: left > 0 } }
    if (left === 0 || Math.ceil(left / 60) < Math.ceil(clock.left / 60)) await change(next)
    else room = next
  }

  /** What the exercise did that the room has to remember: it ended, or its clock was set. */
  const follow = async (): Promise<void> => {
    if (session === undefined) return
    const ended = session.host.exercise().status === 'ended'
    const clock = session.clock()
    if ((ended && room.state === 'running') || clock !== room.clock)
      await change({ ...room, state: ended ? 'ended' : room.state, clock })
  }

  const started = async (): Promise<Room> => {
    const story = tellStory(playable, room.settings.level, seed())
    const crew = atLevel(crewOfRoom(room, playable.scenario), story)
    const seats = holdersOf(story.playbook, story.scenario, crew, peopleOfRoom(room, playable.scenario))
    const header = headerOf(story, { crew: 'people', level: room.settings.level, seats, language: 'en' })
    if ((await journal.open(header)) !== 'stored') throw new Error('There is a log of this exercise already.')
    const clock = { kind: 'runs', pace: story.scenario.pace.busy } as const
    session = openSession(openHost(header, story), crew, journal, { clock, keeping: IN_ROOM })
    return { ...room, state: 'running', exercise: header.exercise, clock }
  }

  /** Who sits where is part of the log: what came due while nobody held a seat is held against nobody. */
  const reseat = async (at: Session, was: Readonly<Record<SeatId, Holder>>): Promise<void> => {
    const story = playable.scenario
    at.reseat(crewOfRoom(room, story))
    const is = holdersOfRoom(room, story)
    for (const seat of Object.keys(is) as SeatId[]) {
      const holder = is[seat]
      if (holder === undefined || (was[seat]?.kind === holder.kind && was[seat]?.name === holder.name)) continue
      await at.command({ kind: 'take-seat', seat, holder }, `seat/${seat}/${at.host.exercise().last}`)
    }
  }

  /** The story was taken back, the people were not: whoever has changed seats since sits where they sit now. */
  const stayInSeats = async (): Promise<void> => {
    if (session !== undefined && room.state === 'running') await reseat(session, session.host.exercise().seats)
  }

  const wish = (by: MemberId, what: RoomWish): Promise<RoomRefusal | undefined> =>
    inTurn(async () => {
      const decided = decideRoom(room, what, by, playable.scenario)
      if (!decided.ok) return decided.refusal
      if (what.kind === 'start') {
        await change(await started())
        await session?.open()
        return undefined
      }
      if (what.kind === 'halt') await session?.setClock({ kind: 'waits' })
      const before = room
      await change(decided.room)
      if (session !== undefined && room.state === 'running') await reseat(session, holdersOfRoom(before, playable.scenario))
      return undefined
    })

  const vote = (by: MemberId, id: string, agrees: boolean): Promise<RoomRefusal | undefined> =>
    inTurn(async () => {
      const open = proposals.get(id)
      const member = memberIn(room, by)
      if (open === undefined || member === undefined) return undefined
      if (!member.seats.includes(open.proposal.seat)) return { kind: 'not-your-seat', seat: open.proposal.seat }
      const proposal = voted(open.proposal, by, agrees)
      const outcome = outcomeOf(proposal, room, here())
      if (outcome === 'open') proposals.set(id, { ...open, proposal })
      else proposals.delete(id)
      if (outcome === 'carried') await open.carry()
      if (outcome === 'fallen') open.drop()
      tellAll()
      return undefined
    })

  const connect = (member: MemberId, tell: (message: ToDevice) => void): Seat | undefined => {
    if (session === undefined) return undefined
    // Every device counts its commands for itself: in the log a command is its member's, and two members never share one.
    const own = `${member}/`
    const send = (message: ToDevice): void =>
      tell('id' in message && message.id?.startsWith(own) ? { ...message, id: message.id.slice(own.length) } : message)
    const seat = session.attach(send, () => attendantOf(memberIn(room, member)))
    const mine = new Set<string>()
    let joined: SeatId | undefined

    const receive = async (raw: unknown): Promise<void> => {
      const read = readMessage(raw)
      const message = read.ok ? ownedBy(own, read.message) : undefined
      if (message?.kind === 'join') joined = message.seat
      if (room.halted !== undefined && message !== undefined && STOPS.has(message.kind)) {
        send(said('halted', `The exercise is halted: ${room.halted}`, message))
        return
      }
      if (message?.kind === 'command' && joined !== undefined && memberIn(room, member)?.kind === 'player') {
        const standing = standingOf(room, joined, member, here())
        if (standing === 'held-by-another') {
          send(said('not-your-hand', 'Somebody else has the hand on this seat. Ask them, or take it first.', message))
          return
        }
        if (standing === 'needs-votes' && !proposals.has(message.id)) {
          if ([...mine].filter((id) => proposals.has(id)).length >= MOST_PROPOSALS) {
            send(
              said(
                'too-many-proposals',
                `${MOST_PROPOSALS} things you proposed are not decided yet. Wait for the others, or ask them.`,
                message,
              ),
            )
            return
          }
          const proposal = propose(room, here(), { id: message.id, seat: joined, by: member, command: message.command })
          mine.add(message.id)
          proposals.set(message.id, {
            proposal,
            carry: () => seat.receive(message),
            drop: () => send(said('voted-down', 'The others on this seat were against it.', message)),
          })
          tellAll()
          return
        }
        if (standing === 'needs-votes') return
      }
      await seat.receive(message ?? raw)
      if (message?.kind === 'command' && message.command.kind === 'rewind') await inTurn(stayInSeats)
      await inTurn(follow)
    }

    return {
      receive,
      close: () => {
        seat.close()
        for (const id of mine) proposals.delete(id)
        if (mine.size > 0) tellAll()
      },
    }
  }

  return {
    room: () => room,
    log: () => session?.host.log(),
    enter: (id, kind, name) =>
      inTurn(async () => {
        const decided = enterRoom(room, id, kind, name)
        if (!decided.ok) return decided.refusal
        await change(decided.room)
        return undefined
      }),
    wish,
    vote,
    turnAway: (member) => {
      for (const [away, whose] of leaving) if (whose === member) away('You go on on another device: this one was given up.')
    },
    close: (sentence) => {
      for (const away of [...leaving.keys()]) away(sentence)
    },
    watch: (member, tell, away) => {
      watchers.set(tell, member)
      if (away !== undefined) leaving.set(away, member)
      tellAll()
      return () => {
        watchers.delete(tell)
        if (away !== undefined) leaving.delete(away)
        tellAll()
      }
    },
    connect,
    tick: async (seconds) => {
      if (room.state === 'ended') await inTurn(() => voting(seconds))
      if (session === undefined || room.state !== 'running' || room.halted !== undefined) return
      await session.tick(seconds)
      await inTurn(follow)
    },
  }
}

/** The exercise of a room as it was kept: a server that comes back goes on where it stood. */
async function resumed(room: Room, playable: Playable, journal: Journal): Promise<Session | undefined> {
  const log = room.exercise === undefined ? undefined : await journal.read(room.exercise, 0)
  if (log === undefined) return undefined
  const session = openSession(openHost(log.header, storyOfLog(log), log.lines), crewOfRoom(room, playable.scenario), journal, {
    clock: room.clock,
    keeping: IN_ROOM,
  })
  if (room.halted === undefined) await session.open()
  return session
}

function ownedBy(own: string, message: ToHost): ToHost {
  return 'id' in message ? { ...message, id: `${own}${message.id}` } : message
}

/** What one device may propose before the others have decided any of it. */
const MOST_PROPOSALS = 12

/** What the room's queue must not be let through while a real incident goes on. */
const STOPS: ReadonlySet<string> = new Set(['command', 'pass-time', 'clock'])

const memberIn = (room: Room, id: MemberId): Member | undefined => room.members.find((member) => member.id === id)

/** Somebody who was removed only watches until the connection is closed. */
function attendantOf(member: Member | undefined): Attendant {
  switch (member?.kind) {
    case 'facilitator':
      return { kind: 'facilitator' }
    case 'player':
      return { kind: 'player', seats: member.seats }
    case 'evaluator':
      return { kind: 'evaluator', name: member.name }
    default:
      return { kind: 'watcher' }
  }
}

function said(code: string, message: string, about: { readonly kind: string; readonly id?: string }): ToDevice {
  return {
    kind: 'malformed',
    ...(about.id === undefined ? {} : { id: about.id }),
    diagnostic: { code, severity: 'error', message, at: { file: 'message', line: 1, column: 1, length: 1 } },
  }
}
