import type { Exercise } from '@/engine/index.ts'
import type { ThingKind } from '@/kernel/index.ts'
import type { Thing } from '@/scenario/index.ts'

/** Things of one kind that this seat knows, in the order it came to know them. */
export function thingsOfKind(exercise: Exercise, kind: ThingKind): readonly Thing[] {
  return Object.values(exercise.things).filter((thing) => thing.kind === kind)
}
