import { type Debrief, debriefOf } from '@/debrief/index.ts'
import {
  type Command,
  EVERYONE,
  type ExerciseEvent,
  isSeatCommand,
  type Log,
  type LogHeader,
  type LogLine,
  organisationOf,
  type Refusal,
  type Story,
} from '@/engine/index.ts'
import { bots, crewOf, type Host, headerOf, holdersOf, openHost, type Players, seatBots } from '@/hosting/index.ts'
import { deviceLines } from '@/hosting/session/device-lines.ts'
import { type EventNumber, type ExerciseTime, type OrganisationId, type SeatId, type Seed, unreachable } from '@/kernel/index.ts'
import { scoreLog } from '@/scoring/index.ts'
import { crossesTo } from './crossing.ts'

/** What one house does by itself: how its bots play, which dice are theirs, and what somebody there asks for minute by minute besides. */
export interface Doings {
  readonly play: keyof typeof bots
  readonly seed: Seed
  /** Its bots say nothing to the other house: a longer stretch before the first crossing. */
  readonly quiet: boolean
  readonly wishes: readonly (readonly Command[])[]
}

/** Two evenings that are the same at one house and differ in nothing but what the other one does. */
export interface TwoEvenings {
  readonly story: Story
  readonly house: OrganisationId
  readonly minutes: number
  readonly own: Doings
  readonly others: readonly [Doings, Doings]
}

/** One thing a house notices: a line as its devices get it, or how a command of its own was answered. */
type Noticed =
  | {
      readonly kind: 'line'
      readonly at: ExerciseTime
      readonly event: ExerciseEvent
      readonly devices: Readonly<Record<SeatId, unknown>>
    }
  | {
      readonly kind: 'command'
      readonly at: ExerciseTime
      readonly command: Command
      readonly answer: 'accepted' | 'before' | Refusal
    }

interface Played {
  readonly host: Host
  readonly noticed: readonly Noticed[]
  /** For each thing noticed, how many lines the log had then. */
  readonly upTo: readonly number[]
}

/** What came of comparing two evenings at the house where they are the same. */
export interface Compared {
  /** Things noticed before the first line that crossed, the clock's own movements not counted. */
  readonly alike: number
  /** How many of them came after the other house's two evenings had already gone apart. */
  readonly alikeAfterParting: number
  /** What the house noticed differently first, when that is not a crossing: a leak. */
  readonly leak: { readonly one: Noticed | undefined; readonly other: Noticed | undefined } | undefined
  /** The house's debriefs of the common stretch, with lines numbered as the house knows them. */
  readonly debriefs: readonly [string, string]
}

/** Plays both evenings and compares everything the house can notice, up to the first line that came from outside and differs. */
export function compare(evenings: TwoEvenings): Compared {
  const { house, story, others } = evenings
  const header = headerFor(story)
  const [one, other] = others.map((doings) => playOne(evenings, doings, header)) as [Played, Played]
  const most = Math.max(one.noticed.length, other.noticed.length)
  let first = 0
  while (first < most && same(one.noticed[first], other.noticed[first])) first++
  const differs = first < most
  const [a, b] = [one.noticed[first], other.noticed[first]]
  const common = one.noticed.slice(0, first)
  const bridged = common.some(
    ({ ...thing }) =>
      thing.kind === 'line' &&
      thing.event.kind === 'notified' &&
      thing.event.toOrganisations.some((to) => thing.event.kind === 'notified' && to !== thing.event.fromOrganisation),
  )
  const isCrossing = (thing: Noticed | undefined): boolean =>
    thing?.kind === 'line' && crossesTo(house, thing.event, story) && (thing.event.kind !== 'finding-recorded' || bridged)
  // Of two first differences the earlier one made the difference; at one moment either may have.
  const earliest = Math.min(a?.at ?? Number.POSITIVE_INFINITY, b?.at ?? Number.POSITIVE_INFINITY)
  const crossed = [a, b].some((thing) => thing?.at === earliest && isCrossing(thing))
  const parted = partedAt(house, one, other)
  const counted = common.flatMap((thing, index) => (isClock(thing) ? [] : [one.upTo[index] ?? 0]))
  return {
    alike: counted.length,
    alikeAfterParting: parted === undefined ? 0 : counted.filter((upTo) => upTo > parted).length,
    leak: differs && !crossed ? { one: a, other: b } : undefined,
    debriefs: [debriefOfStretch(one, common, house), debriefOfStretch(other, common, house)],
  }
}

