import { type Deputies, playerOf } from '@/engine/index.ts'
import type { EventNumber, RoleId } from '@/kernel/index.ts'
import { valuesAt } from '../matches.ts'
import type { Trace, TraceEvent } from '../trace.ts'
import { eventAt, viewOf } from '../view.ts'

/** Who stood in for whom from one event of a trace on. */
interface Standing {
  readonly seq: number
  readonly deputies: Deputies
  /** Lines by which each of these roles was handed over: its own, so that nobody's report rests on what others did. */
  readonly lines: Readonly<Record<RoleId, readonly EventNumber[]>>
}

/** Who plays the roles of a trace while it goes on. */
export interface StandIns {
  /** Who answers for what is put to the test at an event: the role itself, or who had taken it over before. */
  readonly player: (role: RoleId, at: TraceEvent | undefined) => RoleId
  /** Lines that say so, where it is not the role itself. */
  readonly cites: (role: RoleId, at: TraceEvent | undefined) => readonly EventNumber[]
  /** These roles, and every other that one of them played when the event with this `seq` happened. */
  readonly playedBy: (roles: readonly RoleId[], seq: number | undefined) => readonly RoleId[]
}

const known = new WeakMap<Trace, StandIns | undefined>()

/** What a trace says of seats that were handed over; undefined when none was, which is how most evenings go. */
export function standInsIn(trace: Trace): StandIns | undefined {
  if (known.has(trace)) return known.get(trace)
  const standings = standingsIn(trace)
  const found = standings.length === 0 ? undefined : standInsFrom(standings)
  known.set(trace, found)
  return found
}

function standInsFrom(standings: readonly Standing[]): StandIns {
  const at = (seq: number | undefined): Standing | undefined =>
    seq === undefined ? undefined : standings.findLast((standing) => standing.seq < seq)
  const player = (role: RoleId, event: TraceEvent | undefined): RoleId => playerOf(role, at(event?.seq)?.deputies ?? {})
  return {
    player,
    cites: (role, event) => handOversOf(role, at(event?.seq)),
    playedBy: (roles, seq) => {
      const deputies = at(seq)?.deputies ?? {}
      const others = (Object.keys(deputies) as RoleId[]).filter((role) => roles.includes(playerOf(role, deputies)))
      return [...new Set([...roles, ...others])]
    },
  }
}

/** The lines by which a role came to who plays it, hand by hand. */
function handOversOf(role: RoleId, standing: Standing | undefined): readonly EventNumber[] {
  const lines: EventNumber[] = []
  const seen = new Set<RoleId>()
  for (let one: RoleId | undefined = role; one !== undefined && !seen.has(one); one = standing?.deputies[one]) {
    seen.add(one)
    if (standing?.deputies[one] !== undefined) lines.push(...(standing.lines[one] ?? []))
  }
  return lines
}

function standingsIn(trace: Trace): readonly Standing[] {
  const view = viewOf(trace)
  const standings: Standing[] = []
  let deputies: Deputies = {}
  let lines: Standing['lines'] = {}
  for (const position of view.byLabel.get('delegate') ?? []) {
    const { seq, data, cites } = eventAt(view, position)
    const [from, to] = [roleIn(data, 'from'), roleIn(data, 'to')]
    if (from === undefined || to === undefined) continue
    const { [from]: _, ...others } = deputies
    deputies = from === to ? others : { ...others, [from]: to }
    lines = { ...lines, [from]: cites }
    standings.push({ seq, deputies, lines })
  }
  return standings
}

function roleIn(data: TraceEvent['data'], key: string): RoleId | undefined {
  const [role] = valuesAt(data, key)
  return typeof role === 'string' ? (role as RoleId) : undefined
}
