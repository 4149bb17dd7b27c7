import fc from 'fast-check'
import type { Command } from '@/engine/index.ts'
import {
  attend,
  DESK,
  type Member,
  type MemberId,
  type MemberKind,
  memoryJournal,
  openRoom,
  type Room,
  type ToHost,
  WALL,
} from '@/hosting/index.ts'
import type {
  EventNumber,
  ExerciseTime,
  FactId,
  InjectId,
  OrganisationId,
  PhaseId,
  RuleId,
  SeatId,
  Seed,
} from '@/kernel/index.ts'
import { type MarkedStory, markOf } from './marked-story.ts'
import { wrongIn } from './may-hold.ts'

/** What somebody does in an evening; three numbers choose who and what of the things there are at that moment. */
export interface Step {
  readonly does: (typeof doings)[number]
  readonly who: number
  readonly what: number
  readonly how: number
}

const doings = [
  ...['say', 'tell', 'find', 'answer', 'act', 'ask', 'settle', 'hand-over', 'propose'],
  ...[
    'time',
    'time',
    'time',
    'release',
    'hold',
    'drop',
    'edit',
    'add',
    'phase',
    'fact',
    'extend',
    'justify',
    'rewind',
    'observe',
  ],
  ...['drop-wire', 'come-back', 'come-late', 'reseat', 'unseat', 'rename', 'remove', 'halt'],
  ...['pry-table', 'pry-log', 'pry-debrief', 'pry-clock', 'pry-desk'],
] as const

/** Any row of such steps. */
export const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({ does: fc.constantFrom(...doings), who: fc.nat(999), what: fc.nat(999), how: fc.nat(999) }),
  { minLength: 15, maxLength: 45, size: 'max' },
)

/** What came out of an evening: what was wrong in which frame, and what there was to be looked at. */
export interface Watched {
  readonly wrong: readonly string[]
  readonly frames: number
  /** Frames by who got them and what they were. */
  readonly kinds: ReadonlyMap<string, number>
  /** Everything that was sent to anybody but a facilitator. */
  readonly marksSeen: ReadonlySet<string>
  readonly lines: number
}

const SEED = 'seedqmkqseedq'
const [fay, lene, omar, mira, noor, pia, eva, otto, wall, gus] = [
  ...['fay', 'lene', 'omar', 'mira', 'noor', 'pia', 'eva', 'otto', 'wall', 'gus'],
] as readonly string[] as readonly [
  ...[MemberId, MemberId, MemberId, MemberId, MemberId, MemberId, MemberId, MemberId, MemberId, MemberId],
]
const cast: readonly (readonly [MemberId, MemberKind, string?])[] = [
  [fay, 'facilitator'],
  [lene, 'player', 'techa.tech_lead'],
  [omar, 'player', 'techa.cto'],
  [mira, 'player', 'techa.cto'],
  [noor, 'player', 'bankx.ciso'],
  [pia, 'player', 'bankx.ceo'],
  [eva, 'evaluator'],
  [otto, 'evaluator'],
  [wall, 'screen'],
  [gus, 'observer'],
]

/**
 * Plays an evening of a room and holds every frame, as it would go over the wire, against what its receiver may hold. Facilitator,
 * wall, observer, two evaluators, players of both companies, two of them on one seat, bots on the rest; then ENDEX, debriefs, the log
 * and a hot wash.
 */