/** Every seat the scenario briefs is somebody's. */
function headerFor(story: Story): LogHeader {
  const seats = holdersOf(story.playbook, story.scenario, crewOf(story.scenario, 'idle'))
  return headerOf(story, { crew: 'two evenings', level: 'standard', seats, language: 'en' })
}

function playOne({ story, house, minutes, own }: TwoEvenings, others: Doings, header: LogHeader): Played {
  const host = openHost(header, story)
  const { seats } = header
  const staffed = Object.keys(story.scenario.seats) as SeatId[]
  const mine = staffed.filter((seat) => organisationOf(seat) === house)
  const noticed: Noticed[] = []
  const upTo: number[] = []
  const seen = new Map<SeatId, number>()
  let count = 0

  const accept: Host['accept'] = (command, sender, id) => {
    const before = host.exercise().last as number
    const answer = host.accept(command, sender, id)
    const at = host.exercise().now
    if (isSeatCommand(command) && mine.includes(command.seat)) {
      noticed.push({
        kind: 'command',
        at,
        command,
        answer: answer.accepted === false ? answer.refusal : answer.accepted === true ? 'accepted' : 'before',
      })
      upTo.push(before)
    }
    const news = mine.flatMap((seat) => {
      const view = host.view(seat)
      const had = seen.get(seat) ?? 0
      seen.set(seat, view.told.length)
      return deviceLines(view, had, story.seed).map((line, index) => ({
        seat,
        line,
        number: view.told[had + index]?.line.number ?? 0,
      }))
    })
    for (const number of [...new Set(news.map((one) => one.number))].sort((x, y) => x - y)) {
      const told = news.filter((one) => one.number === number)
      const [{ line } = { line: undefined }] = told
      if (line === undefined) continue
      noticed.push({
        kind: 'line',
        at: line.at,
        event: line.event,
        devices: Object.fromEntries(told.map((one) => [one.seat, one.line])),
      })
      upTo.push(number)
    }
    return answer
  }
  const watched: Host = { ...host, accept }
  const players: Players = Object.fromEntries(
    staffed.map((seat) => [seat, botOf(mine.includes(seat) ? own : others, story)] as const),
  )
  const table = seatBots(watched, {}, players)
  const wish = (command: Command): void => {
    if (isSeatCommand(command)) accept(command, { kind: 'seat', seat: command.seat }, `wish-${count++}/${command.seat}`)
  }
  accept({ kind: 'start', seats }, { kind: 'facilitator' }, 'startex')
  for (let minute = 0; minute < minutes; minute++) {
    table.act()
    for (const command of own.wishes[minute] ?? []) wish(command)
    for (const command of others.wishes[minute] ?? []) wish(command)
    accept({ kind: 'advance', to: ((minute + 1) * 60) as ExerciseTime }, { kind: 'facilitator' }, `minute-${minute}`)
  }
  return { host, noticed, upTo }
}

/** The bot of a house, with the dice of the house and, if it is to be quiet, without a word to the other one. */
function botOf({ play, seed, quiet }: Doings, story: Story): Players[SeatId] {
  return (view, _, habits) => {
    const wish = bots[play](view, seed, habits)
    if (!quiet || wish.kind !== 'send' || !speaksAcross(wish.command, story)) return wish
    const next = (Math.floor(view.exercise.now / 240) + 1) * 240
    return { kind: 'wait', until: next as ExerciseTime }
  }
}

