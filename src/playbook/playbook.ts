import type {
  ActivityId,
  CapabilityId,
  Duration,
  OrganisationId,
  PhaseId,
  RoleId,
  RuleId,
  Text,
  ThingKind,
} from '@/kernel/index.ts'

/** What good looks like, frozen: roles, phases, activities, rules. One playbook can judge many stories. */
export interface Playbook {
  readonly id: string
  readonly title: Text
  readonly organisations: Readonly<Record<OrganisationId, Organisation>>
  readonly roles: Readonly<Record<RoleId, Role>>
  readonly phases: readonly Phase[]
  /** The official way of news, hop by hop; several roles in one step mean any of them. */
  readonly chain: readonly (readonly RoleId[])[]
  /** Named windows that rules refer to, e.g. `duty: 120m`; a scenario or a level may replace them. */
  readonly parameters: Readonly<Record<string, Duration>>
  /** How many acts one seat may have running. */
  readonly atOnce: number
  readonly capabilities: Readonly<Record<CapabilityId, Capability>>
  readonly activities: Readonly<Record<ActivityId, Activity>>
  readonly rules: readonly Rule[]
  readonly clocks: Readonly<Record<string, ClockPack>>
  readonly report: ReportTexts
}

/** A company, and the shape of its mark on every screen. */
export interface Organisation {
  readonly id: OrganisationId
  readonly title: Text
  readonly mark: 'square' | 'circle'
}

/** A job in the playbook. */
export interface Role {
  readonly id: RoleId
  readonly organisation: OrganisationId
  readonly title: Text
  /** False for jobs the seeds name only in passing: optional seats, never scored while nobody holds them. */
  readonly inPlaybook: boolean
  /** The playbook's own line per phase, with where it stands. */
  readonly duties: Readonly<Record<PhaseId, Duty>>
}

/** One cell of the playbook's responsibility table. */
export interface Duty {
  readonly text: Text
  /** Seed line, e.g. `PB:34`. */
  readonly source: string
}

/** A stretch of the response. `entersWhen` is a condition; the facilitator may enter any phase by hand. */
export interface Phase {
  readonly id: PhaseId
  readonly title: Text
  readonly objective: Text
  readonly entersWhen: string
}

/** What an organisation must be able to do; rated P, S, M or U. */
export interface Capability {
  readonly id: CapabilityId
  readonly title: Text
}

/** Where the value of a key comes from when an activity is done. */
export type Carried =
  | { readonly from: 'target' }
  | { readonly from: 'property'; readonly property: string }
  | { readonly from: 'change' }
  | { readonly from: 'restriction' }
  | { readonly from: 'finding' }
  | { readonly from: 'emergency' }
  | { readonly from: 'seat' }
  /** The text of the target as it stands: which version it is, what it claims, the number it states. */
  | { readonly from: 'words'; readonly part: 'version' | 'claims' | 'number' }
  | { readonly from: 'always'; readonly value: string | number | boolean | readonly string[] }
  | { readonly from: 'choice'; readonly of: readonly (string | number | boolean)[] }

/** The playbook's word for a piece of work. What a seat can do comes from here. */
export interface Activity {
  readonly id: ActivityId
  readonly title: Text
  /** One line under the button. */
  readonly about: Text
  /** Who normally does it. Others of the same organisations may, without mandate, visibly. Empty: only the world does it. */
  readonly does: readonly RoleId[]
  /** Story time from act-started to act-finished. Zero: done at once. */
  readonly takes: Duration
  readonly phase: PhaseId | 'ALL'
  /** Classes it belongs to; rules may speak of the class. */
  readonly classes: readonly ActivityId[]
  /** Every key that a rule reads on this activity, and where its value comes from. */
  readonly carries: Readonly<Record<string, Carried>>
  /** The kind of thing it is done to. */
  readonly target?: ThingKind
  /** True when doing it writes a text: a new version of the thing it is done to. */
  readonly words: boolean
  /** True when it makes that text public, as the kind it carries under `kind`. */
  readonly publishes: boolean
  /** Approvals that should stand before it; the game offers to ask for them. */
  readonly needs: readonly ActivityId[]
  /** True for an answer that only a request can call forth: approvals and decisions. */
  readonly grants: boolean
  /** The approval that doing this asks for by itself (a recommendation asks for its answer). */
  readonly asks?: ActivityId
  /** What asking for it is called in the trace, when the playbook has a word for that. */
  readonly askedAs?: ActivityId
  /** What refusing it is called in the trace; absent: the same word with `decision: refused`. */
  readonly refusedAs?: ActivityId
  /** Who learns of it besides the seat's own organisation: roles or organisations. */
  readonly reaches: readonly (RoleId | OrganisationId)[]
  readonly source: readonly string[]
}

