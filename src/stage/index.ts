export { artOf, artOfSeat, type Layer, type SeatArt } from './art.ts'
export { chainSeats } from './chain-seats.ts'
export type { Cue } from './cue.ts'
export { type StageItem, type StageSection, stageAsText } from './describe.ts'
export { direct } from './direct.ts'
export {
  type Aside,
  type Bubble,
  type Envelope,
  type EvidenceBox,
  type Hop,
  type Mood,
  moods,
  type PendingApproval,
  type Pose,
  type PressLevel,
  poses,
  type RecordsFacts,
  type RegulatorFacts,
  type RogueApp,
  type SeatFacts,
  type SeatStatus,
  type StageFacts,
  type TokenState,
} from './facts.ts'
export { type Look, lookOf } from './look.ts'
export type { CreateStage, StageHandle, StageOptions } from './port.ts'
export { quietNight } from './quiet-night.ts'
export { type Company, companyOf, roleOf, type SeatKey, seatKeys, seatOfRole } from './seat-key.ts'
export { type StillLayer, stillCut, streetStill } from './street-still.ts'
export { english, type StageWords } from './words.ts'

/** Fetches the pictures and the machine that moves them; a page does this after its first paint. */
export const loadStage = () => import('./scene/create-stage.ts')
