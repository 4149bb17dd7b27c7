import type {
  ActivityId,
  CapabilityId,
  Duration,
  ExerciseTime,
  FactId,
  InjectId,
  MilestoneId,
  OrganisationId,
  PhaseId,
  ProcessId,
  RoleId,
  RuleId,
  SeatId,
  Text,
  ThingId,
  ThingKind,
} from '@/kernel/index.ts'

/** The story, frozen: world, injects, consequences, secrets. Plain data: a log carries it as canonical JSON. */
export interface Scenario {
  readonly id: string
  readonly title: Text
  readonly summary: Text
  /** Roman numeral or empty. */
  readonly act: string
  /** Id of the playbook it is judged by. */
  readonly playbook: string
  /** Story date, time and zone of STARTEX, ISO 8601 with offset. */
  readonly starts: string
  readonly length: { readonly story: Duration; readonly table: Duration }
  /** The stretches that are played, at least one, in order; between two of them the clock jumps. */
  readonly windows: readonly Window[]
  /** Ids of the acts it builds on, the first one first. */
  readonly buildsOn: readonly string[]
  /** How it stands at the first window when it is played by itself. */
  readonly before: Before
  /** `busy`: story seconds per table second while a seat has something due; when nobody has, the clock jumps. */
  readonly pace: { readonly busy: number; readonly idle: 'jump' | 'run' }
  readonly levels: Readonly<Record<string, Level>>
  /** Ids of the playbook's clock packs that run. */
  readonly clocks: readonly string[]
  readonly parameters: Readonly<Record<string, Duration>>
  readonly seats: Readonly<Record<SeatId, SeatBrief>>
  readonly things: Readonly<Record<ThingId, Thing>>
  readonly facts: Readonly<Record<FactId, Fact>>
  /** What a statement can claim, by id. */
  readonly claims: Readonly<Record<string, StatementClaim>>
  readonly processes: readonly Process[]
  readonly consequences: readonly Consequence[]
  readonly injects: readonly Inject[]
  /** Injects of the acts it builds on, with their answers: conditions may ask about them, nobody is sent them. */
  readonly heard: Readonly<Record<InjectId, readonly string[]>>
  readonly milestones: readonly Milestone[]
  readonly truth: Truth
  /** Per capability the condition that must hold at ENDEX. */
  readonly outcomes: Readonly<Record<CapabilityId, string>>
  /** The incident as it went in the report, as commands with times. */
  readonly reference: readonly ReferenceStep[]
  readonly logs: readonly SearchableLog[]
}

/** A stretch of the story that is played. */
export interface Window {
  readonly from: ExerciseTime
  readonly to: ExerciseTime
  readonly title: Text
  /** Roman numeral of the act it belongs to, or empty. */
  readonly act: string
}

/** What lies behind an act that begins in the middle of a story. */
export interface Before {
  /** The phase it begins in; absent: the first of the playbook. */
  readonly phase?: PhaseId
  /** Values of facts other than those they are declared with. */
  readonly world: Readonly<Record<FactId, FactValue>>
  /** What had been done, in the order it was done. It prepares and answers; it puts no rule to the test. */
  readonly happened: readonly Earlier[]
}

/** Something done before an act begins; by nobody: the world did it. */
export interface Earlier {
  readonly at: ExerciseTime
  readonly seat?: SeatId
  readonly did: ActivityId
  readonly target?: ThingId
  readonly with: Readonly<Record<string, string | number | boolean | readonly string[]>>
}

/** How hard: other windows, another world, whether contingency injects fire, and how well the bots play. */
export interface Level {
  readonly title: Text
  readonly parameters: Readonly<Record<string, Duration>>
  /** Values of facts other than those they are declared with. */
  readonly world: Readonly<Record<FactId, FactValue>>
  readonly contingency: boolean
  /** How many seats of bots that follow the playbook take their time, and how many do nothing; absent: none. */
  readonly slow?: number
  readonly unreachable?: number
}

/** What one seat is told before STARTEX. Second person. */
export interface SeatBrief {
  /** Default name of the character; replaced by the player's own. */
  readonly name?: string
  readonly brief: Text
  /** Information nobody else holds. */
  readonly knows: readonly Text[]
  readonly want?: Text
  readonly pressure?: Text
  readonly mustNot: readonly Text[]
  readonly tells: readonly Text[]
}

