import type { Circle, Log, LogLine } from '@/engine/index.ts'
import type { Member, Proposal, Room, ToDevice, ToPerson } from '@/hosting/index.ts'
import type { Scenario, Viewer } from '@/scenario/index.ts'
import { type MarkedStory, marksIn } from './marked-story.ts'

/** What is known of an evening without asking the code that filters it. */
export interface Evening {
  readonly story: MarkedStory
  readonly room: Room
  readonly log: Log | undefined
  /** Marks everybody in the room may hold: names, and why it was halted. */
  readonly open: ReadonlySet<string>
  /** Marks by the member who said them. */
  readonly said: ReadonlyMap<string, string>
  readonly seed: string
}

/**
 * What a frame to a member holds that it may not, in sentences; none when all is well. Read off the audience of every line and the
 * places of every text, and off the room as it stands: nothing here is shared with what decides who is sent what.
 */
export function wrongIn(text: string, to: Member | undefined, evening: Evening): readonly string[] {
  const frame = JSON.parse(text) as ToPerson
  const asks = questionsOf(to, evening)
  const wrong = text.includes(evening.seed) && !isLogForDesk(frame, to) ? ['the seed'] : []
  switch (frame.kind) {
    case 'room': {
      const strange = frame.view.proposals.filter((one) => !mayKnow(to, one))
      const known = { ...frame.view, proposals: [] }
      return [...wrong, ...strange.map(({ by }) => `a proposal of ${by}`), ...asks.marks(known)]
    }
    case 'table':
      return [...wrong, ...asks.table(frame.message)]
    default:
      return [...wrong, ...asks.marks(frame)]
  }
}

/** Words that stand for what only a facilitator's desk and the log know. */
const HIDDEN: ReadonlySet<string> = new Set([
  ...['hash', 'salt', 'audience', 'cause', 'script', 'msel', 'expects', 'contingency', 'chance', 'facilitator', 'ifIgnored'],
  ...['truth', 'consequences', 'processes', 'reference', 'heard', 'emits', 'variants', 'pieces'],
])

