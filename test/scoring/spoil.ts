import type { RoleId } from '@/kernel/index.ts'
import type { Predicate, Rule } from '@/playbook/index.ts'
import { type JudgedLog, judgeLog, matches, type RuleResult, type TraceEvent } from '@/scoring/index.ts'

/** One way of making a rule fail once in a log that keeps it: what becomes of the log, and which of its events are not what they were. */
export interface Spoilt {
  readonly how: 'left out' | 'late' | 'by somebody else' | 'done although forbidden' | 'called for and left out'
  readonly log: JudgedLog
  /** Events of the good log that are gone, moved or somebody else's now, by `seq`. */
  readonly taken: readonly number[]
  /** Events of the spoilt log that are new or changed, by `seq`. */
  readonly put: readonly number[]
}

/** Every way that applies to a rule: without its answer, with a late one, with one by a wrong role, with what it forbids. */
export function waysToSpoil(rule: Rule, rules: readonly Rule[], good: JudgedLog): readonly Spoilt[] {
  switch (rule.template) {
    case 'response':
    case 'succession':
    case 'coExistence':
    case 'respondedExistence':
    case 'precedence':
      return [leftOut(rule, good), late(rule, rules, good), bySomebodyElse(rule, good), calledFor(rule, good)].flatMap(
        (way) => way ?? [],
      )
    case 'absence':
      return [withForged(rule.a, good, 'done although forbidden', good.endex)]
    case 'notResponse':
      return [withForged(rule.b ?? rule.a, good, 'done although forbidden', good.endex)]
    case 'init':
      return [withForged(rule.a, good, 'by somebody else', 0, stranger(rule.a.role ?? []))]
    default:
      throw new Error(`No way is known to spoil ${rule.id}, a rule of the kind ${rule.template}.`)
  }
}

/**
 * Whether a second rule may break with the first one. Only when they share the changed event: one of its tests in the good log took an event
 * for its answer that is no longer what it was, or its broken test is opened by, or stumbles over, an event that was put there. That both
 * speak of the same activity is not enough.
 */
export function isRelated({ taken, put }: Spoilt, before: RuleResult, after: RuleResult): boolean {
  const answeredBy = before.activations.some(({ target }) => target !== undefined && taken.includes(target))
  const broken = after.activations.filter(({ outcome }) => outcome === 'violated')
  return answeredBy || broken.some(({ seq = -1, target = -1 }) => put.includes(seq) || put.includes(target))
}

/** The first answer that breaks the rule when it is taken away; answers that something else stands in for are taken away as well. */
function answersOf(rule: Rule, good: JudgedLog): readonly number[] | undefined {
  const taken: number[] = []
  for (;;) {
    const tests = judgeLog(without(good, taken), [rule]).rules[rule.id]?.activations ?? []
    if (tests.some(({ outcome }) => outcome === 'violated')) return taken
    const answer = tests.find(({ outcome, target }) => outcome === 'fulfilled' && target !== undefined)?.target
    if (answer === undefined) return undefined
    taken.push(answer)
  }
}

function leftOut(rule: Rule, good: JudgedLog): Spoilt | undefined {
  const taken = answersOf(rule, good)
  return taken === undefined ? undefined : { how: 'left out', log: without(good, taken), taken, put: [] }
}

/** The answer comes a minute after its time is up, also where the time runs from whoever had to open the way. ENDEX is far enough away for that. */
function late(rule: Rule, rules: readonly Rule[], good: JudgedLog): Spoilt | undefined {
  const taken = rule.window === undefined ? undefined : answersOf(rule, good)
  if (taken === undefined) return undefined
  const deadlines = (judgeLog(good, rules).rules[rule.id]?.activations ?? []).flatMap(({ deadline }) => deadline ?? [])
  const t = Math.max(...deadlines) + 1
  const events = good.events.map((event) => (taken.includes(event.seq) ? { ...event, t } : event))
  return { how: 'late', log: renewed(good, events), taken, put: taken }
}

function bySomebodyElse(rule: Rule, good: JudgedLog): Spoilt | undefined {
  const asked = rule.template === 'precedence' ? rule.a : (rule.b ?? rule.a)
  const taken = asked.role === undefined ? undefined : answersOf(rule, good)
  if (taken === undefined) return undefined
  const role = stranger(asked.role ?? [])
  const events = good.events.map((event) => (taken.includes(event.seq) ? { ...event, role } : event))
  return { how: 'by somebody else', log: renewed(good, events), taken, put: taken }
}

/** For rules that the good log never puts to the test: what calls for an answer happens, and the answer does not come. */
function calledFor(rule: Rule, good: JudgedLog): Spoilt | undefined {
  if (judgeLog(good, [rule]).rules[rule.id]?.vacuous === false) return undefined
  const opener = rule.template === 'precedence' ? (rule.b ?? rule.a) : rule.a
  return withForged(opener, good, 'called for and left out', good.endex)
}

function withForged(
  predicate: Predicate,
  good: JudgedLog,
  how: Spoilt['how'],
  t: number,
  role = predicate.role?.[0] ?? stranger([]),
): Spoilt {
  const seq = good.events.length
  const { activity, where = {} } = predicate
  const data = { system: 's', evidence: 'e', message: 'm', change: 'c', restriction: 'r', ...where }
  const forged: TraceEvent = { seq, t, activity, labels: [activity], role: role as RoleId | null, data, cites: [] }
  const spoilt = { taken: [], put: [seq], how, log: renewed(good, [...good.events, forged]) }
  if (how !== 'by somebody else' && !matches(predicate, forged)) throw new Error(`${activity} was forged badly.`)
  return spoilt
}

/** Somebody at the table whom the rule does not name. */
function stranger(named: readonly RoleId[]): RoleId {
  const people = ['techa.hr', 'bankx.cfo', 'techa.ceo'] as readonly string[] as readonly RoleId[]
  const found = people.find((role) => !named.includes(role))
  if (found === undefined) throw new Error('The rule names everybody.')
  return found
}

function without(good: JudgedLog, taken: readonly number[]): JudgedLog {
  return renewed(
    good,
    good.events.filter(({ seq }) => !taken.includes(seq)),
  )
}

/** The same log with other events, in the order of their times, and an end that leaves every window of the day time to run out. */
function renewed(good: JudgedLog, events: readonly TraceEvent[]): JudgedLog {
  const ordered = [...events].sort((one, other) => one.t - other.t || one.seq - other.seq)
  return { ...good, events: ordered, endex: LONG_AFTER }
}

/** Two weeks, in minutes: longer than any window of the playbook. */
const LONG_AFTER = 14 * 24 * 60
