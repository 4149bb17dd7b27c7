import { chance, type SeatId, type Seed, unreachable } from '@/kernel/index.ts'
import type { Scenario } from '@/scenario/index.ts'
import type { Member, MemberId, Room, RoomRefusal, RoomWish } from './room.ts'

/** Most people a room takes, screens and observers among them. */
export const MOST_MEMBERS = 60

/** What a room needs to know of its scenario. */
export type RoomStory = Pick<Scenario, 'seats' | 'levels'>

/** The room after a wish, or why there is no such room. */
export type RoomDecision = { readonly ok: true; readonly room: Room } | { readonly ok: false; readonly refusal: RoomRefusal }

/**
 * What a member's wish makes of a room. Pure; `start` only says whether it may: whoever runs the exercise starts it and says so
 * with `startedRoom`.
 */
export function decideRoom(room: Room, wish: RoomWish, by: MemberId, story: RoomStory): RoomDecision {
  const sender = room.members.find(({ id }) => id === by)
  if (sender === undefined) return refuse({ kind: 'unknown-member', member: by })
  if (sender.kind !== 'facilitator' && !isOwn(wish, sender, room)) return refuse({ kind: 'not-yours' })
  switch (wish.kind) {
    case 'assign':
      return assign(room, wish.member, wish.seat, story)
    case 'unassign':
      return onMember(room, wish.member, (member) => ({
        ...member,
        seats: member.seats.filter((seat) => seat !== wish.seat),
      }))
    case 'seat-at-random':
      return accept(seatedAtRandom(room, story))
    case 'fill':
      if (!(wish.seat in story.seats)) return refuse({ kind: 'unknown-seat', seat: wish.seat })
      return accept({ ...room, fillers: { ...room.fillers, [wish.seat]: wish.with } })
    case 'settle': {
      const { level } = wish.settings
      if (level !== undefined && level !== room.settings.level) {
        if (room.state !== 'lobby') return refuse({ kind: 'already-started' })
        if (!(level in story.levels)) return refuse({ kind: 'unknown-level', level })
      }
      return accept({ ...room, settings: { ...room.settings, ...wish.settings } })
    }
    case 'expect':
      return expected(room, wish.people, story)
    case 'rename':
      return renamed(room, wish.member, wish.name)
    case 'remove':
      return removed(room, wish.member)
    case 'admit':
      return admitted(room, wish.member)
    case 'take-hand':
      if (!holdersIn(room, wish.seat).some(({ id }) => id === wish.member))
        return refuse({ kind: 'not-your-seat', seat: wish.seat })
      return accept({ ...room, hands: { ...room.hands, [wish.seat]: wish.member } })
    case 'start':
      if (room.state !== 'lobby') return refuse({ kind: 'already-started' })
      return someonePlays(room, story) ? accept(room) : refuse({ kind: 'nobody-plays' })
    case 'halt':
      if (room.state !== 'running') return refuse({ kind: 'not-running' })
      return accept({ ...room, halted: wish.why, clock: { kind: 'waits' } })
    case 'resume': {
      const { halted: _, ...rest } = room
      return accept(rest)
    }
    case 'hide-names':
      return accept({ ...room, namesHidden: wish.hidden })
    case 'vote-clock': {
      if (room.state !== 'ended') return refuse({ kind: 'not-ended' })
      return accept({ ...room, voteClock: { left: wish.left ?? room.voteClock?.left ?? 0, runs: wish.runs } })
    }
    default:
      return unreachable(wish)
  }
}

/**
 * Somebody comes in: as the one who was expected under this name, or as somebody new. The code alone makes nobody an evaluator:
 * until a facilitator says so they watch what the wall shows.
 */
export function enterRoom(room: Room, id: MemberId, kind: Member['kind'], name: string): RoomDecision {
  const called = nameFrom(name)
  if (called === undefined) return refuse({ kind: 'name-needed' })
  const same = room.members.find((member) => sameName(member.name, called))
  if (same?.expected === true && kind === 'player') {
    const members = room.members.map((member) => (member === same ? { ...member, id, expected: false } : member))
    return accept({ ...room, members })
  }
  if (same !== undefined) return refuse({ kind: 'name-taken', name: called })
  if (room.members.length >= MOST_MEMBERS) return refuse({ kind: 'full', most: MOST_MEMBERS })
  const as = kind === 'evaluator' ? ({ kind: 'observer', asks: 'evaluator' } as const) : { kind }
  return accept({ ...room, members: [...room.members, { id, ...as, name: called, seats: [], expected: false }] })
}

/** Who holds a seat, in the order they came. */
export function holdersIn(room: Room, seat: SeatId): readonly Member[] {
  return room.members.filter(({ seats }) => seats.includes(seat))
}

/** What players may ask for themselves. */
function isOwn(wish: RoomWish, sender: Member, room: Room): boolean {
  if (wish.kind === 'rename') return wish.member === sender.id && sender.kind !== 'screen'
  return wish.kind === 'take-hand' && wish.member === sender.id && room.settings.sharedSeats === 'hand'
}

