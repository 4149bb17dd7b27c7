import type { Constraint, DataValue, Predicate, TemplateKind } from '@/playbook/index.ts'
import type { TraceEvent } from '@/scoring/index.ts'
import { and, F, type Formula, implies, not, O, or, S, U, X, Y } from './formulas.ts'

/** One activation and whether its formula holds; `seq` is absent for the log as a whole. */
export interface Truth {
  readonly seq?: number
  readonly holds: boolean
}

/** The formula of one side of a rule, for one activation. */
type Side = (holds: { readonly activation: Formula; readonly target: Formula }) => Formula

const answered: Side = ({ target }) => X(F(target))
const prepared: Side = ({ target }) => Y(O(target))
const around: Side = ({ target }) => or(X(F(target)), Y(O(target)))
const freshly: Side = ({ activation, target }) => X(U(not(activation), target))
const sinceLast: Side = ({ activation, target }) => Y(S(not(activation), target))
const next: Side = ({ target }) => X(target)
const previous: Side = ({ target }) => Y(target)
const never =
  (side: Side): Side =>
  (holds) =>
    not(side(holds))

/** For each kind of relation what holds at each `a` and at each `b`. */
const RELATIONS: { readonly [Kind in TemplateKind]?: { readonly a?: Side; readonly b?: Side } } = {
  respondedExistence: { a: around },
  coExistence: { a: around, b: around },
  response: { a: answered },
  precedence: { b: prepared },
  succession: { a: answered, b: prepared },
  alternateResponse: { a: freshly },
  alternatePrecedence: { b: sinceLast },
  alternateSuccession: { a: freshly, b: sinceLast },
  chainResponse: { a: next },
  chainPrecedence: { b: previous },
  chainSuccession: { a: next, b: previous },
  notRespondedExistence: { a: never(around) },
  notCoExistence: { a: never(around), b: never(around) },
  notResponse: { a: never(answered) },
  notPrecedence: { b: never(prepared) },
  notSuccession: { a: never(answered), b: never(prepared) },
  notChainResponse: { a: never(next) },
  notChainPrecedence: { b: never(previous) },
  notChainSuccession: { a: never(next), b: never(previous) },
}

/** Every activation of a rule on a finished trace, straight from the definitions: slow, and shares nothing with the judge. */
export function evaluate(rule: Constraint, whole: readonly TraceEvent[]): readonly Truth[] {
  const trace = projected(rule, whole)
  const relation = RELATIONS[rule.template]
  if (relation === undefined) return ofTheWhole(rule, trace)
  const [a, b] = [rule.a, rule.b ?? rule.a]
  const formula = (event: TraceEvent): Formula => {
    const side = (made: Side | undefined, activation: Predicate, target: Predicate): Formula =>
      made === undefined
        ? () => true
        : implies(is(activation), made({ activation: is(activation), target: targetOf(event, target, rule) }))
    return and(side(relation.a, a, b), side(relation.b, b, a))
  }
  return trace.flatMap((event, i) => {
    const active = (relation.a !== undefined && is(a)(trace, i)) || (relation.b !== undefined && is(b)(trace, i))
    return active ? [{ seq: event.seq, holds: formula(event)(trace, i) }] : []
  })
}

/** The trace as a rule with `on` sees it. */
export function projected({ on }: Constraint, trace: readonly TraceEvent[]): readonly TraceEvent[] {
  return on === undefined ? trace : trace.filter(({ labels }) => on.some((label) => labels.includes(label)))
}

function ofTheWhole({ template, a, b, n = 1, window }: Constraint, trace: readonly TraceEvent[]): readonly Truth[] {
  const near = ({ t }: TraceEvent): boolean => {
    const start = trace[0]?.t ?? 0
    return window === undefined || (t - start >= window.least && t - start <= window.most)
  }
  const of = (predicate: Predicate | undefined) => trace.filter((event) => predicate && suits(predicate, event) && near(event))
  const [as, bs] = [of(a), of(b)]
  const one = (holds: boolean): readonly Truth[] => [{ holds }]
  if (template === 'existence') return one(as.length >= n)
  if (template === 'exactly') return one(as.length === n)
  if (template === 'choice') return one(as.length + bs.length > 0)
  if (template === 'exclusiveChoice') return one(as.length > 0 !== bs.length > 0)
  if (template === 'init') return one(trace[0] !== undefined && as[0] === trace[0])
  if (template === 'end') return one(trace.length > 0 && as.at(-1) === trace.at(-1))
  // Absence: one test when nothing matched, else one per match, of which the n-th and later ones are too many.
  return as.length === 0 ? one(true) : as.map(({ seq }, index) => ({ seq, holds: index + 1 < n }))
}

function targetOf(activation: TraceEvent, target: Predicate, { same = [], window }: Constraint): Formula {
  return (trace, j) => {
    const event = trace[j]
    if (event === undefined || !suits(target, event)) return false
    const distance = Math.abs(event.t - activation.t)
    const near = window === undefined || (window.least <= distance && distance <= window.most)
    return near && same.every((key) => common(activation.data[key], event.data[key]))
  }
}

function is(predicate: Predicate): Formula {
  return (trace, i) => {
    const event = trace[i]
    return event !== undefined && suits(predicate, event)
  }
}

function suits({ activity, role, where = {} }: Predicate, event: TraceEvent): boolean {
  if (event.activity !== activity && !event.labels.some((label) => label === activity)) return false
  if (role !== undefined && !role.some((one) => one === event.role)) return false
  return Object.keys(where).every((key) => common(where[key], event.data[key]))
}

function common(one: DataValue | undefined, other: DataValue | undefined): boolean {
  const list = (value: DataValue | undefined) => (value === undefined || value === null ? [] : [value].flat())
  return list(one).some((value) => list(other).some((found) => found === value))
}