export async function watchedEvening(
  story: MarkedStory,
  steps: readonly Step[],
  settings: Pick<Room['settings'], 'sharedSeats'> & { readonly naming: 'named' | 'anonymous' },
): Promise<Watched> {
  const { playable } = story
  const { scenario, playbook } = playable
  const room: Room = {
    code: 'KITE42',
    scenario: scenario.id,
    state: 'lobby',
    members: [],
    settings: { level: 'standard', filler: 'playbook', sharedSeats: settings.sharedSeats, hotWash: settings.naming },
    fillers: {},
    hands: {},
    clock: { kind: 'waits' },
  }
  const open = await openRoom({
    room,
    playable,
    journal: memoryJournal(),
    save: async () => undefined,
    seed: () => SEED as Seed,
  })
  const said = new Map<string, string>()
  const halts = new Set<string>()
  const wrong: string[] = []
  const kinds = new Map<string, number>()
  const marksSeen = new Set<string>()
  let frames = 0
  let ids = 0
  let members = 0

  const memberOf = (id: MemberId): Member | undefined => open.room().members.find((one) => one.id === id)
  const look = (id: MemberId, text: string): void => {
    frames += 1
    const to = memberOf(id)
    const kind = /^\{"kind":"table".*?"message":\{"kind":"([^"]*)"/.exec(text)?.[1] ?? /"kind":"([^"]*)"/.exec(text)?.[1] ?? ''
    const whose = `${to?.kind ?? 'nobody'} ${kind}`
    kinds.set(whose, (kinds.get(whose) ?? 0) + 1)
    if (to?.kind !== 'facilitator') for (const mark of text.match(/mkq\d{5}q/g) ?? []) marksSeen.add(mark)
    const found = wrongIn(text, to, { story, room: open.room(), log: open.log(), open: halts, said, seed: SEED })
    for (const one of found) wrong.push(`${id}, ${whose}: ${one}`)
  }

  /** A person at a device with some tables; tables are opened and joined as a page would, or as somebody would who pries. */
  const device = (id: MemberId) => {
    const attendance = attend(open, id, (message) => look(id, JSON.stringify(message)))
    let tables = 0
    return {
      id,
      close: attendance.close,
      send: attendance.receive,
      sit: async (seat: SeatId, seen = 0): Promise<number> => {
        const table = ++tables
        await attendance.receive({ kind: 'open', table })
        await attendance.receive({ kind: 'say', table, message: { kind: 'join', seat, seen } })
        return table
      },
      say: (message: ToHost, table = tables) => attendance.receive({ kind: 'say', table, message }),
    }
  }
  const devices = new Map<MemberId, ReturnType<typeof device>>()

  const placeOf = (who: Member): SeatId | undefined => {
    if (who.kind === 'facilitator') return DESK
    if (who.kind === 'evaluator') return `room.evaluator/${who.name}` as SeatId
    return who.kind === 'player' ? who.seats[0] : WALL
  }
  const arrive = async (id: MemberId, seen = 0): Promise<void> => {
    devices.get(id)?.close()
    const fresh = device(id)
    devices.set(id, fresh)
    const who = memberOf(id)
    const seat = who && placeOf(who)
    if (who?.kind === 'evaluator') await fresh.sit(WALL)
    if (seat !== undefined) await fresh.sit(seat, seen)
  }

  /** A text nobody has said before, and whose it is. */
  const words = (by: MemberId): string => {
    const mark = markOf(50_000 + said.size)
    said.set(mark, by)
    return `Word ${mark}`
  }
  const command = (by: MemberId, wish: Command): Promise<void> =>
    devices.get(by)?.say({ kind: 'command', id: `c-${++ids}`, command: wish }) ?? Promise.resolve()

  for (const [id, kind, seat] of cast) {
    await open.enter(id, kind, id)
    if (kind === 'evaluator') await open.wish(fay, { kind: 'admit', member: id })
    if (seat !== undefined) await open.wish(fay, { kind: 'assign', member: id, seat: seat as SeatId })
  }
  for (const [id] of cast.slice(0, 4)) devices.set(id, device(id))
  await open.wish(fay, { kind: 'start' })
  for (const [id] of cast) await arrive(id)

  const now = (): ExerciseTime => (open.log()?.lines.at(-1)?.at ?? 0) as ExerciseTime
  const advance = (seconds: number) => command(fay, { kind: 'advance', to: (now() + seconds) as ExerciseTime })
  const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)]
  const everySeat = Object.keys(scenario.seats) as SeatId[]

  const step = async ({ does, who, what, how }: Step): Promise<void> => {
    const players = open.room().members.filter(({ kind, seats }) => kind === 'player' && seats.length > 0)
    const player = pick(players, who)
    const other = pick(everySeat, what) ?? DESK
    const inject = pick(scenario.injects, what)?.id as InjectId
    const seat = player?.seats[0]
    const anybody = pick([...devices.values()], who)
    const bySeat = (wish: (seat: SeatId, by: MemberId) => Command): Promise<void> =>
      player === undefined || seat === undefined ? Promise.resolve() : command(player.id, wish(seat, player.id))
    switch (does) {
      case 'say':
      case 'propose':
        return bySeat((own, by) => ({ kind: 'send', seat: own, to: [other], text: words(by) }))
      case 'tell':
        return bySeat((own, by) => ({ kind: 'notify', seat: own, to: [other], topics: ['tokens'], text: words(by) }))
      case 'find':
        return bySeat((own, by) => ({ kind: 'record-finding', seat: own, finding: `${own}/F${1 + (how % 2)}`, text: words(by) }))
      case 'answer': {
        const mine = open.log()?.lines.flatMap(({ event }) => (event.kind === 'inject-delivered' ? [event] : [])) ?? []
        const asked = pick(
          mine.filter(({ to, ask }) => seat !== undefined && to.includes(seat) && ask.length > 0),
          what,
        )
        const option = pick(asked?.ask ?? [], how)?.option
        return bySeat((own, by) => ({
          kind: 'answer',
          seat: own,
          inject: asked?.inject ?? inject,
          text: words(by),
          reason: words(by),
          ...(option === undefined ? {} : { option }),
        }))
      }
      case 'act': {
        const able = Object.values(playbook.activities).filter((one) => seat !== undefined && one.does.includes(seat))
        const activity = pick(able, what)
        const target = pick(
          Object.values(scenario.things).filter(({ kind }) => kind === activity?.target),
          how,
        )?.id
        const chosen = Object.entries(activity?.carries ?? {}).flatMap(([key, carried]) =>
          carried.from === 'choice' ? [[key, carried.of[0] ?? ''] as const] : [],
        )
        if (activity === undefined) return
        return bySeat((own, by) => ({
          kind: 'do',
          seat: own,
          activity: activity.id,
          with: Object.fromEntries(chosen),
          emergency: how % 3 === 0,
          reason: words(by),
          ...(target === undefined ? {} : { target }),
          ...(activity.words ? { words: { text: words(by), claims: [] } } : {}),
        }))
      }
      case 'ask': {
        const grant = pick(
          Object.values(playbook.activities).filter(({ grants }) => grants),
          what,
        )
        const of = pick(grant?.does ?? [], how)
        if (grant === undefined || of === undefined) return
        return bySeat((own, by) => ({ kind: 'request', seat: own, of, activity: grant.id, with: {}, text: words(by) }))
      }
      case 'settle': {
        const asked = open.log()?.lines.flatMap(({ event }) => (event.kind === 'approval-requested' ? [event] : [])) ?? []
        const request = pick(
          asked.filter(({ of }) => seat !== undefined && of.includes(seat)),
          what,
        )?.request
        if (request === undefined) return
        return bySeat((own, by) => ({ kind: 'refuse', seat: own, request, reason: words(by) }))
      }
      case 'hand-over':
        return bySeat((own, by) => ({ kind: 'delegate', seat: own, to: other, reason: words(by) }))
      case 'time':
        return advance(60 + how * 2)
      case 'release':
        return command(fay, { kind: 'release-inject', inject })
      case 'hold':
        return command(fay, { kind: 'hold-inject', inject })
      case 'drop':
        return command(fay, { kind: 'drop-inject', inject, reason: words(fay) })
      case 'edit':
        return command(fay, { kind: 'edit-inject', inject, title: words(fay), body: words(fay) })
      case 'add':
        return command(fay, {
          kind: 'add-inject',
          channel: 'phone',
          from: words(fay),
          to: [other],
          title: words(fay),
          body: words(fay),
          informs: false,
        })
      case 'phase': {
        const phase = pick(playbook.phases, what)?.id as PhaseId
        return command(fay, { kind: 'enter-phase', phase, reason: words(fay) })
      }
      case 'fact': {
        const flags = Object.values(scenario.facts).filter(({ type }) => type === 'flag')
        const fact = pick(flags, what)?.id as FactId
        return command(fay, { kind: 'change-fact', fact, to: how % 2 === 0, reason: words(fay) })
      }
      case 'extend':
        return command(fay, {
          kind: 'extend-deadline',
          inject,
          until: (now() + 900 + how) as ExerciseTime,
          reason: words(fay),
        })
      case 'justify':
        return command(fay, { kind: 'justify', rule: pick(playbook.rules, what)?.id as RuleId, reason: words(fay) })
      case 'rewind':
        return command(fay, {
          kind: 'rewind',
          to: Math.max(1, (open.log()?.lines.length ?? 1) - (how % 12)) as EventNumber,
        })
      case 'observe': {
        const by = pick([eva, otto, fay], who) ?? eva
        const line = (open.log()?.lines.length ?? 1) as EventNumber
        return command(by, { kind: 'observe', about: how % 2 === 0 ? other : ('bankx' as OrganisationId), text: words(by), line })
      }
      case 'drop-wire':
        if (anybody !== undefined && anybody.id !== fay) {
          anybody.close()
          devices.delete(anybody.id)
        }
        return
      case 'come-back': {
        const someone = pick(open.room().members, who)
        return someone === undefined ? undefined : arrive(someone.id, how % 20)
      }
      case 'come-late': {
        const id = `late-${++members}` as MemberId
        const kind = pick(['player', 'observer', 'evaluator', 'screen'] as const, how) ?? 'player'
        if ((await open.enter(id, kind, id)) !== undefined) return
        if (kind === 'player') await open.wish(fay, { kind: 'assign', member: id, seat: other })
        // Every second one stays at the door, and tries the desk all the same.
        if (kind === 'evaluator' && members % 2 === 0) await open.wish(fay, { kind: 'admit', member: id })
        return arrive(id)
      }
      case 'reseat':
        if (player !== undefined) await open.wish(fay, { kind: 'assign', member: player.id, seat: other })
        return
      case 'unseat':
        if (player !== undefined && seat !== undefined && players.length > 3)
          await open.wish(fay, { kind: 'unassign', member: player.id, seat })
        return
      case 'rename':
        await open.wish(fay, { kind: 'rename', member: pick([eva, lene, otto], who) ?? eva, name: `Name ${++members}` })
        return
      case 'remove':
        if (player !== undefined && players.length > 3) await open.wish(fay, { kind: 'remove', member: player.id })
        return
      case 'halt': {
        const why = words(fay)
        for (const mark of why.match(/mkq\d{5}q/g) ?? []) halts.add(mark)
        await open.wish(fay, { kind: 'halt', why })
        if (player !== undefined) await bySeat((own, by) => ({ kind: 'send', seat: own, to: [other], text: words(by) }))
        await open.wish(fay, { kind: 'resume' })
        return
      }
      case 'pry-table':
        await anybody?.sit(pick([DESK, WALL, 'room.evaluator/eva' as SeatId, ...everySeat], what) ?? DESK, how % 9)
        return
      case 'pry-log':
        return anybody?.say({ kind: 'ask-log' })
      case 'pry-debrief':
        return anybody?.say({ kind: 'ask-debrief', for: (pick(['joint', 'techa', 'bankx'], how) ?? 'joint') as 'joint' })
      case 'pry-clock':
        return anybody?.say({ kind: 'pass-time', id: `c-${++ids}`, until: (now() + how) as ExerciseTime })
      case 'pry-desk':
        if (anybody?.id === fay) return
        return anybody?.say({ kind: 'command', id: `c-${++ids}`, command: { kind: 'release-inject', inject } })
      default:
        return
    }
  }

  // The first half hour is played in every evening, so that none has nothing to keep from anybody.
  await advance(600)
  await command(eva, { kind: 'observe', about: 'techa' as OrganisationId, text: words(eva) })
  await command(fay, { kind: 'observe', about: 'bankx' as OrganisationId, text: words(fay) })
  await command(lene, { kind: 'send', seat: 'techa.tech_lead' as SeatId, to: ['techa.cto' as SeatId], text: words(lene) })
  await command(noor, { kind: 'send', seat: 'bankx.ciso' as SeatId, to: ['bankx.ceo' as SeatId], text: words(noor) })
  await command(omar, { kind: 'send', seat: 'techa.cto' as SeatId, to: ['techa.cio' as SeatId], text: words(omar) })
  for (const who of [lene, noor, eva, gus, wall])
    for (const seat of [DESK, 'room.evaluator/otto' as SeatId, ...everySeat]) await devices.get(who)?.sit(seat)
  await advance(1200)
  for (const one of steps) {
    await step(one)
    await open.tick(1)
  }
  for (const { id } of open.room().members) await arrive(id)
  await advance(900)
  await command(otto, { kind: 'observe', about: 'bankx' as OrganisationId, text: words(otto) })

  await command(fay, { kind: 'end', reason: 'time' })
  const askAll = async (): Promise<void> => {
    for (const one of devices.values()) {
      for (const reader of ['joint', 'techa', 'bankx'] as const) await one.say({ kind: 'ask-debrief', for: reader as 'joint' })
      await one.say({ kind: 'ask-log' })
    }
  }
  await askAll()
  await command(fay, { kind: 'open-hot-wash', naming: settings.naming })
  for (const { id, kind, seats } of open.room().members) {
    const [seat] = seats
    if (kind !== 'player' || seat === undefined) continue
    await command(id, { kind: 'write-note', seat, column: 'change', text: words(id) })
    await command(id, { kind: 'vote', seat, note: 'note-1' })
    await command(id, { kind: 'rate-self', seat, answers: { duties: 2, whom: 3, time: 4 } })
  }
  await command(fay, { kind: 'write-note', column: 'change', text: words(fay) })
  for (const { id } of open.room().members) await arrive(id, 3)
  await askAll()
  await command(fay, { kind: 'close-hot-wash', carry: 2 })
  for (const one of devices.values()) one.close()
  return { wrong, frames, kinds, marksSeen, lines: open.log()?.lines.length ?? 0 }
}
