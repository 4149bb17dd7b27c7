import type { Channel } from '@/scenario/index.ts'
import type { Envelope, Hop, PressLevel, RogueApp, SeatFacts, SeatStatus, StageFacts, TokenState } from './facts.ts'
import type { Company, SeatKey } from './seat-key.ts'

/** Something the stage must perform because the facts changed. A cue never carries a fact that is not in the facts. */
export type Cue =
  | { readonly kind: 'chair-turns'; readonly seat: SeatKey; readonly to: SeatFacts['state'] }
  | { readonly kind: 'plaque-turns'; readonly seat: SeatKey; readonly to: SeatStatus }
  | { readonly kind: 'envelope-leaves'; readonly hop: Envelope['hop'] }
  | { readonly kind: 'envelope-arrives'; readonly hop: Hop }
  | { readonly kind: 'plane-flies'; readonly from: SeatKey; readonly to: SeatKey | 'press' }
  | { readonly kind: 'bubble-opens'; readonly seat: SeatKey; readonly channel: Channel | 'hours' }
  | { readonly kind: 'key-turns'; readonly hook: number; readonly to: TokenState }
  | { readonly kind: 'gate-moves'; readonly closed: boolean }
  | { readonly kind: 'dome-moves'; readonly down: boolean }
  | { readonly kind: 'door-turns'; readonly to: RogueApp }
  | { readonly kind: 'boat-leaves' }
  | { readonly kind: 'leak-turns'; readonly from: number; readonly to: number }
  | { readonly kind: 'tank-turns'; readonly from: number; readonly to: number }
  | { readonly kind: 'fog-moves'; readonly from: number; readonly to: number }
  | { readonly kind: 'box-arrives'; readonly company: Company; readonly place: number }
  | { readonly kind: 'box-seals'; readonly company: Company; readonly place: number }
  | { readonly kind: 'approval-waits'; readonly asker: SeatKey; readonly approver: SeatKey }
  | { readonly kind: 'press-moves'; readonly from: PressLevel; readonly to: PressLevel }
  | { readonly kind: 'statement-reads' }
  | { readonly kind: 'walker-crosses' }
  | { readonly kind: 'phase-turns'; readonly to: StageFacts['phase'] }
  | { readonly kind: 'act-opens' }
  | { readonly kind: 'sky-turns'; readonly to: StageFacts['sky'] }
  | { readonly kind: 'lamps-turn'; readonly from: number; readonly to: number }

/** One reason for cues: compares what was shown with what is to be shown. */
export type Direction = (before: StageFacts, after: StageFacts) => readonly Cue[]
