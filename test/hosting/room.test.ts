import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathOf } from '@/engine/index.ts'
import {
  attend,
  DESK,
  deskOfEvaluator,
  type MemberId,
  memoryJournal,
  type OpenRoom,
  openRoom,
  type Room,
  type RoomWish,
  type ToDevice,
  type ToHost,
  type ToPerson,
  WALL,
} from '@/hosting/index.ts'
import type { EventNumber, ExerciseTime, SeatId, Seed } from '@/kernel/index.ts'
import { smallStory } from '../evening/given.ts'
import { role } from '../evening/small-playbook.ts'
import { runs } from '../runs.ts'

const [fay, lene, omar] = ['fay', 'lene', 'omar'] as readonly string[] as readonly [MemberId, MemberId, MemberId]
const lead = role('techa.tech_lead')
const { scenario, playbook } = smallStory

const empty: Room = {
  code: 'KITE42',
  scenario: scenario.id,
  state: 'lobby',
  members: [],
  settings: { level: 'standard', filler: 'playbook', sharedSeats: 'vote', hotWash: 'named' },
  fillers: {},
  hands: {},
  clock: { kind: 'waits' },
}

/** A room with a facilitator and two players, and what was kept of it. */
async function room(settings: Partial<Room['settings']> = {}, journal = memoryJournal()) {
  const saved: Room[] = []
  const open = await openRoom({
    room: { ...empty, settings: { ...empty.settings, ...settings } },
    playable: { file: 'small.yaml', scenario, playbook },
    journal,
    save: async (next) => void saved.push(next),
    seed: () => 'seven' as Seed,
  })
  await open.enter(fay, 'facilitator', 'Fay')
  await open.enter(lene, 'player', 'Lene')
  await open.enter(omar, 'player', 'Omar')
  return { open, saved }
}

/** A device of a member, and what it heard. */
function device(open: OpenRoom, member: MemberId) {
  const heard: ToPerson[] = []
  const attendance = attend(open, member, (message) => heard.push(message))
  const atTable = (): readonly ToDevice[] => heard.flatMap((one) => (one.kind === 'table' ? [one.message] : []))
  return {
    ...attendance,
    heard,
    atTable,
    view: () => heard.findLast((one) => one.kind === 'room')?.view,
    sit: async (seat: SeatId) => {
      await attendance.receive({ kind: 'open', table: 1 })
      await attendance.receive({ kind: 'say', table: 1, message: { kind: 'join', seat, seen: 0 } })
    },
    say: (message: ToHost) => attendance.receive({ kind: 'say', table: 1, message }),
  }
}

/** Lene as Tech Lead and Omar as CTO, each at a device, in an exercise that runs. */
async function twoAtWork(open: OpenRoom) {
  await open.wish(fay, { kind: 'assign', member: lene, seat: lead })
  await open.wish(fay, { kind: 'assign', member: omar, seat: role('techa.cto') })
  await open.wish(fay, { kind: 'start' })
  const [laptop, phone] = [device(open, lene), device(open, omar)]
  await laptop.sit(lead)
  await phone.sit(role('techa.cto'))
  return { laptop, phone }
}

const words = (id: string): ToHost => ({
  kind: 'command',
  id,
  command: { kind: 'send', seat: lead, to: [role('techa.cto')], text: 'I see something.' },
})

