import type { EventNumber, ExerciseTime } from '@/kernel/index.ts'
import { type Audience, type Circle, EVERYONE, NEVER } from './audience.ts'
import type { Sender } from './command.ts'
import type { ExerciseEvent, Outcome } from './event.ts'
import { evolve } from './evolve.ts'
import type { Exercise } from './exercise.ts'
import { withStandIns } from './stand-ins.ts'
import type { Story } from './story.ts'

/**
 * An answer being written: what is recorded is folded at once, so that what follows from it sees it. Lives only while one
 * command is decided; the exercise it started from is not touched.
 */
export interface Draft {
  readonly story: Story
  /** Whose command is decided. */
  readonly sender: Sender
  /** As it stands after everything recorded so far. */
  readonly exercise: () => Exercise
  /**
   * `during` who learns of it in play, and with them whoever stands in for them; after ENDEX everyone or the circle `after`, unless
   * it is for nobody ever or a whole audience says otherwise. `follows` is the line it follows, where that is not the one before.
   */
  readonly record: (
    event: ExerciseEvent,
    during: Circle | Audience,
    how?: { readonly follows?: EventNumber; readonly after?: Circle },
  ) => void
  /** Moves the clock of what is recorded next. */
  readonly passTo: (time: ExerciseTime) => void
  readonly outcomes: () => readonly Outcome[]
}

/** A draft on top of an exercise. */
export function draftOn(before: Exercise, story: Story, sender: Sender = { kind: 'facilitator' }): Draft {
  const outcomes: Outcome[] = []
  let exercise = before
  return {
    story,
    sender,
    exercise: () => exercise,
    record: (event, circle, { follows, after = EVERYONE } = {}) => {
      const audience = 'during' in circle ? circle : audienceOf(withStandIns(circle, exercise), after)
      const outcome: Outcome = { ...(follows === undefined ? {} : { after: follows }), at: exercise.now, audience, event }
      outcomes.push(outcome)
      exercise = evolve(exercise, { ...outcome, number: (exercise.last + 1) as EventNumber }, story.playbook)
    },
    passTo: (time) => {
      exercise = { ...exercise, now: time }
    },
    outcomes: () => outcomes,
  }
}

function audienceOf(during: Circle, after: Circle): Audience {
  return { during, after: during.kind === 'never' ? NEVER : after }
}
