export { dateOf, endOfBusinessDay, type StoryMoment, storyMoment } from './calendar.ts'
export { canonical, digest, type Json } from './canonical.ts'
export { chance, draw } from './chance.ts'
export { type Claim, type ClaimValue, claim } from './claim.ts'
export { type Diagnostic, formatDiagnostic, type Reading, type Severity, type SourceSpan } from './diagnostic.ts'
export { freeze } from './freeze.ts'
export type {
  ActId,
  ActivityId,
  CapabilityId,
  EventNumber,
  ExerciseId,
  FactId,
  InjectId,
  MilestoneId,
  OrganisationId,
  PhaseId,
  ProcessId,
  RequestId,
  RoleId,
  RuleId,
  SeatId,
  Seed,
  ThingId,
  ThingKind,
} from './ids.ts'
export { fromJson, isRecord } from './json.ts'
export type { Named } from './named.ts'
export { nearest } from './nearest.ts'
export { type Text, textIn } from './text.ts'
export {
  after,
  between,
  type Duration,
  type ExerciseTime,
  formatDuration,
  formatMinute,
  formatTime,
  minutes,
  parseDuration,
  parseTime,
  STARTEX,
} from './time.ts'
export { unreachable } from './unreachable.ts'
