export type { Block, Debrief, DebriefFor, Field, Footnote, Said, ScoreRow, ScoresId, SwimlaneMark } from './block.ts'
export { describeEvent, type StoryNames, thingTitle } from './describe-event.ts'
export { type Names, namesOf } from './names.ts'
export { wording, wordingOf } from './wording.ts'
