import type { Rating } from '@/engine/index.ts'
import type { CapabilityId, Claim, EventNumber, OrganisationId, PhaseId, RoleId, RuleId } from '@/kernel/index.ts'
import type { Rule } from '@/playbook/index.ts'

export type { Rating }

/** How one test of a rule ended. `blocked` by somebody else's omission, `justified` by an evaluator: both leave the score. */
export type OutcomeKind = 'fulfilled' | 'violated' | 'open' | 'blocked' | 'justified'

/** Why nobody can be blamed: the act waited for somebody, or the role was never told. */
export interface Blocker {
  readonly kind: 'waiting' | 'untold'
  /**
   * Waiting: the rule that let nobody act before somebody else. Untold: the rule by whose breach the news never came, or
   * `untold:<role>` when there is none.
   */
  readonly by: RuleId | `untold:${string}`
  /** Whose omission it was, where that is one role. */
  readonly role?: RoleId
}

/** One test of a rule: everything needed to explain it. */
export interface Activation {
  readonly rule: RuleId | ''
  /** `seq` of the activating event; absent for tests of the whole log. */
  readonly seq?: number
  readonly at?: number
  /** Which of the rule's predicates activated it: what is missing is then the other one. Absent where the kind of rule leaves no choice. */
  readonly side?: 'a' | 'b'
  readonly outcome: OutcomeKind
  /** `seq` of the event that answered, or that must not have been. */
  readonly target?: number
  /** How far the target lies from the activation, or after the effective start where there is one, in the trace's unit; never negative. */
  readonly delta?: number
  /** Last moment for an answer that was owed. */
  readonly deadline?: number
  /** Where the window really starts, when a foreign predecessor came late. */
  readonly effectiveStart?: number
  readonly blocker?: Blocker
  /** Who is charged, when it is one role. */
  readonly role?: RoleId | undefined
  /** Everybody who is charged: nobody when a promise of the whole log was kept, several when each of them was told and none acted. */
  readonly roles: readonly RoleId[]
  /** Lines of the log that prove it. */
  readonly cites: readonly EventNumber[]
}

/** All tests of one rule. */
export interface RuleResult {
  readonly rule: Rule
  readonly activations: readonly Activation[]
  /** How many tests nobody at the table answers for, because nobody holds the seat of the rule's owner; they count nowhere. Absent: none. */
  readonly unowned?: number
  readonly vacuous: boolean
  readonly F: number
  readonly V: number
  readonly open: number
  readonly blocked: number
  readonly justified: number
  /** Conformance 0 to 1; null when nothing could be evaluated. */
  readonly s: number | null
  /** Mean timeliness 0 to 1 of fulfilled timed responses; null when none. */
  readonly tau: number | null
}

/** One number for one group of rules, with what it rests on. */
export interface GroupScore {
  readonly conformance: number | null
  readonly timeliness: number | null
  readonly score: number | null
  /** Evaluable activations. */
  readonly n: number
  /** Evaluable weight. */
  readonly weight: number
  readonly open: number
  readonly fulfilled: number
  readonly violated: number
  readonly criticalViolated: boolean
  /** Evaluable weight ÷ (evaluable + blocked weight); null when there is neither. */
  readonly reach: number | null
  /** Lines that prove it. */
  readonly cites: readonly EventNumber[]
}

/** A machine's proposal with its reasons; an evaluator confirms or overrides. */
export interface ProposedRating {
  readonly rating: Rating | undefined
  readonly reasons: readonly Claim[]
}

/** A number for a group that is also rated. */
export interface RatedScore extends GroupScore {
  readonly proposed: ProposedRating
}

/** An evaluator's word that a deviation was right: one test of a rule, or all of them, and why. */
export interface Justification {
  readonly rule: RuleId
  /** `seq` of the activating event; absent: every test of the rule. */
  readonly seq?: number
  readonly reason: string
  /** The line of the log that says so; absent when it was said beside the log. */
  readonly line?: EventNumber
}

/** Points lost by one rule, and how. All entries and the score add up to 100. */
export interface LedgerEntry {
  readonly rule: RuleId
  readonly kind: 'conformance' | 'timeliness'
  readonly points: number
  readonly cites: readonly EventNumber[]
}

/** Weight that could be judged, beside weight that others' omissions kept from being judged. */
export interface Reach {
  readonly value: number | null
  readonly blockedWeight: number
  readonly blocked: Readonly<Record<RuleId, Blocker>>
}

/** Everything a log is worth. */
export interface Scorecard {
  readonly rules: Readonly<Record<RuleId, RuleResult>>
  readonly team: GroupScore
  readonly reach: Reach
  /** Evaluable weight ÷ weight of the rules the scenario expects to open; null when it names none. */
  readonly coverage: number | null
  readonly confidence: 'high' | 'medium' | 'low'
  readonly roles: Readonly<Record<RoleId, GroupScore>>
  readonly phases: Readonly<Record<PhaseId | 'ALL', RatedScore>>
  readonly organisations: Readonly<Record<OrganisationId, GroupScore>>
  readonly capabilities: Readonly<Record<CapabilityId, RatedScore>>
  readonly dimensions: Readonly<Record<Rule['dimension'], GroupScore>>
  readonly ledger: readonly LedgerEntry[]
  /** Whether the target of a capability was reached at ENDEX, as far as the scenario names one. */
  readonly outcomes: Readonly<Record<CapabilityId, boolean>>
}
