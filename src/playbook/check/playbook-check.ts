import type { ConditionNames, Problems } from '@/reading/index.ts'
import type { Activity, Playbook } from '../playbook.ts'
import type { WrittenPlaybook } from '../shape/playbook-shape.ts'

/** What the checks of a playbook share. */
export interface PlaybookCheck {
  readonly playbook: Playbook
  /** The same as it was written: keys in its order, for places. */
  readonly written: WrittenPlaybook
  readonly problems: Problems
  readonly names: ConditionNames
  /** Every word for a piece of work. */
  readonly words: ReadonlySet<string>
  /** The activities a word speaks of: itself, or the members of a class. None for built-in words and words for asking and refusing. */
  readonly meantBy: (word: string) => readonly Activity[]
  /** Words for asking and refusing, which carry whatever the request was about. */
  readonly answers: ReadonlySet<string>
}
