import type { ActivityId, CapabilityId, PhaseId, RoleId, RuleId } from '@/kernel/index.ts'
import type { Constraint, DataValue, Predicate, Rule, TemplateKind } from '@/playbook/index.ts'
import type { Trace, TraceEvent } from '@/scoring/index.ts'

const EVENT = /^([a-z_.]+)@(\d+)(?:\/([a-z_.]+))?(?:\{(.*)\})?$/

/**
 * A trace in one line: `notify@20/techa.cio{to=bankx.ciso;emergency=false}`, one word per event, `+` between the elements of a
 * list. Complete, with a window cut short at ENDEX left open, unless said otherwise.
 */
export function trace(line: string, rest: Partial<Trace> = {}): Trace {
  const events = line.split(/\s+/).flatMap((word, seq) => (word === '' ? [] : [eventFrom(word, seq)]))
  const staffed = [...new Set(events.flatMap(({ role }) => role ?? []))]
  return {
    unit: 'minutes',
    events,
    now: events.at(-1)?.t ?? 0,
    complete: true,
    censorAtEnd: true,
    staffed,
    ...rest,
  }
}

function eventFrom(word: string, seq: number): TraceEvent {
  const [, activity = '', t = '', role, data = ''] = EVENT.exec(word) ?? []
  if (activity === '') throw new Error(`"${word}" is no event`)
  const pairs = data.split(';').flatMap((pair) => {
    const [key = '', value = ''] = pair.split('=')
    return key === '' ? [] : [[key, valueFrom(value)] as const]
  })
  return {
    seq,
    t: Number(t),
    activity,
    labels: [activity],
    role: (role ?? null) as RoleId | null,
    data: Object.fromEntries(pairs),
    cites: [],
  }
}

function valueFrom(text: string): DataValue {
  if (text.includes('+')) return text.split('+')
  return text === 'true' || text === 'false' ? text === 'true' : text
}

/** What a rule speaks of. */
export const of = (
  activity: string,
  rest: { readonly by?: readonly string[]; readonly where?: Predicate['where'] } = {},
): Predicate => ({
  activity: activity as ActivityId,
  ...(rest.by === undefined ? {} : { role: rest.by as readonly RoleId[] }),
  ...(rest.where === undefined ? {} : { where: rest.where }),
})

/** A bare constraint. */
export const asks = (template: TemplateKind, a: Predicate, rest: Partial<Constraint> = {}): Constraint => ({
  template,
  a,
  ...rest,
})

/** A rule with everything a rule has, told by what is special about it. */
export const rule = (id: string, constraint: Constraint, rest: Partial<Rule> & Pick<Rule, 'owner'>): Rule => ({
  id: id as RuleId,
  phase: 'ID' as PhaseId,
  source: [],
  modality: 'must',
  weight: 3,
  critical: false,
  capability: 'ANY' as CapabilityId,
  dimension: 'do',
  because: '',
  ifBroken: '',
  ...constraint,
  ...rest,
})

/** A window from at once to `most`. */
export const within = (most: number) => ({ window: { least: 0, most } })

export const roleOf = (id: string): RoleId => id as RoleId