function assign(room: Room, to: MemberId, seat: SeatId, story: RoomStory): RoomDecision {
  if (!(seat in story.seats)) return refuse({ kind: 'unknown-seat', seat })
  const member = room.members.find(({ id }) => id === to)
  if (member !== undefined && member.kind !== 'player') return refuse({ kind: 'no-player', name: member.name })
  return onMember(room, to, (one) => (one.seats.includes(seat) ? one : { ...one, seats: [...one.seats, seat] }))
}

function onMember(room: Room, id: MemberId, change: (member: Member) => Member): RoomDecision {
  if (!room.members.some((member) => member.id === id)) return refuse({ kind: 'unknown-member', member: id })
  return accept(tidy({ ...room, members: room.members.map((member) => (member.id === id ? change(member) : member)) }))
}

/** Players without a seat, in the order they came, on seats nobody holds, in an order drawn by the room's code. */
function seatedAtRandom(room: Room, story: RoomStory): Room {
  const free = (Object.keys(story.seats) as SeatId[])
    .filter((seat) => holdersIn(room, seat).length === 0)
    .map((seat) => ({ seat, drawn: chance(room.code as Seed, `seat/${seat}/${room.members.length}`) }))
    .sort((one, other) => one.drawn - other.drawn)
    .map(({ seat }) => seat)
  const members = room.members.map((member) => {
    const seat = member.kind === 'player' && member.seats.length === 0 ? free.shift() : undefined
    return seat === undefined ? member : { ...member, seats: [seat] }
  })
  return { ...room, members }
}

function expected(room: Room, people: Extract<RoomWish, { kind: 'expect' }>['people'], story: RoomStory): RoomDecision {
  const members = [...room.members]
  for (const { name, seats } of people) {
    const called = nameFrom(name)
    if (called === undefined) return refuse({ kind: 'name-needed' })
    if (members.some((member) => sameName(member.name, called))) return refuse({ kind: 'name-taken', name: called })
    const stranger = seats.find((seat) => !(seat in story.seats))
    if (stranger !== undefined) return refuse({ kind: 'unknown-seat', seat: stranger })
    if (members.length >= MOST_MEMBERS) return refuse({ kind: 'full', most: MOST_MEMBERS })
    members.push({ id: `expected-${members.length}-${called}` as MemberId, kind: 'player', name: called, seats, expected: true })
  }
  return accept({ ...room, members })
}

function renamed(room: Room, id: MemberId, name: string): RoomDecision {
  const called = nameFrom(name)
  if (called === undefined) return refuse({ kind: 'name-needed' })
  // What an evaluator noted is theirs under the name it was noted under.
  const evaluates = room.members.some((member) => member.id === id && member.kind === 'evaluator')
  if (evaluates && room.state !== 'lobby') return refuse({ kind: 'already-started' })
  if (room.members.some((member) => member.id !== id && sameName(member.name, called)))
    return refuse({ kind: 'name-taken', name: called })
  return onMember(room, id, (member) => ({ ...member, name: called }))
}

function removed(room: Room, id: MemberId): RoomDecision {
  const leaving = room.members.find((member) => member.id === id)
  if (leaving === undefined) return refuse({ kind: 'unknown-member', member: id })
  const facilitators = room.members.filter(({ kind }) => kind === 'facilitator')
  if (leaving.kind === 'facilitator' && facilitators.length === 1) return refuse({ kind: 'last-facilitator' })
  return accept(tidy({ ...room, members: room.members.filter((member) => member !== leaving) }))
}

function admitted(room: Room, id: MemberId): RoomDecision {
  const asking = room.members.find((member) => member.id === id)
  if (asking !== undefined && asking.asks === undefined) return refuse({ kind: 'nothing-asked', name: asking.name })
  return onMember(room, id, ({ asks, ...member }) => ({ ...member, kind: asks ?? member.kind }))
}

/** A hand stays on a seat only while its owner holds it. */
function tidy(room: Room): Room {
  const hands = Object.entries(room.hands).filter(([seat, id]) => holdersIn(room, seat as SeatId).some((one) => one.id === id))
  return { ...room, hands: Object.fromEntries(hands) }
}

function someonePlays(room: Room, story: RoomStory): boolean {
  return (Object.keys(story.seats) as SeatId[]).some(
    (seat) => holdersIn(room, seat).length > 0 || (room.fillers[seat] ?? room.settings.filler) !== 'dark',
  )
}

/** A name without the spaces around it; undefined when nothing is left, or more than fits on a plaque. */
function nameFrom(text: string): string | undefined {
  const name = text.trim().replace(/\s+/g, ' ')
  return name === '' || name.length > 40 ? undefined : name
}

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

const accept = (room: Room): RoomDecision => ({ ok: true, room })
const refuse = (refusal: RoomRefusal): RoomDecision => ({ ok: false, refusal })
