import type { Claim } from '@/kernel/index.ts'
import type { Predicate, Rule, TemplateKind } from '@/playbook/index.ts'
import { second } from '../judge/finding.ts'
import { valuesOf } from '../matches.ts'
import type { Trace } from '../trace.ts'
import type { Activation } from '../verdict.ts'
import { type ScoringSay, sayOfScore } from '../words.ts'

/** What would have met a rule: one more event like `of`, or one fewer, and when. */
interface Repair {
  readonly say: ScoringSay
  readonly of: Predicate
  /** In the trace's unit. */
  readonly due?: number | undefined
}

/**
 * The smallest change of the log that would have met a rule, for one violated test: a claim such as "one notify by the CISO to
 * the CEO by T+02:18 would have met it". Undefined for any other outcome.
 */
export function repairOf(activation: Activation, rule: Rule, unit: Trace['unit'] = 'seconds'): Claim | undefined {
  if (activation.outcome !== 'violated') return undefined
  const { say, of, due } = REPAIRS[rule.template](activation, rule)
  const time = due === undefined ? {} : { due: due * (unit === 'minutes' ? 60 : 1) }
  return sayOfScore(say, { ...described(of, rule), ...time }, activation.cites)
}

type Repairer = (activation: Activation, rule: Rule) => Repair

const doIt = (of: Predicate, by: number | undefined): Repair =>
  by === undefined ? { say: 'repair/do', of } : { say: 'repair/do-by', of, due: by }
const doBefore = (of: Predicate, { at }: Activation): Repair => ({ say: 'repair/do-before', of, due: at })
const leaveOut = (of: Predicate): Repair => ({ say: 'repair/leave-out', of })

const later: Repairer = ({ deadline }, rule) => doIt(second(rule), deadline)
const earlier: Repairer = (activation, { a }) => doBefore(a, activation)
const eitherSide: Repairer = (activation, rule) => (activation.side === 'b' ? earlier : later)(activation, rule)
const next: Repairer = ({ at }, rule) => ({ say: 'repair/do-next', of: second(rule), due: at })
const companion: Repairer = ({ deadline, side }, rule) => doIt(side === 'b' ? rule.a : second(rule), deadline)
const withoutOne: Repairer = (_activation, { a }) => leaveOut(a)
const withoutOther: Repairer = ({ side }, rule) => leaveOut(side === 'b' ? rule.a : second(rule))
const withoutEarlier: Repairer = (_activation, { a }) => leaveOut(a)

/** How each kind of rule would have been met. A new kind does not compile until it stands here. */
const REPAIRS: { readonly [Kind in TemplateKind]: Repairer } = {
  existence: (_activation, { a }) => doIt(a, undefined),
  absence: withoutOne,
  exactly: ({ target }, { a }) => (target === undefined ? doIt(a, undefined) : leaveOut(a)),
  init: (_activation, { a }) => ({ say: 'repair/do-first', of: a }),
  end: (_activation, { a }) => ({ say: 'repair/do-last', of: a }),
  choice: (_activation, { a }) => doIt(a, undefined),
  exclusiveChoice: ({ target }, rule) => (target === undefined ? doIt(rule.a, undefined) : leaveOut(second(rule))),
  respondedExistence: companion,
  coExistence: companion,
  response: later,
  precedence: earlier,
  succession: eitherSide,
  alternateResponse: later,
  alternatePrecedence: earlier,
  alternateSuccession: eitherSide,
  chainResponse: next,
  chainPrecedence: earlier,
  chainSuccession: (activation, rule) => (activation.side === 'b' ? earlier : next)(activation, rule),
  notRespondedExistence: withoutOther,
  notCoExistence: withoutOther,
  notResponse: withoutOther,
  notPrecedence: withoutEarlier,
  notSuccession: withoutOther,
  notChainResponse: withoutOther,
  notChainPrecedence: withoutEarlier,
  notChainSuccession: withoutOther,
}

/** The act, who would have done it, to whom, and what else it would have had to carry. */
function described({ activity, role = [], where = {} }: Predicate, { owner }: Rule): Claim['with'] {
  const { to = null, ...rest } = where
  const details = Object.entries(rest).map(([key, value]) => `${key}: ${valuesOf(value).map(String).join(' or ')}`)
  // Others may do it as well, but it is the owner's to do.
  const by = typeof owner === 'string' && owner !== 'actor' && role.includes(owner) ? [owner] : role
  return { activity, ...oneOrSeveral('by', by), ...oneOrSeveral('to', valuesOf(to).map(String)), details }
}

function oneOrSeveral(key: 'by' | 'to', roles: readonly string[]): Claim['with'] {
  return roles.length > 1 ? { [key]: [], [`${key}OneOf`]: roles } : { [key]: roles, [`${key}OneOf`]: [] }
}