describe('a room', () => {
  it('lets a facilitator do what players may not, and keeps what it did before anybody hears of it', async () => {
    const { open, saved } = await room()
    const assign: RoomWish = { kind: 'assign', member: lene, seat: lead }
    expect(await open.wish(lene, assign)).toEqual({ kind: 'not-yours' })
    expect(await open.wish(fay, assign)).toBeUndefined()
    expect(saved.at(-1)).toBe(open.room())
    expect(open.room().members.find(({ id }) => id === lene)?.seats).toEqual([lead])
  })

  it.each<[RoomWish, string]>([
    [{ kind: 'assign', member: 'nobody' as MemberId, seat: lead }, 'unknown-member'],
    [{ kind: 'assign', member: lene, seat: 'techa.nobody' as SeatId }, 'unknown-seat'],
    [{ kind: 'assign', member: fay, seat: lead }, 'no-player'],
    [{ kind: 'settle', settings: { level: 'no-such-level' } }, 'unknown-level'],
    [{ kind: 'rename', member: lene, name: '   ' }, 'name-needed'],
    [{ kind: 'rename', member: lene, name: 'OMAR' }, 'name-taken'],
    [{ kind: 'remove', member: fay }, 'last-facilitator'],
    [{ kind: 'admit', member: lene }, 'nothing-asked'],
    [{ kind: 'admit', member: 'nobody' as MemberId }, 'unknown-member'],
    [{ kind: 'halt', why: 'a real one' }, 'not-running'],
    [{ kind: 'vote-clock', left: 300, runs: true }, 'not-ended'],
    [{ kind: 'take-hand', seat: lead, member: lene }, 'not-your-seat'],
    [{ kind: 'expect', people: [{ name: 'Lene', seats: [] }] }, 'name-taken'],
  ])('refuses %j', async (wish, why) => {
    const { open, saved } = await room()
    const before = open.room()
    expect(await open.wish(fay, wish)).toMatchObject({ kind: why })
    expect(open.room()).toBe(before)
    expect(saved.at(-1)).toBe(before)
  })

  it('does not start where nobody plays, and starts once', async () => {
    const { open } = await room({ filler: 'dark' })
    expect(await open.wish(fay, { kind: 'start' })).toEqual({ kind: 'nobody-plays' })
    await open.wish(fay, { kind: 'assign', member: lene, seat: lead })
    expect(await open.wish(fay, { kind: 'start' })).toBeUndefined()
    expect(await open.wish(fay, { kind: 'start' })).toEqual({ kind: 'already-started' })
    expect(open.log()?.header.seats[lead]).toEqual({ kind: 'person', name: 'Lene' })
  })

  it('knows whom the roster expects when they come', async () => {
    const { open } = await room()
    await open.wish(fay, { kind: 'expect', people: [{ name: 'Mika', seats: [lead] }] })
    expect(await open.enter('mika' as MemberId, 'player', ' mika ')).toBeUndefined()
    expect(open.room().members.find(({ id }) => id === 'mika')).toMatchObject({ name: 'Mika', seats: [lead], expected: false })
  })

  it('shows somebody who came in to evaluate no more than the wall until a facilitator lets them in', async () => {
    const { open } = await room()
    const greta = 'greta' as MemberId
    const desk = deskOfEvaluator('Greta')
    await open.enter(greta, 'evaluator', 'Greta')
    await open.wish(fay, { kind: 'start' })
    const laptop = device(open, greta)
    await laptop.sit(desk)
    expect(laptop.heard.some((one) => one.kind === 'table' && one.message.kind === 'welcome')).toBe(false)
    for (const by of [greta, lene]) expect(await open.wish(by, { kind: 'admit', member: greta })).toEqual({ kind: 'not-yours' })
    await laptop.sit(WALL)
    await laptop.say({ kind: 'ask-debrief', for: 'joint' })
    expect(laptop.heard.some((one) => one.kind === 'table' && one.message.kind === 'debrief')).toBe(false)
    expect(await open.wish(fay, { kind: 'admit', member: greta })).toBeUndefined()
    expect(open.room().members.find(({ id }) => id === greta)).toEqual({
      ...{ id: greta, kind: 'evaluator', name: 'Greta', seats: [], expected: false },
    })
    laptop.heard.length = 0
    await laptop.sit(desk)
    expect(laptop.heard.some((one) => one.kind === 'table' && one.message.kind === 'welcome')).toBe(true)
  })

  it('lets an evaluator keep one name from the start on, because notes are kept under it', async () => {
    const { open } = await room()
    const greta = 'greta' as MemberId
    await open.enter(greta, 'evaluator', 'Greta')
    await open.wish(fay, { kind: 'admit', member: greta })
    const rename: RoomWish = { kind: 'rename', member: greta, name: 'Gerda' }
    expect(await open.wish(greta, rename)).toBeUndefined()
    await open.wish(fay, { kind: 'start' })
    for (const by of [greta, fay]) expect(await open.wish(by, { ...rename, name: 'Greta' })).toEqual({ kind: 'already-started' })
    expect(await open.wish(lene, { kind: 'rename', member: lene, name: 'Lena' })).toBeUndefined()
  })

  it('seats everybody somewhere, nobody twice', async () => {
    const { open } = await room()
    await open.wish(fay, { kind: 'seat-at-random' })
    const seats = open.room().members.flatMap((member) => member.seats)
    expect(seats).toHaveLength(2)
    expect(new Set(seats).size).toBe(2)
  })

  it('takes everybody back to an earlier line, and leaves them on the seats they have now', async () => {
    const { open } = await room()
    const cto = role('techa.cto')
    await open.wish(fay, { kind: 'assign', member: lene, seat: lead })
    await open.wish(fay, { kind: 'start' })
    const [desk, laptop] = [device(open, fay), device(open, lene)]
    await desk.sit(DESK)
    await laptop.sit(lead)
    const advance = (id: string, to: number): ToHost => ({
      kind: 'command',
      id,
      command: { kind: 'advance', to: to as ExerciseTime },
    })
    await desk.say(advance('a1', 300))
    const turn = open.log()?.lines.length as EventNumber
    await open.wish(fay, { kind: 'assign', member: omar, seat: cto })
    await desk.say(advance('a2', 600))
    await desk.say({ kind: 'command', id: 'back', command: { kind: 'rewind', to: turn } })
    const log = open.log()
    if (log === undefined) throw new Error('There is no log.')
    const told = laptop.atTable().flatMap((message) => (message.kind === 'lines' ? message.lines : []))
    expect(told.find(({ event }) => event.kind === 'rewound')?.event).toEqual({ kind: 'rewound', to: 300 })
    const path = pathOf(log.lines)
    expect(path.findLast(({ event }) => event.kind === 'seat-taken' && event.seat === cto)?.event).toMatchObject({
      holder: { kind: 'person', name: 'Omar' },
    })
    expect(log.lines.filter(({ event }) => event.kind === 'clock-advanced').at(-1)?.at).toBe(600)
    await laptop.say(words('p1'))
    expect(laptop.atTable().at(-1)).toEqual({ kind: 'accepted', id: 'p1' })
    const alone = device(open, omar)
    await alone.sit(cto)
    expect(alone.atTable().some((message) => message.kind === 'welcome')).toBe(true)
  })

  it('turns away the devices of somebody who goes on on another, and nobody else’s', async () => {
    const { open } = await room()
    await open.wish(fay, { kind: 'assign', member: lene, seat: lead })
    await open.wish(fay, { kind: 'start' })
    const [lost, other] = [device(open, lene), device(open, omar)]
    await lost.sit(lead)
    open.turnAway(lene)
    expect(lost.heard.at(-1)).toMatchObject({ kind: 'removed' })
    expect(other.heard.some(({ kind }) => kind === 'removed')).toBe(false)
    await lost.say(words('p1'))
    expect(open.log()?.lines.some(({ event }) => event.kind === 'message-sent')).toBe(false)
    // What changes in the room afterwards is for the device they go on with.
    const told = lost.heard.length
    await open.wish(fay, { kind: 'rename', member: omar, name: 'Omar B' })
    expect(lost.heard).toHaveLength(told)
    const found = device(open, lene)
    await found.sit(lead)
    await found.say(words('p2'))
    expect(found.atTable().at(-1)).toEqual({ kind: 'accepted', id: 'p2' })
  })

  it('tells a person who was removed, and hears nothing of them any more', async () => {
    const { open } = await room()
    await open.wish(fay, { kind: 'assign', member: lene, seat: lead })
    await open.wish(fay, { kind: 'start' })
    const laptop = device(open, lene)
    await laptop.sit(lead)
    await open.wish(fay, { kind: 'remove', member: lene })
    expect(laptop.heard.some(({ kind }) => kind === 'removed')).toBe(true)
    expect(open.log()?.lines.at(-1)?.event).toMatchObject({ kind: 'seat-taken', seat: lead, holder: { kind: 'bot' } })
    const lines = open.log()?.lines.length
    await laptop.say(words('after'))
    expect(open.log()?.lines).toHaveLength(lines ?? -1)
    // The connection may live a moment longer: it shows nothing any more, not even what the wall does.
    const told = laptop.heard.length
    await laptop.sit(WALL)
    await laptop.receive({ kind: 'wish', n: 1, wish: { kind: 'rename', member: lene, name: 'Lena' } })
    expect(laptop.heard.slice(told).map(({ kind }) => kind)).toEqual(['removed', 'removed', 'removed'])
  })
})

