import { scoringWords } from '@/scoring/index.ts'
import { appendix } from './english/appendix.ts'
import { causes } from './english/causes.ts'
import { clocks } from './english/clocks.ts'
import { common } from './english/common.ts'
import { events } from './english/events.ts'
import { frame } from './english/frame.ts'
import { gaps } from './english/gaps.ts'
import { handOver } from './english/hand-over.ts'
import { impact } from './english/impact.ts'
import { lessons } from './english/lessons.ts'
import { review } from './english/review.ts'
import { said } from './english/said.ts'
import { scores } from './english/scores.ts'
import { summary } from './english/summary.ts'
import { timeline } from './english/timeline.ts'

/** Every sentence of the debrief in English. Its keys are the ids; its slots say what a claim must be filled with. */
export const english = {
  ...scoringWords,
  ...common,
  ...events,
  ...summary,
  ...scores,
  ...timeline,
  ...causes,
  ...impact,
  ...said,
  ...clocks,
  ...gaps,
  ...handOver,
  ...lessons,
  ...review,
  ...appendix,
  ...frame,
} as const
