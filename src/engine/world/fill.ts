import type { FactId, SeatId } from '@/kernel/index.ts'
import { textIn } from '@/kernel/index.ts'
import { names } from '../brief.ts'
import type { Draft } from '../draft.ts'
import { quoted } from './quoted.ts'

const SLOT = /\{\{\s*([a-z_]+(?:\.[a-z0-9_]+)*)\s*\}\}/g

/** What the text is shown as: Markdown, where signs of a quoted text could be taken for marks, or as it stands. */
export type Medium = 'markdown' | 'plain'

/**
 * Fills `{{fact.records_read}}`, `{{seat.techa.cto.name}}` and `{{statement.holding.text}}` from the exercise. A seat without a
 * name is called by its role; of statements only what was published can be quoted, and before that there is nothing to quote.
 * Reading a scenario has checked every slot; one that means nothing is left standing as written.
 */
export function fill(text: string, draft: Draft, medium: Medium): string {
  return text.replace(SLOT, (whole, path: string) => valueAt(path, draft, medium) ?? whole)
}

function valueAt(path: string, draft: Draft, medium: Medium): string | undefined {
  const { scenario, playbook } = draft.story
  const exercise = draft.exercise()
  const [head = '', ...rest] = path.split('.')
  if (head === 'fact') {
    const value = exercise.facts[rest.join('.') as FactId]
    return value === undefined ? undefined : Array.isArray(value) ? value.join(', ') || '–' : String(value)
  }
  if (head === 'statement') {
    const said = exercise.published.findLast(({ event }) => event.as === rest[0])?.event
    if (rest[1] === 'number') return said?.number === undefined ? '' : String(said.number)
    return said === undefined ? '' : medium === 'markdown' ? quoted(said.text) : said.text
  }
  if (head !== 'seat' || rest.at(-1) !== 'name') return undefined
  const seat = rest.slice(0, -1).join('.') as SeatId
  const role = playbook.roles[seat]
  return names(scenario, playbook, exercise.seats)[seat] ?? (role === undefined ? undefined : textIn(role.title, 'en'))
}