/** Who sees something: a role, everybody of an organisation, everyone, or nobody but the facilitator (empty list). */
export type Viewer = RoleId | OrganisationId | 'everyone'

/** Something acts are done to. */
export interface Thing {
  readonly id: ThingId
  readonly kind: ThingKind
  readonly title: Text
  /** One line that helps choosing. */
  readonly about?: Text
  /** Who knows it at STARTEX. */
  readonly knownTo: readonly Viewer[]
  /** Properties that activities carry (`system`, `tokens`, `kind`, …). */
  readonly properties: Readonly<Record<string, string | boolean | readonly string[]>>
  /** What its text is until somebody writes another. */
  readonly words?: Words
}

/** A text as somebody put it, with what it claims and the number it states. */
export interface Words {
  readonly text: string
  /** Ids of claims, sorted, without doubles. */
  readonly claims: readonly string[]
  readonly number?: number
}

/** Something a statement can claim, and when that is true. */
export interface StatementClaim {
  readonly id: string
  readonly title: Text
  /** Condition. */
  readonly holds: string
  /** The fact that `holds` reads the stated number from; a text with this claim must state one. */
  readonly states?: FactId
}

/** One typed variable of the world. */
export type Fact = {
  readonly id: FactId
  readonly title: Text
  /** Who sees it at STARTEX; the facilitator always does. */
  readonly seenBy: readonly Viewer[]
} & (
  | { readonly type: 'count'; readonly start: number; readonly least: number; readonly most?: number; readonly unit?: Text }
  | { readonly type: 'state'; readonly start: string; readonly of: readonly string[] }
  | { readonly type: 'set'; readonly start: readonly string[]; readonly of: ThingKind | readonly string[] }
  /** Seconds since STARTEX; -1 means none. */
  | { readonly type: 'time'; readonly start: number }
  | { readonly type: 'flag'; readonly start: boolean }
)

/** The value of a fact; a set is sorted and has no doubles. */
export type FactValue = number | string | boolean | readonly string[]

/** `target` and `target.<property>` stand for the thing an act was done to, `with.<key>` for data of the act. */
export type Term =
  | { readonly literal: string | number | boolean }
  | { readonly of: 'target' | 'with'; readonly property?: string }

/** One change of one fact. */
export type Effect =
  | { readonly fact: FactId; readonly kind: 'become'; readonly value: Term }
  /** By an expression over facts and `T`, for counts and times. */
  | { readonly fact: FactId; readonly kind: 'compute'; readonly expression: string }
  /** A whole number drawn from a range; never past the fact's own range. */
  | { readonly fact: FactId; readonly kind: 'add'; readonly least: number; readonly most: number }
  | { readonly fact: FactId; readonly kind: 'put' | 'remove'; readonly value: Term }

/** An activity that the world itself brings into the trace, e.g. `account.compromised`. */
export interface Emission {
  readonly activity: ActivityId
  /** The role in whose name the story does it. */
  readonly by?: RoleId
  readonly data: Readonly<Record<string, string | number | boolean>>
  /** Once in an exercise, however often its cause recurs. */
  readonly once: boolean
}

/** News of the world for seats: facts and things they learn of. */
export interface Showing {
  readonly facts: readonly FactId[]
  readonly things: readonly ThingId[]
  readonly to: readonly Viewer[]
}

/** What changes facts while a condition holds. */
export interface Process {
  readonly id: ProcessId
  /** Condition. */
  readonly while: string
  /** Story time between two steps, and before the first unless `after` says otherwise. */
  readonly every: Duration
  /** Story time the condition must have held before the first step. */
  readonly after: Duration
  /** False: only one step each time the condition becomes true. */
  readonly repeats: boolean
  /** Expression from 0 to 1 that scales what `add` adds; absent: 1. */
  readonly rate?: string
  readonly do: readonly Effect[]
  readonly emits: readonly Emission[]
}

/** What an activity does to this story's world. */
export interface Consequence {
  readonly activity: ActivityId
  /** Only for this thing; absent: any. */
  readonly target?: ThingId
  /** Only when the act's data has these values. */
  readonly with: Readonly<Record<string, string | number | boolean>>
  /** Condition, asked when the act takes effect; absent: always. */
  readonly when?: string
  readonly unless?: string
  readonly on: 'start' | 'finish'
  readonly do: readonly Effect[]
  readonly emits: readonly Emission[]
  readonly shows: readonly Showing[]
}