function questionsOf(to: Member | undefined, { story, log, room, open, said }: Evening) {
  const { scenario, playbook } = story.playable
  const lines = log?.lines ?? []
  const ended = lines.some(({ event }) => event.kind === 'exercise-ended')
  const desk = to?.kind === 'facilitator'
  const seats = to === undefined ? [] : withThoseStoodInFor(to.seats, lines)

  const reads = (circle: Circle, whole = false): boolean => {
    switch (circle.kind) {
      case 'never':
        return false
      case 'author':
        return to?.seats.includes(circle.seat) === true
      case 'everyone':
        return true
      case 'facilitator':
        return desk
      case 'evaluator':
        return desk || (to?.kind === 'evaluator' && to.name === circle.name)
      case 'seats':
        return desk || to?.kind === 'evaluator' || circle.seats.some((one) => seats.some((own) => among(one, own, whole)))
      case 'organisations':
        return (
          desk ||
          to?.kind === 'evaluator' ||
          seats.some((own) => circle.organisations.some((one) => own.startsWith(`${one}.`))) ||
          circle.seats.some((one) => seats.some((own) => among(one, own, whole)))
        )
    }
  }
  /** Evaluators are given the joint report, which rests on what the facilitator alone reads in the log. */
  const isReported = ({ after }: LogLine['audience']): boolean => to?.kind === 'evaluator' && after.kind === 'facilitator'
  const readable = ({ audience, event }: LogLine, whole = false): boolean =>
    reads(audience.during, whole) ||
    (ended && (whole || event.kind === 'observed') && reads(audience.after, whole)) ||
    (ended && whole && isReported(audience))
  const views = (viewers: readonly Viewer[]): boolean => {
    if (desk) return true
    if (to?.kind === 'evaluator') return viewers.length > 0
    return viewers.some((one) => one === 'everyone' || to?.seats.some((seat) => seat === one || seat.startsWith(`${one}.`)))
  }

  /** Whether a text of the scenario may be known before, or without, anything happening. */
  const isTold = (place: readonly string[]): boolean => {
    const [first = '', second = '', third = ''] = place
    if (desk || first === 'title' || first === 'summary' || first === 'levels') return true
    if (first === 'seats') return to?.seats.some((seat) => seat === second) === true
    if (first === 'claims' || first === 'milestones') return place.includes('title')
    if (first === 'facts' && third === 'title') return views(scenario.facts[second as keyof Scenario['facts']]?.seenBy ?? [])
    if (first === 'things') return views(scenario.things[second as keyof Scenario['things']]?.knownTo ?? [])
    return false
  }
  /** What is compared with what people wrote, once the exercise has ended; the joint debrief also names what was hidden. */
  const isDebriefed = ([first = '']: readonly string[]): boolean =>
    first === 'truth' || first === 'milestones' || (first === 'facts' && to?.kind === 'evaluator')
  /** Whether a company read of a thing, by its id: its debrief calls it by its name. */
  const isNamed = (thing: string): boolean =>
    (scenario.things[thing as keyof Scenario['things']]?.knownTo ?? []).some((one) =>
      to?.seats.some((seat) => one.split('.')[0] === seat.split('.')[0]),
    ) || lines.some((line) => writtenOf(line).text.includes(`"${thing}"`) && readable(line, true))
  /** Whether a line that may be read once the exercise has ended is about this inject or fact: a debrief calls it by its title. */
  const isAbout = ([first = '', second = '', third = '']: readonly string[]): boolean => {
    if (third !== 'title' || (first !== 'injects' && first !== 'facts')) return false
    const id = first === 'facts' ? second : scenario.injects[Number(second)]?.id
    const key = first === 'facts' ? 'fact' : 'inject'
    return lines.some((line) => (line.event as Readonly<Record<string, unknown>>)[key] === id && readable(line, true))
  }
  const marks = (what: unknown, whole = false): readonly string[] =>
    [...marksIn(JSON.stringify(what))].flatMap((mark) => {
      if (open.has(mark) || (to !== undefined && said.get(mark) === to.id)) return []
      const place = story.places.get(mark)
      if (place !== undefined && (isTold(place) || (whole && isDebriefed(place)))) return []
      if (whole && place?.[0] === 'things' && isNamed(place[1] ?? '')) return []
      if (whole && place !== undefined && isAbout(place)) return []
      if (lines.some((line) => writtenOf(line).marks.has(mark) && readable(line, whole))) return []
      return [`${mark}, ${place?.join('.') ?? 'said by somebody else'}`]
    })

  const welcomed = (message: Extract<ToDevice, { kind: 'welcome' }>): readonly string[] => {
    const { briefing, script, ...rest } = message
    const { playbook: rules, facts, things, ...others } = briefing
    return [
      ...(maySit(to, briefing.seat, room) ? [] : [`the briefing of ${briefing.seat}`]),
      ...(script !== undefined && !desk ? ['the script'] : []),
      ...(JSON.stringify(Object.keys(rules)) === JSON.stringify(Object.keys(playbook)) ? [] : ['another playbook']),
      ...Object.values(facts).flatMap(({ id }) => (views(scenario.facts[id]?.seenBy ?? []) ? [] : [`fact ${id}`])),
      ...Object.values(things).flatMap(({ id }) => (views(scenario.things[id]?.knownTo ?? []) ? [] : [`thing ${id}`])),
      ...marks([rest, others, facts, things]),
      ...(desk ? [] : hiddenIn([rest, others, facts, things])),
    ]
  }

  const told = (message: Extract<ToDevice, { kind: 'lines' }>): readonly string[] =>
    message.lines.flatMap(({ number, after: __, evidence: ___, of, at, event, ...more }) => {
      const text = JSON.stringify(desk ? event : withoutLine(event))
      const same = lines.filter((line) => line.at === at && writtenOf(line)[desk ? 'text' : 'told'] === text)
      return [
        ...(same.some((line) => readable(line)) ? [] : [`a line: ${text.slice(0, 120)}`]),
        ...(desk || of === undefined ? [] : ['the number in the log']),
        // Whoever was told the line gets its number in what they were told, which is lower than that of the observation.
        ...(event.kind === 'observed' && (event.line ?? 0) >= number && !desk ? ['the line an observation rests on'] : []),
        ...(desk ? [] : hiddenIn([more, event])),
        ...Object.keys(more).map((key) => `${key} of a line`),
      ]
    })

  const table = (message: ToDevice): readonly string[] => {
    switch (message.kind) {
      case 'welcome':
        return welcomed(message)
      case 'lines':
        return told(message)
      case 'log': {
        const shown = message.text
          .split('\n')
          .slice(1, -1)
          .map((row) => JSON.parse(row) as LogLine)
        const secret = shown.filter((line) => !reads(line.audience.during) && !reads(line.audience.after))
        return [...(desk && ended ? [] : ['the log']), ...secret.map(({ event }) => `${event.kind} in the log`)]
      }
      case 'debrief':
        return [...(ended ? [] : ['a debrief too early']), ...marks(message, true)]
      default:
        return [...marks(message), ...(desk ? [] : hiddenIn(message))]
    }
  }
  return { marks, table }
}

