import { happeningsOf, type Recorded } from '@/engine/index.ts'
import type { EventNumber, PhaseId, RoleId } from '@/kernel/index.ts'
import type { DataValue, Playbook } from '@/playbook/index.ts'
import type { Vacancy } from './attendance.ts'
import { inOrder } from './judge/judge-constraint.ts'
import { labelsIn } from './score/classes.ts'
import { DUTY_OPEN } from './score/untold.ts'
import type { Trace, TraceEvent } from './trace.ts'

/** How far a log goes, and who is at the table. */
export interface Extent {
  readonly staffed: readonly RoleId[]
  /** When nobody held the seats of some of them; absent: never. */
  readonly vacant?: readonly Vacancy[]
  /** The clock, in seconds since STARTEX. */
  readonly now: number
  /** Whether the exercise has ended. */
  readonly complete: boolean
}

/**
 * Reads lines of a log in the playbook's words: what was done and happened, each with its classes, and from when each role's
 * duties count. Some of a log's lines will do, so that one seat can be asked what it owes by what it knows. The `seq` of an
 * event is its position in the trace.
 */
export function readTrace(
  lines: readonly Recorded[],
  playbook: Playbook,
  { staffed, vacant = [], now, complete }: Extent,
): Trace {
  const late = vacant.flatMap(({ role, from }) => (from === Number.NEGATIVE_INFINITY ? [role] : []))
  const reader = traceReader(
    playbook,
    staffed.filter((role) => !late.includes(role)),
  )
  for (const line of lines) reader.read(line)
  const trace = { ...reader.trace(now, complete), staffed }
  return vacant.length === 0 ? trace : { ...trace, vacant }
}

/** Reads a log line by line, for whoever asks again and again while it grows. */
export interface TraceReader {
  /** Gives the events the line added. */
  readonly read: (line: Recorded) => readonly TraceEvent[]
  /** Everything read so far; what is read later is not in it. */
  readonly trace: (now: number, complete: boolean) => Trace
}

/** A reader that has read nothing. `staffed` are the roles whose seats are held at STARTEX. */
export function traceReader(playbook: Playbook, staffed: readonly RoleId[]): TraceReader {
  const labelsOf = labelsIn(playbook)
  const duties = new Duties(staffed)
  const events: TraceEvent[] = []
  const add = (event: Omit<TraceEvent, 'seq' | 'labels'>): void => {
    events.push({ seq: events.length, labels: [...new Set(labelsOf(event.activity))], ...event })
  }
  return {
    read: (line) => {
      const before = events.length
      const given = line.event.kind === 'act-recalled' ? ({ given: true } as const) : {}
      for (const { number, activity, role, data, scripted } of happeningsOf(line, playbook))
        add({ t: line.at, activity, role, data, ...(scripted === true && { scripted }), cites: [number], ...given })
      for (const { role, phase, cites } of duties.after(line))
        add({ t: line.at, activity: DUTY_OPEN, role: null, data: { role, phase }, cites, ...given })
      return events.length === before ? NONE : events.slice(before)
    },
    trace: (now, complete) => ({ unit: 'seconds', events: [...events], now, complete, censorAtEnd: true, staffed }),
  }
}

const NONE: readonly TraceEvent[] = []

/** The moment a role's duties in a phase begin to count, and the lines that make it so. */
interface DutyOpened {
  readonly role: RoleId
  readonly phase: PhaseId
  readonly cites: readonly EventNumber[]
}

/**
 * Keeps count of who has been told of the incident and which phases were entered. A role's duties in a phase count from the
 * first moment both are true, once; whoever was told stays told. A role that nobody plays has none until somebody takes it over.
 */
class Duties {
  readonly #staffed: Set<RoleId>
  readonly #told = new Map<RoleId, EventNumber>()
  /** News for roles that nobody plays. */
  readonly #unheard = new Map<RoleId, EventNumber>()
  readonly #entered = new Map<PhaseId, EventNumber>()

  constructor(staffed: readonly RoleId[]) {
    this.#staffed = new Set(staffed)
  }

  /** The duties that begin to count with this line. */
  after({ number, event }: Recorded): readonly DutyOpened[] {
    switch (event.kind) {
      case 'exercise-started':
        return [...(event.entered ?? []), event.phase].flatMap((phase) => this.#enter(phase, number))
      case 'phase-entered':
        return this.#enter(event.phase, number)
      case 'act-recalled':
        return event.activity === 'notify' ? this.#tell(rolesIn(event.data['to']), number) : []
      case 'notified':
        return this.#tell(event.to, number)
      case 'inject-delivered':
        return event.informs ? this.#tell(event.to, number) : []
      case 'delegated':
        return event.from === event.to ? [] : this.#takeOver(event.from, number)
      case 'seat-taken':
        if (event.holder.kind !== 'nobody') return this.#takeOver(event.seat, number)
        this.#staffed.delete(event.seat)
        return []
      default:
        return []
    }
  }

  /** Somebody plays the role now, and what it was told before is heard. */
  #takeOver(role: RoleId, number: EventNumber): readonly DutyOpened[] {
    if (this.#staffed.has(role)) return []
    this.#staffed.add(role)
    const before = this.#unheard.get(role)
    if (before === undefined || this.#told.has(role)) return []
    this.#told.set(role, number)
    return [...this.#entered].map(([phase, entered]) => ({ role, phase, cites: inOrder([entered, before, number]) }))
  }

  #enter(phase: PhaseId, number: EventNumber): readonly DutyOpened[] {
    if (this.#entered.has(phase)) return []
    this.#entered.set(phase, number)
    return [...this.#told].map(([role, told]) => ({ role, phase, cites: inOrder([told, number]) }))
  }

  #tell(roles: readonly RoleId[], number: EventNumber): readonly DutyOpened[] {
    for (const role of roles) if (!this.#staffed.has(role) && !this.#unheard.has(role)) this.#unheard.set(role, number)
    const news = [...new Set(roles)].filter((role) => this.#staffed.has(role) && !this.#told.has(role))
    for (const role of news) this.#told.set(role, number)
    return news.flatMap((role) =>
      [...this.#entered].map(([phase, entered]) => ({ role, phase, cites: inOrder([entered, number]) })),
    )
  }
}

function rolesIn(to: DataValue | undefined): readonly RoleId[] {
  return (Array.isArray(to) ? to : [to]).filter((role): role is RoleId => typeof role === 'string')
}