describe('at the table of a room', () => {
  it('nobody joins a seat that is not theirs; the wall sees what everybody may see', async () => {
    const { open } = await room()
    await open.wish(fay, { kind: 'assign', member: lene, seat: lead })
    await open.wish(fay, { kind: 'start' })
    for (const seat of [DESK, WALL, role('techa.cto')]) {
      const laptop = device(open, lene)
      await laptop.sit(seat)
      expect(laptop.atTable().map(({ kind }) => kind)).toEqual(['malformed'])
    }
    await open.enter('wall' as MemberId, 'screen', 'Wall')
    const wall = device(open, 'wall' as MemberId)
    await wall.sit(WALL)
    expect(wall.atTable()[0]).toMatchObject({ kind: 'welcome' })
    const told = wall.atTable().flatMap((one) => (one.kind === 'lines' ? one.lines : []))
    const everyone = open.log()?.lines.filter(({ audience }) => audience.during.kind === 'everyone')
    expect(told.map(({ event }) => event)).toEqual(everyone?.map(({ event }) => event))
  })

  it('the facilitator sees every line and the whole story, and moves the clock; players do not', async () => {
    const { open } = await room()
    await open.wish(fay, { kind: 'assign', member: lene, seat: lead })
    await open.wish(fay, { kind: 'start' })
    const [desk, laptop] = [device(open, fay), device(open, lene)]
    await desk.sit(DESK)
    await laptop.sit(lead)
    expect(desk.atTable()[0]).toMatchObject({ kind: 'welcome', script: { id: scenario.id } })
    expect(laptop.atTable()[0]).not.toHaveProperty('script')
    await laptop.say({ kind: 'clock', mode: { kind: 'waits' } })
    expect(open.room().clock.kind).toBe('runs')
    await desk.say({ kind: 'clock', mode: { kind: 'waits' } })
    expect(open.room().clock.kind).toBe('waits')
    const told = desk.atTable().flatMap((one) => (one.kind === 'lines' ? one.lines : []))
    expect(told.map(({ of }) => of)).toEqual(open.log()?.lines.map(({ number }) => number))
  })

  it('players read the debrief of their own company, evaluators every one, and whoever only watches none', async () => {
    const { open } = await room()
    await open.wish(fay, { kind: 'assign', member: lene, seat: lead })
    await open.enter('greta' as MemberId, 'evaluator', 'Greta')
    await open.wish(fay, { kind: 'admit', member: 'greta' as MemberId })
    await open.enter('wall' as MemberId, 'screen', 'Wall')
    await open.wish(fay, { kind: 'start' })
    const [desk, laptop, evaluator, wall] = [fay, lene, 'greta' as MemberId, 'wall' as MemberId].map((one) => device(open, one))
    await desk?.sit(DESK)
    await laptop?.sit(lead)
    await evaluator?.sit(WALL)
    await wall?.sit(WALL)
    await desk?.say({ kind: 'command', id: 'end', command: { kind: 'end', reason: 'time' } })
    const asked = async (who: typeof desk, reader: string) => {
      await who?.say({ kind: 'ask-debrief', for: reader as never })
      return who?.atTable().at(-1)?.kind
    }
    expect(await asked(desk, 'joint')).toBe('debrief')
    expect([await asked(laptop, 'techa'), await asked(laptop, 'bankx'), await asked(laptop, 'joint')]).toEqual([
      'debrief',
      'malformed',
      'malformed',
    ])
    expect([await asked(evaluator, 'joint'), await asked(wall, 'joint')]).toEqual(['debrief', 'malformed'])
  })

  it('two members may give their commands the same id, and each is done, once', async () => {
    const { open } = await room()
    const { laptop, phone } = await twoAtWork(open)
    const answer: ToHost = {
      kind: 'command',
      id: 'one',
      command: { kind: 'send', seat: role('techa.cto'), to: [lead], text: 'So do I.' },
    }
    for (let time = 0; time < 2; time++) {
      await laptop.say(words('one'))
      await phone.say(answer)
    }
    expect(open.log()?.lines.filter(({ event }) => event.kind === 'message-sent')).toHaveLength(2)
    expect(phone.atTable().at(-1)).toEqual({ kind: 'accepted', id: 'one' })
  })

  it('a real incident stops everything, and what comes after it goes on', async () => {
    const { open } = await room()
    await open.wish(fay, { kind: 'assign', member: lene, seat: lead })
    await open.wish(fay, { kind: 'start' })
    const laptop = device(open, lene)
    await laptop.sit(lead)
    await open.wish(fay, { kind: 'halt', why: 'fire alarm' })
    expect(laptop.view()?.halted).toBe('fire alarm')
    const before = open.log()?.lines.length
    await laptop.say(words('during'))
    await open.tick(3600)
    expect(open.log()?.lines).toHaveLength(before ?? -1)
    await open.wish(fay, { kind: 'resume' })
    await laptop.say(words('during'))
    expect(laptop.atTable().at(-1)).toEqual({ kind: 'accepted', id: 'during' })
  })
})