/** Whether a command would be heard in the other house. */
export function speaksAcross(command: Command, { playbook, scenario }: Pick<Story, 'playbook' | 'scenario'>): boolean {
  if (!isSeatCommand(command)) return false
  const house = organisationOf(command.seat)
  const isForeign = (seat: SeatId): boolean => organisationOf(seat) !== house
  switch (command.kind) {
    case 'notify':
    case 'send':
      return command.to.some(isForeign)
    case 'request':
      return isForeign(command.of)
    case 'answer':
      return scenario.injects.some(
        ({ id, ask }) =>
          id === command.inject &&
          ask.some(
            ({ option, notifies, does }) =>
              option === command.option && (notifies.some(isForeign) || (does !== undefined && reachesAcross(does))),
          ),
      )
    case 'do':
      return reachesAcross(command.activity)
    case 'approve':
    case 'refuse':
      return isForeign(command.request.split('/')[0] as SeatId)
    case 'record-finding':
    case 'delegate':
    case 'write-note':
    case 'change-note':
    case 'remove-note':
    case 'vote':
    case 'take-vote-back':
    case 'rate-self':
      return false
    default:
      return unreachable(command)
  }

  function reachesAcross(id: string): boolean {
    const activity = Object.values(playbook.activities).find((one) => one.id === id)
    const asked = activity?.asks === undefined ? [] : (playbook.activities[activity.asks]?.does ?? [])
    return (activity?.reaches ?? []).some((reach) => !reach.startsWith(house)) || asked.some(isForeign)
  }
}

/** The number of the line, in the first evening, at which the other house's two evenings went apart; undefined when they never did. */
function partedAt(house: OrganisationId, one: Played, other: Played): number | undefined {
  const privately = ({ host }: Played) =>
    host.log().lines.filter(({ event }) => 'seat' in event && organisationOf(event.seat) !== house)
  const [a, b] = [privately(one), privately(other)]
  const index = a.findIndex((line, n) => JSON.stringify([line.at, line.event]) !== JSON.stringify([b[n]?.at, b[n]?.event]))
  return index >= 0 ? a[index]?.number : a.length < b.length ? (a.at(-1)?.number ?? 0) : undefined
}

/** The house's debrief of an evening that ended where the two were still the same, as text. */
function debriefOfStretch({ host, upTo }: Played, common: readonly Noticed[], house: OrganisationId): string {
  const cut = upTo[common.findLastIndex(isClock)] ?? 1
  const log = endedAfter(cut, host.log())
  const known = new Map<EventNumber, number>()
  // Of the common stretch only: who takes over a seat later reads its old lines then, and they come to the house once more.
  for (const [index, thing] of common.entries())
    if (thing.kind === 'line' && (upTo[index] ?? 0) <= cut) known.set((upTo[index] ?? 0) as EventNumber, known.size + 1)
  known.set(log.lines.length as EventNumber, known.size + 1)
  return JSON.stringify(renumbered(debriefOf(log, scoreLog(log), house), known))
}

/** The log as if ENDEX had been given after so many lines. Nobody asks whether it is sealed. */
function endedAfter(count: number, { header, lines }: Log): Log {
  const kept = lines.slice(0, count)
  const last = kept.at(-1)
  if (last === undefined) throw new Error('Nothing was played.')
  const ended: LogLine = {
    ...last,
    number: (count + 1) as EventNumber,
    audience: { during: EVERYONE, after: EVERYONE },
    event: { kind: 'exercise-ended', reason: 'time' },
  }
  return { header, lines: [...kept, ended] }
}

/** A debrief with its lines counted as the house counts them; a line the house does not know is called hidden. */
function renumbered(debrief: Debrief, known: ReadonlyMap<EventNumber, number>): unknown {
  return JSON.parse(JSON.stringify(debrief), (key, value: unknown) => {
    const name = (number: unknown): unknown => known.get(number as EventNumber) ?? 'hidden'
    if (key === 'cites' && Array.isArray(value)) return value.map(name)
    return key === 'footnotes' && Array.isArray(value)
      ? value.map((note: { number: unknown }) => ({ ...note, number: name(note.number) }))
      : value
  })
}

const isClock = (thing: Noticed): boolean => thing.kind === 'line' && thing.event.kind === 'clock-advanced'

const same = (one: Noticed | undefined, other: Noticed | undefined): boolean => JSON.stringify(one) === JSON.stringify(other)
