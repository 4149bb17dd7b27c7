import type { ExerciseId } from '@/kernel/index.ts'

/** Texts begun and not sent, kept on this device for one tab: a reload and the way back find them again. */
export interface Drafts {
  /** What was kept under this name; undefined when nothing was, or nothing that can be read. */
  read(exercise: ExerciseId, field: string): unknown
  /** Keeps a draft, in memory where the browser allows nothing more. */
  write(exercise: ExerciseId, field: string, draft: unknown): void
  drop(exercise: ExerciseId, field: string): void
}
