import type { ExerciseId } from '@/kernel/index.ts'

/** Keeps something for this window. Gives back how to let it go, or undefined when another window has it. */
export type Lock = (name: string) => Promise<(() => void) | undefined>

/** Which exercises are being played in this window. */
export interface Claims {
  /** True when the exercise is this window's now. Each take that succeeds is followed by one `leave`. */
  readonly take: (exercise: ExerciseId) => Promise<boolean>
  readonly leave: (exercise: ExerciseId) => void
}

/**
 * One window plays an exercise at a time, because two would write two stories into one log. A screen that comes before the
 * last one has gone sits down twice; the exercise is let go when the last has left.
 */
export function windowClaims(lock: Lock): Claims {
  const held = new Map<ExerciseId, { readonly letGo: ReturnType<Lock>; sitting: number }>()

  const leave = (exercise: ExerciseId): void => {
    const claim = held.get(exercise)
    if (claim === undefined || --claim.sitting > 0) return
    held.delete(exercise)
    void claim.letGo.then((letGo) => letGo?.())
  }

  const take = async (exercise: ExerciseId): Promise<boolean> => {
    const claim = held.get(exercise) ?? { letGo: lock(exercise), sitting: 0 }
    claim.sitting++
    held.set(exercise, claim)
    if ((await claim.letGo) !== undefined) return true
    leave(exercise)
    return false
  }

  return { take, leave }
}
