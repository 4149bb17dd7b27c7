import type { SeatId } from '@/kernel/index.ts'
import type { Playbook, Predicate, Rule } from '@/playbook/index.ts'
import { judgeRule, matches, type TraceEvent, traceReader } from '@/scoring/index.ts'
import type { SeatView } from '../../seat-view.ts'

/** A test of a rule that still waits for what the rule asks. */
export interface OpenDuty {
  readonly rule: Rule
  /** What is asked. */
  readonly predicate: Predicate
  /** What put the rule to the test. */
  readonly event: TraceEvent
  /** Last moment for it, where there is one. */
  readonly deadline: number | undefined
}

/** What a seat has seen, in the playbook's words. */
export interface Recollection {
  /** Events with a label, oldest first. */
  readonly labelled: (label: string) => readonly TraceEvent[]
  /** What the rules still ask of those who hold the seat, rule by rule in the playbook's order. */
  readonly open: (now: number) => readonly OpenDuty[]
}

/** A rule, the events it speaks of, and what it came to when it was judged last. */
interface Watched {
  readonly rule: Rule
  readonly predicate: Predicate
  readonly events: TraceEvent[]
  open: readonly OpenDuty[]
  /** The stretch of time for which `open` is right: from when it was judged to the first deadline, as long as no event is added. */
  judgedAt: number
  until: number
}

/**
 * What each seat has seen, in the light of a playbook. Lines are only ever added, so they are read on and not again; a bot remembers nothing that its lines
 * do not say, and the same lines always come to the same.
 */
const recollections = new WeakMap<SeatView['lines'], WeakMap<Playbook, Recalling>>()

interface Recalling {
  readonly recollection: Recollection
  readonly read: (view: SeatView) => void
}

/** Everything a seat's lines say so far. */
export function recollectionOf(view: SeatView): Recollection {
  const { playbook } = view.briefing
  const byPlaybook = recollections.get(view.lines) ?? new WeakMap<Playbook, Recalling>()
  recollections.set(view.lines, byPlaybook)
  const known = byPlaybook.get(playbook) ?? recollectionFor(view)
  byPlaybook.set(playbook, known)
  known.read(view)
  return known.recollection
}

/**
 * A rule of these kinds comes to the same whether it is shown a whole log or only the events that its two predicates match, and it
 * comes to something else only when one of those is added or a deadline passes. So each rule keeps its events, and is judged again
 * only then.
 */
function recollectionFor({ seat, briefing: { playbook }, exercise, lines: known }: SeatView): Recalling {
  // Who sat down later the lines say; what is remembered must not depend on when it was asked for first.
  const start = known.find(({ event }) => event.kind === 'exercise-started')?.event
  const seats = start?.kind === 'exercise-started' ? start.seats : exercise.seats
  const staffed = (Object.keys(seats) as SeatId[]).filter((one) => seats[one]?.kind !== 'nobody')
  const reader = traceReader(playbook, staffed)
  const byLabel = new Map<string, TraceEvent[]>()
  const byRule = rulesFor(seat, playbook).map(
    ({ rule, predicate }): Watched => ({ rule, predicate, events: [], open: [], judgedAt: 0, until: Number.POSITIVE_INFINITY }),
  )
  const watching = new Map<string, Watched[]>()
  for (const watched of byRule)
    for (const label of new Set([watched.rule.a.activity, watched.predicate.activity])) listed(watching, label).push(watched)
  let count = 0

  const add = (event: TraceEvent): void => {
    for (const label of event.labels) listed(byLabel, label).push(event)
    const concerned = new Set(event.labels.flatMap((label) => watching.get(label) ?? []))
    for (const watched of concerned) {
      if (!matches(watched.rule.a, event) && !matches(watched.predicate, event)) continue
      watched.events.push(event)
      watched.until = Number.NEGATIVE_INFINITY
    }
  }
  const judge = (watched: Watched, now: number): void => {
    const { rule, predicate, events } = watched
    const trace = { unit: 'seconds', events, now, complete: false, censorAtEnd: true, staffed } as const
    const bySeq = new Map(events.map((event) => [event.seq, event]))
    watched.open = judgeRule(rule, trace).activations.flatMap(({ outcome, seq, deadline }): readonly OpenDuty[] => {
      const event = outcome === 'open' && seq !== undefined ? bySeq.get(seq) : undefined
      return event === undefined ? [] : [{ rule, predicate, event, deadline }]
    })
    watched.judgedAt = now
    watched.until = Math.min(...watched.open.map(({ deadline }) => deadline ?? Number.POSITIVE_INFINITY))
  }

  const recollection: Recollection = {
    labelled: (label) => byLabel.get(label) ?? NONE,
    open: (now) =>
      byRule.flatMap((watched) => {
        if (now < watched.judgedAt || now >= watched.until) judge(watched, now)
        return watched.open
      }),
  }
  const read = ({ lines }: SeatView): void => {
    for (; count < lines.length; count++) {
      const line = lines[count]
      if (line !== undefined) for (const event of reader.read(line)) add(event)
    }
  }
  return { recollection, read }
}

const NONE: readonly TraceEvent[] = []

function listed<Value>(lists: Map<string, Value[]>, key: string): Value[] {
  const known = lists.get(key) ?? []
  lists.set(key, known)
  return known
}

/** A rule that waits for something to be done, and what. */
type Asking = { readonly rule: Rule; readonly predicate: Predicate }

const concerned = new WeakMap<Playbook, Map<SeatId, readonly Asking[]>>()

/** Rules that could ever ask something of a seat; worked out once per playbook. */
function rulesFor(seat: SeatId, playbook: Playbook): readonly Asking[] {
  const known = concerned.get(playbook) ?? new Map<SeatId, readonly Asking[]>()
  concerned.set(playbook, known)
  const before = known.get(seat)
  if (before !== undefined) return before
  const rules = playbook.rules.flatMap((rule): readonly Asking[] => {
    const { modality, template, b, owner } = rule
    if (modality === 'may' || b === undefined || !ASKS.has(template)) return []
    if (b.role !== undefined && !b.role.includes(seat) && owner !== 'actor') return []
    const mayBeIts = owner === seat || owner === 'actor' || typeof owner !== 'string' || b.role?.includes(seat) === true
    return mayBeIts ? [{ rule, predicate: b }] : []
  })
  known.set(seat, rules)
  return rules
}

/** Rules whose open activation waits for something to be done. */
const ASKS: ReadonlySet<Rule['template']> = new Set([
  'response',
  'succession',
  'alternateResponse',
  'alternateSuccession',
  'respondedExistence',
  'coExistence',
])
