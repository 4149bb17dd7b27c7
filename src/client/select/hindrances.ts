import type { ExerciseTime, InjectId } from '@/kernel/index.ts'
import type { Table } from '../table.ts'
import type { MselEntry } from './msel.ts'

/** One thing that keeps an inject from arriving. */
export type Hindrance =
  | { readonly kind: 'held' }
  | { readonly kind: 'dropped'; readonly reason: string }
  | { readonly kind: 'not-before'; readonly at: ExerciseTime }
  | { readonly kind: 'after'; readonly inject: InjectId }
  | { readonly kind: 'condition'; readonly condition: string }
  | { readonly kind: 'unless'; readonly condition: string }
  | { readonly kind: 'contingency' }
  | { readonly kind: 'chance'; readonly chance: number }

/** Everything that stands between an inject and its seats, in the order in which the story asks; nothing once it arrived. */
export function hindrancesOf(entry: MselEntry, { exercise, lines, now }: Pick<Table, 'exercise' | 'lines' | 'now'>) {
  const { inject, state, id } = entry
  if (inject === undefined || entry.delivery !== undefined) return []
  if (state === 'dropped') return [{ kind: 'dropped', reason: droppedBecause(id, lines) }] satisfies readonly Hindrance[]
  const found: Hindrance[] = []
  if (state === 'held') found.push({ kind: 'held' })
  const at = exercise.due[id] ?? inject.at
  if (at !== undefined && at > now) found.push({ kind: 'not-before', at })
  if (inject.after !== undefined && !(inject.after.inject in exercise.deliveries))
    found.push({ kind: 'after', inject: inject.after.inject })
  if (inject.when !== undefined && !(id in exercise.due)) found.push({ kind: 'condition', condition: inject.when })
  if (inject.unless !== undefined) found.push({ kind: 'unless', condition: inject.unless })
  if (inject.contingency) found.push({ kind: 'contingency' })
  if (inject.chance < 1) found.push({ kind: 'chance', chance: inject.chance })
  return found
}

function droppedBecause(id: InjectId, lines: Table['lines']): string {
  const line = lines.findLast(({ event }) => event.kind === 'inject-dropped' && event.inject === id)
  return line?.event.kind === 'inject-dropped' ? line.event.reason : ''
}
