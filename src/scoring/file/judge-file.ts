import type { RoleId } from '@/kernel/index.ts'
import type { Rule } from '@/playbook/index.ts'
import { judgeConstraint, type TraceVerdict } from '../judge/judge-constraint.ts'
import { matches } from '../matches.ts'
import type { LabelsOf } from '../score/classes.ts'
import { score } from '../score/score.ts'
import type { Trace } from '../trace.ts'
import type { Scorecard } from '../verdict.ts'
import type { JudgedLog, Vector } from './judged-file.ts'

/** How one vector was judged, counted by tests of its constraint. */
export interface VectorVerdict {
  readonly id: string
  readonly verdict: TraceVerdict
  readonly activations: number
  readonly fulfilments: number
  readonly violations: number
  readonly open: number
}

/** Judges one vector. */
export function judgeVector({ id, constraint, trace }: Vector): VectorVerdict {
  const { verdict, tests } = judgeConstraint(constraint, trace)
  const count = (kind: string): number => tests.filter(({ outcome }) => outcome === kind).length
  return {
    id,
    verdict,
    activations: tests.length,
    fulfilments: count('fulfilled'),
    violations: count('violated'),
    open: count('open'),
  }
}

/** Judges and scores a log by rules whose windows are in the log's unit. Its end is ENDEX: a window still running stays open. */
export function judgeLog(log: JudgedLog, rules: readonly Rule[], labelsOf?: LabelsOf): Scorecard {
  const { unit, endex, events, staffed = staffedBy(rules, log) } = log
  const trace: Trace = { unit, events, now: endex, complete: true, censorAtEnd: true, staffed }
  return score({ rules, trace, ...(labelsOf === undefined ? {} : { labelsOf }) })
}

/** The same rules with their windows in another unit. */
export function inUnit(rules: readonly Rule[], from: Trace['unit'], to: Trace['unit']): readonly Rule[] {
  if (from === to) return rules
  const there = (length: number): number => (from === 'minutes' ? length * 60 : length / 60)
  return rules.map((rule) =>
    rule.window === undefined ? rule : { ...rule, window: { least: there(rule.window.least), most: there(rule.window.most) } },
  )
}

/** Who must have been at the table: every owner, and whoever did what an actor's rule speaks of. In code unit order. */
function staffedBy(rules: readonly Rule[], { events }: JudgedLog): readonly RoleId[] {
  const owners = rules.flatMap(({ owner }) => (owner === 'actor' ? [] : typeof owner === 'string' ? [owner] : owner))
  const asked = rules.flatMap(({ owner, a, b }) => (owner !== 'actor' ? [] : b === undefined ? [a] : [a, b]))
  const actors = events.flatMap((event) =>
    event.role !== null && asked.some((predicate) => matches(predicate, event)) ? [event.role] : [],
  )
  return [...new Set([...owners, ...actors])].sort()
}
