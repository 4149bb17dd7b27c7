import { type Duration, type ExerciseTime, formatDuration, formatTime } from '@/kernel/index.ts'
import css from './time.module.css'

/** A moment of the story, `T+00:18`. */
export function Time({ at }: { readonly at: ExerciseTime }) {
  return (
    <time className={css['time']} {...(at >= 0 && { dateTime: `PT${at}S` })}>
      {formatTime(at)}
    </time>
  )
}

/** A length of story time, `3 h 20 min`. */
export function Length({ of }: { readonly of: Duration }) {
  return (
    <time className={css['time']} dateTime={`PT${of}S`}>
      {formatDuration(of)}
    </time>
  )
}
