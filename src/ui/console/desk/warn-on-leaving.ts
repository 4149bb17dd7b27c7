import type { ExerciseId } from '@/kernel/index.ts'

/** Exercises that live in this page only, also while another screen is shown. */
const unsaved = new Set<ExerciseId>()

/** Says whether an exercise is saved. While one is not, the browser asks before the page is left; else it never does. */
export function warnOnLeaving(exercise: ExerciseId, isSaved: boolean): void {
  if (isSaved) unsaved.delete(exercise)
  else unsaved.add(exercise)
  if (unsaved.size === 0) window.removeEventListener('beforeunload', ask)
  else window.addEventListener('beforeunload', ask)
}

function ask(leaving: BeforeUnloadEvent): void {
  leaving.preventDefault()
}