/** By what way news reaches a seat. */
export type Channel = 'siem' | 'ticket' | 'email' | 'phone' | 'chat' | 'press' | 'social' | 'regulator'

/** One answer an inject offers. Free text is always possible beside them. */
export interface Option {
  readonly option: string
  /** Which addressees are offered it; absent: all. */
  readonly for?: readonly SeatId[]
  readonly text: Text
  /** The activity the answering seat then does. */
  readonly does?: ActivityId
  readonly target?: ThingId
  readonly with: Readonly<Record<string, string | number | boolean>>
  /** The act goes the emergency way. */
  readonly emergency: boolean
  /** Seats this answer notifies of the incident. */
  readonly notifies: readonly SeatId[]
  readonly do: readonly Effect[]
  readonly emits: readonly Emission[]
  readonly shows: readonly Showing[]
  /** What a seat that follows the playbook would answer; the first such option. Never sent to a device. */
  readonly playbook: boolean
}

/** News that reaches some seats over a channel, at a time or on a condition. */
export interface Inject {
  readonly id: InjectId
  /** Number in the facilitator's list, e.g. `I-09`. */
  readonly msel: string
  readonly at?: ExerciseTime
  /** Condition; with `at`, not before that time either. */
  readonly when?: string
  readonly after?: { readonly inject: InjectId; readonly delay: Duration }
  /** Story time between the condition becoming true and delivery. */
  readonly delay: Duration
  /** Condition under which it is not delivered at all. */
  readonly unless?: string
  /** 0 to 1: the chance that it is delivered at all. */
  readonly chance: number
  /** Held back unless the expected action was missed and the level allows it. */
  readonly contingency: boolean
  readonly channel: Channel
  readonly from: Text
  readonly to: readonly SeatId[]
  readonly title: Text
  /** Safe Markdown with `{{…}}` slots. */
  readonly body: Text
  /** Other bodies, the first whose condition holds. */
  readonly variants: readonly { readonly when: string; readonly body: Text }[]
  /** Parts of its texts by name, filled into `{{piece.<name>}}`: the first whose condition holds. */
  readonly pieces: Readonly<Record<string, readonly Piece[]>>
  readonly attach: readonly { readonly log: string; readonly query: string }[]
  readonly rules: readonly RuleId[]
  readonly expects: readonly ActivityId[]
  readonly replyWithin?: Duration
  readonly informs: boolean
  readonly ask: readonly Option[]
  readonly do: readonly Effect[]
  readonly emits: readonly Emission[]
  readonly shows: readonly Showing[]
  readonly facilitator?: Text
  readonly ifIgnored?: Text
}

/** One wording of a part of a text; without a condition it always holds. */
export interface Piece {
  readonly when?: string
  readonly text: Text
}

/** One step of the report's timeline. */
export interface Milestone {
  readonly id: MilestoneId
  readonly title: Text
  readonly stakeholder: Text
  readonly notes: Text
  /** The first event of this activity realises it, optionally addressed to a role. */
  readonly activity: ActivityId
  readonly to?: RoleId
  /** Only when one of these roles did it; absent: anybody. */
  readonly by?: readonly RoleId[]
  /** When it happened in the reference incident. */
  readonly reference?: ExerciseTime
  /** When the playbook asks for it. */
  readonly due?: ExerciseTime
}

/** What really happened; compared with what the players wrote, never shown before ENDEX. */
export interface Truth {
  readonly primary: Text
  readonly secondary: Text
  readonly tertiary: Text
  /** Customers concerned. */
  readonly scope: number
  /** The fact that counts records read. */
  readonly records?: FactId
  /** When the compromise began; may lie before STARTEX. */
  readonly began?: ExerciseTime
}

/** One command of the reference incident. */
export interface ReferenceStep {
  readonly at: ExerciseTime
  readonly seat: SeatId
  readonly do: ActivityId
  readonly target?: ThingId
  readonly with: Readonly<Record<string, string | number | boolean | readonly string[]>>
}

/** Rows a seat may search. */
export interface SearchableLog {
  readonly id: string
  readonly title: Text
  readonly seenBy: readonly Viewer[]
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
