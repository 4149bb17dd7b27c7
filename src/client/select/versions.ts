import type { Exercise, Happening, Version } from '@/engine/index.ts'
import type { ExerciseTime, ThingId } from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'

/** A text as it was at one time, and what was done about exactly these words since. */
export interface KnownVersion {
  readonly version: Version
  /** 1 for the first this seat knows of. */
  readonly count: number
  /** Reviews, clearances and refusals of this text, oldest first. */
  readonly seen: readonly Happening[]
  readonly publishedAt?: ExerciseTime
}

/** Every text of a thing this seat may read, newest first. */
export function versionsOf(exercise: Exercise, statement: ThingId | undefined, playbook: Playbook): readonly KnownVersion[] {
  const versions = statement === undefined ? [] : (exercise.statements[statement] ?? [])
  return versions
    .map((version, index): KnownVersion => {
      const published = exercise.published.find(({ event }) => event.version === version.version)
      return {
        version,
        count: index + 1,
        seen: exercise.happenings.filter((happening) => isAbout(version, happening, playbook)),
        ...(published === undefined ? {} : { publishedAt: published.at }),
      }
    })
    .reverse()
}

/** Whether somebody read, cleared or refused exactly this text; writing and releasing it are told elsewhere. */
function isAbout({ version }: Version, { activity, data }: Happening, { activities }: Playbook): boolean {
  const known = activities[activity]
  return known?.words !== true && known?.publishes !== true && Object.values(data).includes(version)
}