/** Words of the inside, wherever in a value they are the name of something; a mark of the playbook on an answer among them. */
function hiddenIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(hiddenIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => [
    ...(HIDDEN.has(key) || (key === 'playbook' && typeof one === 'boolean') ? [`"${key}"`] : []),
    // Properties of a thing, and what an act was done with, are called what their author calls them: a statement has its audience.
    ...(key === 'properties' || key === 'data' ? [] : hiddenIn(one)),
  ])
}

interface Written {
  readonly text: string
  readonly marks: ReadonlySet<string>
  /** Without the number of the line an observation rests on. */
  readonly told: string
}

const written = new WeakMap<LogLine, Written>()

/** The event of a line as text: asked of every line for every frame, so it is written once. */
function writtenOf(line: LogLine): Written {
  const known = written.get(line)
  if (known !== undefined) return known
  const text = JSON.stringify(line.event)
  const fresh = { text, marks: marksIn(text), told: JSON.stringify(withoutLine(line.event)) }
  written.set(line, fresh)
  return fresh
}

/** Whether somebody may be at a table at all. */
function maySit(who: Member | undefined, seat: string, { members }: Room): boolean {
  const now = members.find(({ id }) => id === who?.id)
  if (now === undefined) return false
  if (now.kind === 'facilitator') return true
  if (now.kind === 'player') return now.seats.some((one) => one === seat)
  return seat === 'room.wall' || (now.kind === 'evaluator' && seat === `room.evaluator/${now.name}`)
}

/** What people on one seat propose is theirs; the facilitator looks on, but not at who writes on the board. */
function mayKnow(to: Member | undefined, { seat, command }: Proposal): boolean {
  const own = ['write-note', 'change-note', 'remove-note', 'vote', 'take-vote-back', 'rate-self'].includes(command.kind)
  return to?.seats.includes(seat) === true || (to?.kind === 'facilitator' && !own)
}

function isLogForDesk(frame: ToPerson, to: Member | undefined): boolean {
  return to?.kind === 'facilitator' && frame.kind === 'table' && frame.message.kind === 'log'
}

/** Seats, and all that were ever handed over to one of them. */
function withThoseStoodInFor(seats: readonly string[], lines: readonly LogLine[]): readonly string[] {
  const all = new Set(seats)
  for (const { event } of [...lines, ...lines]) if (event.kind === 'delegated' && all.has(event.to)) all.add(event.from)
  return [...all]
}

/** Whether a seat is the reader's own; a whole company reads what any of its seats reads. */
function among(seat: string, own: string, whole: boolean): boolean {
  return whole ? seat.split('.')[0] === own.split('.')[0] : seat === own
}

function withoutLine(event: object): object {
  const { line: _, ...rest } = { line: undefined, ...event }
  return rest
}
