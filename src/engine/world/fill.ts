import type { FactId, SeatId } from '@/kernel/index.ts'
import { textIn } from '@/kernel/index.ts'
import { names } from '../brief.ts'
import type { Draft } from '../draft.ts'

const SLOT = /\{\{\s*([a-z_]+(?:\.[a-z0-9_]+)*)\s*\}\}/g

/**
 * Fills `{{fact.records_read}}` and `{{seat.techa.cto.name}}` from the exercise. A seat without a name is called by its role.
 * Reading a scenario has checked every slot; one that means nothing is left standing as written.
 */
export function fill(text: string, draft: Draft): string {
  return text.replace(SLOT, (whole, path: string) => valueAt(path, draft) ?? whole)
}

function valueAt(path: string, draft: Draft): string | undefined {
  const { scenario, playbook } = draft.story
  const exercise = draft.exercise()
  const [head = '', ...rest] = path.split('.')
  if (head === 'fact') {
    const value = exercise.facts[rest.join('.') as FactId]
    return value === undefined ? undefined : Array.isArray(value) ? value.join(', ') || '–' : String(value)
  }
  if (head !== 'seat' || rest.at(-1) !== 'name') return undefined
  const seat = rest.slice(0, -1).join('.') as SeatId
  const role = playbook.roles[seat]
  return names(scenario, playbook, exercise.seats)[seat] ?? (role === undefined ? undefined : textIn(role.title, 'en'))
}