describe('the time to vote after ENDEX', () => {
  /** A room whose exercise is over, with five minutes to vote. */
  async function voting() {
    const { open, saved } = await room()
    const { laptop } = await twoAtWork(open)
    const desk = device(open, fay)
    await desk.sit(DESK)
    await desk.say({ kind: 'command', id: 'end', command: { kind: 'end', reason: 'The evening is over.' } })
    expect(await open.wish(lene, { kind: 'vote-clock', left: 300, runs: true })).toEqual({ kind: 'not-yours' })
    expect(await open.wish(fay, { kind: 'vote-clock', left: 300, runs: true })).toBeUndefined()
    return { open, saved, laptop }
  }

  it('runs at the table, is told and kept with every minute, and stands at nothing', async () => {
    const { open, saved, laptop } = await voting()
    expect(laptop.view()?.voteClock).toEqual({ left: 300, runs: true })
    const [told, kept] = [laptop.heard.length, saved.length]
    for (let second = 0; second < 59; second++) await open.tick(1)
    expect([laptop.heard.length, saved.length]).toEqual([told, kept])
    await open.tick(1)
    expect([laptop.heard.length, saved.length]).toEqual([told + 1, kept + 1])
    expect(laptop.view()?.voteClock).toEqual({ left: 240, runs: true })
    expect(saved.at(-1)?.voteClock).toEqual({ left: 240, runs: true })
    for (let second = 0; second < 1000; second++) await open.tick(1)
    expect(laptop.view()?.voteClock).toEqual({ left: 0, runs: false })
    expect(saved).toHaveLength(kept + 5)
  })

  it('is paused with what is left of it, also between two minutes, and goes on from there', async () => {
    const { open, saved, laptop } = await voting()
    await open.tick(20.5)
    await open.wish(fay, { kind: 'vote-clock', runs: false })
    expect(laptop.view()?.voteClock).toEqual({ left: 279.5, runs: false })
    await open.tick(100)
    await open.wish(fay, { kind: 'vote-clock', runs: true })
    await open.tick(0.5)
    expect(open.room().voteClock).toEqual({ left: 279, runs: true })
    expect(saved.at(-1)?.voteClock).toEqual({ left: 279.5, runs: true })
  })

  it('keeps nobody from voting when it is over', async () => {
    const { open, laptop } = await voting()
    const desk = device(open, fay)
    await desk.sit(DESK)
    await desk.say({ kind: 'command', id: 'open', command: { kind: 'open-hot-wash', naming: 'named', votesEach: 1 } })
    await desk.say({ kind: 'command', id: 'note', command: { kind: 'write-note', column: 'did-not', text: 'Late.' } })
    await open.tick(400)
    await laptop.say({ kind: 'command', id: 'vote', command: { kind: 'vote', seat: lead, note: 'note-1' } })
    expect(laptop.atTable().at(-1)).toEqual({ kind: 'accepted', id: 'vote' })
  })
})