/** The value of a key: on an event a list means all of these, in a predicate any of these. */
export type DataValue = string | number | boolean | null | readonly (string | number | boolean)[]

/** Which events a rule speaks of. All parts must hold; missing data never matches. */
export interface Predicate {
  /** An activity or a class. */
  readonly activity: ActivityId
  /** Any of these roles; absent: anybody or nobody. */
  readonly role?: readonly RoleId[]
  readonly where?: Readonly<Record<string, DataValue>>
}

/** The 26 kinds of rule, meaning fixed in the scoring room. */
export type TemplateKind =
  | 'existence'
  | 'absence'
  | 'exactly'
  | 'init'
  | 'end'
  | 'choice'
  | 'exclusiveChoice'
  | 'respondedExistence'
  | 'coExistence'
  | 'response'
  | 'precedence'
  | 'succession'
  | 'alternateResponse'
  | 'alternatePrecedence'
  | 'alternateSuccession'
  | 'chainResponse'
  | 'chainPrecedence'
  | 'chainSuccession'
  | 'notRespondedExistence'
  | 'notCoExistence'
  | 'notResponse'
  | 'notPrecedence'
  | 'notSuccession'
  | 'notChainResponse'
  | 'notChainPrecedence'
  | 'notChainSuccession'

/** A closed span of time between activation and target, in the unit of the trace (seconds in the product). */
export interface Window {
  readonly least: number
  readonly most: number
}

/** What a rule asks, without its bookkeeping: enough to judge a trace. */
export interface Constraint {
  readonly template: TemplateKind
  readonly a: Predicate
  readonly b?: Predicate
  /** The trace is first reduced to events with one of these labels. */
  readonly on?: readonly ActivityId[]
  /** Data keys that must be present and equal on activation and target. */
  readonly same?: readonly string[]
  readonly window?: Window
  /** How many, for existence, absence and exactly. */
  readonly n?: number
}

/** One rule of the playbook: a constraint with an owner, a weight, a source line and a reason. */
export interface Rule extends Constraint {
  readonly id: RuleId
  readonly phase: PhaseId | 'ALL'
  /** The parameter that gives the longest time of `window`, when it was given by name; see `withParameters`. */
  readonly windowParameter?: string
  /** Seed lines, e.g. `PB:50`. */
  readonly source: readonly string[]
  /** Who is charged: one role, whichever of several was meant, or whoever did the activating event. */
  readonly owner: RoleId | 'actor' | readonly RoleId[]
  readonly modality: 'must' | 'should' | 'may'
  /** 1 to 5. */
  readonly weight: number
  readonly critical: boolean
  readonly capability: CapabilityId
  readonly dimension: 'do' | 'order' | 'authority' | 'restraint'
  /** Legal clocks are met or missed; haste earns nothing. */
  readonly clock?: 'legal'
  readonly because: Text
  readonly ifBroken: Text
  readonly recommend?: Text
}

/** A legal or contractual clock a scenario may switch on. */
export interface ClockPack {
  readonly id: string
  readonly title: Text
  /** The event that starts it. */
  readonly anchor: Predicate
  /** The event that meets it; the first one after the anchor. */
  readonly met: Predicate
  /** `none` means as soon as possible: such a clock shows how long it has run and is never missed. */
  readonly limit: Duration | 'none'
  /** Business days are whole days of the limit, Monday to Friday where the story plays, up to the end of the last one. */
  readonly counts: ClockCount
  readonly caution?: Text
}

/** What a clock counts. */
export type ClockCount = 'hours' | 'business-days'

/** Texts the debrief draws on. */
export interface ReportTexts {
  readonly incidentType: Text
  readonly gaps: readonly ReportGap[]
  readonly lessons: readonly ReportLesson[]
  readonly actions: readonly ReportAction[]
  readonly severities: readonly SeverityScale[]
}

/** A row of the template's gap analysis, offered when one of its rules was broken. */
export interface ReportGap {
  readonly category: Text
  readonly rules: readonly RuleId[]
  /** What the seed incident recorded. */
  readonly recorded: Text
  readonly recommend: Text
  readonly source: string
}

/** A lesson of the template, offered when one of its rules was broken. */
export interface ReportLesson {
  readonly text: Text
  readonly rules: readonly RuleId[]
  readonly source: string
}

/** A row of the template's action plan. */
export interface ReportAction {
  readonly id: string
  readonly task: Text
  readonly owner: RoleId
  readonly rules: readonly RuleId[]
  readonly source: string
}

/** Words for a measured amount: the first step whose `upTo` is not exceeded; the last one has none. */
export interface SeverityScale {
  readonly id: 'exposure' | 'downtime' | 'compliance' | 'reputation'
  readonly title: Text
  readonly steps: readonly { readonly upTo?: number; readonly word: Text }[]
}
