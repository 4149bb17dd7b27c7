import type { Channel } from '@/scenario/index.ts'
import type { Company, SeatKey } from './seat-key.ts'

/** What a seat's plaque says: waiting for nothing, a person must act, working, late, kept off the line, settled. */
export type SeatStatus = 'idle' | 'need' | 'work' | 'late' | 'hold' | 'done'

/** The faces people can make. */
export const moods = ['calm', 'smile', 'worry', 'angry', 'alarm'] as const
/** A face. */
export type Mood = (typeof moods)[number]

/** What people can do with their arms. */
export const poses = ['type', 'phone', 'mobile', 'think', 'paper', 'alarm', 'point', 'point-left', 'fold', 'raise'] as const
/** A pair of arms. */
export type Pose = (typeof poses)[number]

/** One seat as the stage shows it. */
export interface SeatFacts {
  /** Nobody (a chair under its cover, dark), a bot, or a person. */
  readonly state: 'empty' | 'bot' | 'person'
  readonly status: SeatStatus
  /** The job as the playbook writes it; a plaque holds about 20 characters. */
  readonly label: string
  /** Pseudonym of who holds the seat, for the text version. */
  readonly holder?: string
  /** Whole minutes over the deadline, when late. */
  readonly lateBy?: number
  /** Held by the person this screen belongs to. */
  readonly mine: boolean
  /** Overrides the face that goes with the status. */
  readonly mood?: Mood
  /** Overrides the pose that goes with the status. */
  readonly pose?: Pose
}

/** One of the four steps of the official chain: 1 is Tech Lead to CTO, 4 is CISO to CEO. */
export type Hop = 1 | 2 | 3 | 4

/** A message that was sent up the chain and has not been taken yet. */
export interface Envelope {
  readonly hop: Hop
}

/** A message past the chain. `press` is the street. */
export interface Aside {
  readonly from: SeatKey
  readonly to: SeatKey | 'press'
}

/** Somebody waits for somebody's approval. */
export interface PendingApproval {
  readonly asker: SeatKey
  readonly approver: SeatKey
}

/** A refresh token as far as the room knows. */
export type TokenState = 'live' | 'suspect' | 'stolen' | 'revoked'

/** What the room has established about the registered application. */
export type RogueApp = 'unknown' | 'suspected' | 'found' | 'removed'

/** What the room has established about customer records: nothing, or how many of how many were read. */
export type RecordsFacts = { readonly known: false } | { readonly known: true; readonly read: number; readonly of: number }

/** One piece of evidence on a company's shelf. */
export interface EvidenceBox {
  /** What stands on the label, e.g. `E-01`. */
  readonly id: string
  readonly state: 'slot' | 'filling' | 'sealed'
  /** How much of it is in the box while it is filling, 0 to 1. */
  readonly filled: number
}

/** How far the press has come: nobody, a photographer, a van, a second van and placards, a crowd with searchlights. */
export type PressLevel = 0 | 1 | 2 | 3 | 4

/** Where the regulator stands, with the whole hours left on its clock when one runs. */
export type RegulatorFacts = { readonly kind: 'unaware' } | { readonly kind: 'notified' | 'asking'; readonly hoursLeft?: number }

/** News that reached a seat a moment ago. Whoever makes the facts takes it away again, after about eight seconds. */
export interface Bubble {
  readonly seat: SeatKey
  /** `hours` is a deadline's hourglass; the others are the channels news comes over. */
  readonly channel: Channel | 'hours'
  readonly title: string
  /** At most six characters shown beside the icon, such as `72 h` or `?`. */
  readonly mark?: string
}

/**
 * Everything the stage shows, as plain data: no picture, no Phaser, no React. Whoever makes it puts in only what the
 * people in front of the screen have established; the stage adds nothing and knows nothing else.
 */
export interface StageFacts {
  /** The exercise clock in words, e.g. `T+00:20`. */
  readonly clock: string
  /** Where in `phases` the table is. */
  readonly phase: 0 | 1 | 2 | 3
  readonly phases: readonly [string, string, string, string]
  readonly act: { readonly number: string; readonly title: string }
  readonly sky: 'calm' | 'crisis' | 'dawn'
  readonly ticker: { readonly outlet: string; readonly text: string; readonly breaking: boolean }
  readonly seats: Readonly<Record<SeatKey, SeatFacts>>
  readonly chain: {
    /** How many of the four hops a message has taken, counted from the Tech Lead. */
    readonly lit: 0 | Hop
    readonly travelling: readonly Envelope[]
  }
  readonly asides: readonly Aside[]
  readonly approvals: readonly PendingApproval[]
  /** One per hook of the rack, left to right, top row first. The rack has 20 hooks; its heading counts all of them. */
  readonly tokens: readonly TokenState[]
  readonly conditionalAccess: boolean
  readonly hostQuarantined: boolean
  readonly rogueApp: RogueApp
  readonly records: RecordsFacts
  /** How fast records leave, 0 (only everyday reads) to 1 (as fast as the interface gives them). */
  readonly leakRate: number
  /** Records a minute, for the text version, when the room has established it. */
  readonly leakPerMinute?: number
  /** How much of the adversary is established, 0 to 1: the fog is as thick as what is missing. */
  readonly adversaryKnown: number
  readonly evidence: Readonly<Record<Company, readonly EvidenceBox[]>>
  readonly press: PressLevel
  readonly regulator: RegulatorFacts
  /** Headline of the last statement that was published. */
  readonly statement?: string
  /** Trust across the bridge, 0 (all lamps out) to 1. */
  readonly bridgeTrust: number
  /** One line under each house, and one for the adversary once there is something to say. */
  readonly captions: { readonly bankx?: string; readonly techa?: string; readonly adversary?: string }
  readonly bubbles: readonly Bubble[]
}