describe('names on the board', () => {
  it('are taken off everybody’s screen and put back by the facilitator, and by nobody else', async () => {
    const { open } = await room()
    const laptop = device(open, lene)
    expect(laptop.view()?.namesHidden).toBe(false)
    expect(await open.wish(lene, { kind: 'hide-names', hidden: true })).toEqual({ kind: 'not-yours' })
    await open.wish(fay, { kind: 'hide-names', hidden: true })
    expect(laptop.view()?.namesHidden).toBe(true)
    await open.wish(fay, { kind: 'hide-names', hidden: false })
    expect(laptop.view()?.namesHidden).toBe(false)
  })
})

describe('a seat that two people hold', () => {
  async function shared(sharedSeats: Room['settings']['sharedSeats']) {
    const { open } = await room({ sharedSeats })
    await open.wish(fay, { kind: 'assign', member: lene, seat: lead })
    await open.wish(fay, { kind: 'assign', member: omar, seat: lead })
    await open.wish(fay, { kind: 'start' })
    const [laptop, phone] = [device(open, lene), device(open, omar)]
    await laptop.sit(lead)
    await phone.sit(lead)
    const sent = () => open.log()?.lines.filter(({ event }) => event.kind === 'message-sent').length
    return { open, laptop, phone, sent }
  }

  it('takes no more from one device than the others can look through, and goes on once they have decided', async () => {
    const { laptop, phone } = await shared('vote')
    const codes = () => laptop.atTable().flatMap((one) => (one.kind === 'malformed' ? [one.diagnostic.code] : []))
    for (let n = 0; n < 12; n++) await laptop.say(words(`n${n}`))
    expect(laptop.view()?.proposals).toHaveLength(12)
    expect(codes()).toEqual([])
    await laptop.say(words('once more'))
    expect(laptop.view()?.proposals).toHaveLength(12)
    expect(codes()).toEqual(['too-many-proposals'])
    await phone.receive({ kind: 'vote', n: 1, proposal: `${lene}/n3`, agrees: false })
    await laptop.say(words('after that'))
    expect(laptop.view()?.proposals).toHaveLength(12)
    expect(codes()).toEqual(['too-many-proposals', 'voted-down'])
  })

  it('does nothing on the first click where they vote, and acts once when the other agrees', async () => {
    const { laptop, phone, sent } = await shared('vote')
    await laptop.say(words('one'))
    expect(sent()).toBe(0)
    expect(phone.view()?.proposals).toMatchObject([{ id: `${lene}/one`, by: lene, needed: 2, agreed: [lene] }])
    await phone.receive({ kind: 'vote', n: 1, proposal: `${lene}/one`, agrees: true })
    expect(sent()).toBe(1)
    expect(laptop.atTable().at(-1)).toEqual({ kind: 'accepted', id: 'one' })
    expect(phone.view()?.proposals).toEqual([])
  })

  it('says so when the other is against it', async () => {
    const { laptop, phone, sent } = await shared('vote')
    await laptop.say(words('one'))
    await phone.receive({ kind: 'vote', n: 1, proposal: `${lene}/one`, agrees: false })
    expect(sent()).toBe(0)
    expect(laptop.atTable().at(-1)).toMatchObject({ kind: 'malformed', id: 'one' })
  })

  it('takes the word of the one whose hand is on it, and lets the other take it', async () => {
    const { open, laptop, phone, sent } = await shared('hand')
    await phone.say(words('two'))
    expect(sent()).toBe(0)
    await open.wish(omar, { kind: 'take-hand', seat: lead, member: omar })
    await phone.say(words('two'))
    expect(sent()).toBe(1)
    await laptop.say(words('three'))
    expect(sent()).toBe(1)
  })

  it('does not wait for somebody who has left', async () => {
    const { laptop, phone, sent } = await shared('vote')
    phone.close()
    await laptop.say(words('one'))
    expect(sent()).toBe(1)
  })
})

