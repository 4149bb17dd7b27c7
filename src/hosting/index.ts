export { type Bot, bots, type Competence, type Wish } from './bots/index.ts'
export { atLevel, type Crew, crewOf, holdersOf } from './evening/crew.ts'
export { type Difference, differenceOf, isSame, type Standing } from './evening/difference.ts'
export { type EveningPlan, playEvening } from './evening/play-evening.ts'
export { type Planned, type PlayedOn, playOn, type Turned } from './evening/play-on.ts'
export { type CrewRead, type CrewWords, crewFor, crewOfHeader, readCrewWords } from './evening/read-crew.ts'
export { explainMissed, type Hindrance, type MissedStep } from './evening/reference/missed.ts'
export { type EveningSummary, summarise } from './evening/summarise.ts'
export { type Bots, type Players, seatBots } from './evening/table.ts'
export { type Distribution, type EveningsSummary, type SeatCount, type Tally, tally } from './evening/tally.ts'
export { type Answer, type Host, headerOf, openHost } from './host.ts'
export { type Journal, memoryJournal, nowhereJournal } from './journal.ts'
export { type Broken, type Checked, checkLog } from './log/check-chain.ts'
export { endOfCommand } from './log/end-of-command.ts'
export { sealHeader, sealLine } from './log/seal.ts'
export { type Verified, verify } from './log/verify.ts'
export { writeLog } from './log/write-log.ts'
export { type Attendance, attend } from './room/attend.ts'

export { type OpenRoom, openRoom, type RoomSetting } from './room/open-room.ts'

export type {
  Filler,
  Member,
  MemberId,
  MemberKind,
  Room,
  RoomRefusal,
  RoomSettings,
  RoomWish,
  SharedSeats,
} from './room/room.ts'
export type { BroughtFile, KeptRoom, RoomStore } from './room/room-store.ts'
export type { Proposal, RoomSeat, RoomView } from './room/room-view.ts'
export type { FromPerson, ToPerson } from './room/room-wire.ts'
export type { SeatView, Told } from './seat-view.ts'
export { DESK, deskOfEvaluator, WALL } from './seats-beside.ts'
export type { Attendant } from './session/attendant.ts'
export { readCommand } from './session/read-command.ts'
export { openSession, type Seat, type Session } from './session/session.ts'
export { pathBeside } from './shelf/path-beside.ts'
export { type Playable, readTogether, type Together, type WrittenFile } from './shelf/read-together.ts'
export { cardOf, settingOf } from './shelf/show.ts'
export { storyOfLog } from './shelf/story-of-log.ts'
export { tellStory } from './shelf/tell-story.ts'
export type { ClockMode, DeviceLine, ToDevice, ToHost } from './wire.ts'
