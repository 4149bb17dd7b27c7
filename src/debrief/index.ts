export type { Block, Debrief, Footnote, Said, SwimlaneMark } from './block.ts'