describe('a server whose disk is full', () => {
  it('acknowledges nothing and lets nobody hear it, says so, and does both once it is kept', async () => {
    const journal = memoryJournal()
    let full = false
    const { open } = await room(
      {},
      { ...journal, append: (...given) => (full ? Promise.reject(new Error('no room')) : journal.append(...given)) },
    )
    const { laptop, phone } = await twoAtWork(open)
    const answered = () => laptop.atTable().filter((one) => one.kind === 'accepted').length
    const heard = () => phone.atTable().flatMap((one) => (one.kind === 'lines' ? one.lines : [])).length
    const [lines, kept] = [heard(), (await journal.read(open.log()?.header.exercise as never, 0))?.lines.length]
    full = true
    await laptop.say(words('one'))
    await open.tick(60)
    expect(answered()).toBe(0)
    expect(heard()).toBe(lines)
    expect(laptop.atTable()).toContainEqual({ kind: 'not-kept', sentence: expect.stringContaining('The server cannot save') })
    full = false
    await open.tick(0)
    expect(answered()).toBe(1)
    expect(heard()).toBeGreaterThan(lines)
    const log = open.log()
    expect((await journal.read(log?.header.exercise as never, 0))?.lines).toEqual(log?.lines)
    expect(log?.lines.length).toBeGreaterThan(kept ?? Number.POSITIVE_INFINITY)
  })
})

describe('whatever a device sends', () => {
  it('never breaks a room and never lets a player past their seat', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.anything(), { maxLength: 12 }), async (rubbish) => {
        const { open } = await room()
        await open.wish(fay, { kind: 'assign', member: lene, seat: lead })
        await open.wish(fay, { kind: 'start' })
        const laptop = device(open, lene)
        await laptop.sit(lead)
        const before = open.log()?.lines.length
        for (const one of rubbish) {
          await laptop.receive(one)
          await laptop.receive({ kind: 'say', table: 1, message: one })
          await laptop.receive({ kind: 'wish', n: 1, wish: one })
        }
        expect(open.log()?.lines).toHaveLength(before ?? -1)
        expect(open.room().state).toBe('running')
      }),
      { numRuns: Math.ceil(runs / 3) },
    )
  })
})
