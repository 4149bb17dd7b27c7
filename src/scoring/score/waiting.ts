import type { Data } from '@/engine/index.ts'
import type { Rule } from '@/playbook/index.ts'
import { agree } from '../correlation.ts'
import { isUndecided, second } from '../judge/finding.ts'
import { inOrder } from '../judge/judge-constraint.ts'
import { standInsIn } from '../judge/stand-ins.ts'
import type { Trace, TraceEvent } from '../trace.ts'
import type { Activation, Blocker } from '../verdict.ts'
import { eventAt, matching, positionOf, type View, viewOf } from '../view.ts'
import type { LabelsOf } from './classes.ts'
import { type Opening, type Order, orderIn, ordersOver } from './orders.ts'

/** A duty in one log, with the targets it could have. */
interface Duty {
  readonly rule: Rule
  readonly view: View
  readonly targets: readonly number[]
}

/**
 * Makes the one question that is asked of every rule's tests: what kept its acts waiting? A predecessor that another role did
 * late moves the start of the window and of timeliness to itself; one that never came blocks the duty, and the loss stays with
 * the role that withheld it.
 */
export function waitingIn(
  trace: Trace,
  rules: readonly Rule[],
  labelsOf: LabelsOf,
): (rule: Rule, activations: readonly Activation[]) => readonly Activation[] {
  const view = viewOf(trace)
  const standIns = standInsIn(trace)
  const prepared = new Map<Rule, Order>()
  const orderOf = (rule: Rule): Order => {
    const order = prepared.get(rule) ?? orderIn(view, rule)
    prepared.set(rule, order)
    return order
  }
  return (rule, activations) => {
    if (rule.template !== 'response' || activations.length === 0) return activations
    const duty: Duty = { rule, view, targets: matching(second(rule), view) }
    const known = new Map<string, readonly Order[]>()
    const ordersFor = ({ roles, seq }: Activation): readonly Order[] => {
      // Nobody waits for a role he plays himself.
      const own = standIns?.playedBy(roles, seq) ?? roles
      const charged = own.join()
      const orders = known.get(charged) ?? ordersOver(rule, own, rules, labelsOf).map(orderOf)
      known.set(charged, orders)
      return orders
    }
    return activations.map((activation) => {
      const orders = ordersFor(activation)
      if (orders.length === 0) return activation
      if (activation.outcome === 'fulfilled') return startedLater(activation, orders, duty)
      return activation.outcome === 'violated' ? excused(activation, orders, duty) : activation
    })
  }
}

/** A duty met: its time runs from the last foreign predecessor of the very act that met it. */
function startedLater(activation: Activation, orders: readonly Order[], { rule, view }: Duty): Activation {
  const { at, target } = activation
  if (at === undefined || target === undefined) return activation
  const act = eventAt(view, positionOf(target, view))
  const opening = lastOpening(act, at, orders)
  return opening === undefined ? activation : { ...startingAt(opening, activation, rule), delta: act.t - opening.at }
}

/**
 * A duty not met in time: met later but in its own time, blocked, still open, or broken all the same. Where several predecessors are
 * missing, the one the playbook gives most weight names who held it up: without the bank's approval nobody asks for a change ticket.
 */
function excused(activation: Activation, orders: readonly Order[], duty: Duty): Activation {
  const { at, seq } = activation
  if (at === undefined || seq === undefined) return activation
  const { window, same = [] } = duty.rule
  const activating = eventAt(duty.view, positionOf(seq, duty.view))
  const late = lateAnswer(activation, activating, orders, duty)
  if (late !== undefined) return late
  const about = aboutOf(duty.rule, activating)
  const asked = orders.map((order) => ({ order, opening: order.openingFor(about, same) }))
  const closed = asked.filter(({ opening }) => opening === undefined).map(({ order }) => order)
  const [heaviest] = closed.sort((one, other) => other.rule.weight - one.rule.weight)
  if (heaviest !== undefined) return { ...activation, outcome: 'blocked', blocker: blockerOf(heaviest) }
  const opening = latest(asked.flatMap((one) => (one.opening !== undefined && one.opening.at > at ? [one.opening] : [])))
  if (opening === undefined) return activation
  const outcome = isUndecided(duty.view.trace, opening.at, window) ? 'open' : 'violated'
  return { ...startingAt(opening, activation, duty.rule), outcome }
}

/** The first answer after the deadline that is in time when counted from its own predecessors. */
function lateAnswer(
  activation: Activation,
  activating: TraceEvent,
  orders: readonly Order[],
  { rule, view, targets }: Duty,
): Activation | undefined {
  const { window, same = [] } = rule
  const { at, deadline } = activation
  if (window === undefined || deadline === undefined || at === undefined) return undefined
  const until = Math.max(...orders.map(({ last }) => (last ?? at) + window.most))
  for (const position of targets) {
    const act = eventAt(view, position)
    if (act.t > until) return undefined
    if (act.t <= deadline || !agree(activating.data, act.data, same)) continue
    const opening = lastOpening(act, at, orders)
    if (opening === undefined || act.t > opening.at + window.most) continue
    const cites = inOrder([...activation.cites, ...act.cites])
    const met: Activation = { ...activation, outcome: 'fulfilled', target: act.seq, cites }
    return { ...startingAt(opening, met, rule), delta: act.t - opening.at }
  }
  return undefined
}

/** The last of the foreign predecessors that opened the way for an act which was done, when it came after `since`. */
function lastOpening(act: TraceEvent, since: number, orders: readonly Order[]): Opening | undefined {
  return latest(
    orders.flatMap((order) => {
      const opening = order.openingOf(act)
      return opening !== undefined && opening.at > since ? [opening] : []
    }),
  )
}

function latest(openings: readonly Opening[]): Opening | undefined {
  return openings.reduce<Opening | undefined>((last, one) => (last === undefined || one.at > last.at ? one : last), undefined)
}

/** What is known of the act a duty asks for before it is done. */
function aboutOf({ same = [], ...duty }: Rule, { data }: TraceEvent): Data {
  const shared = same.map((key) => [key, data[key] ?? null] as const)
  return { ...second(duty).where, ...Object.fromEntries(shared) }
}

function blockerOf({ rule: { id, a } }: Order): Blocker {
  const [only, ...others] = a.role ?? []
  return { kind: 'waiting', by: id, ...(only === undefined || others.length > 0 ? {} : { role: only }) }
}

/** The same test, with its time running from an opening. */
function startingAt({ at, event }: Opening, activation: Activation, { window }: Rule): Activation {
  const limit = window === undefined ? {} : { deadline: at + window.most }
  return { ...activation, effectiveStart: at, ...limit, cites: inOrder([...activation.cites, ...event.cites]) }
}
