import { type FactId, type SeatId, textIn } from '@/kernel/index.ts'
import { names } from '../brief.ts'
import type { Draft } from '../draft.ts'
import { clockOf } from './clocks.ts'

const SLOT = /\{\{\s*([a-z_]+(?:\.[a-z0-9_-]+)*)\s*\}\}/g
/** Pieces may stand in pieces; deeper than this one stands in itself. */
const DEEPEST = 4

/**
 * Fills `{{fact.records_read}}`, `{{seat.techa.cto.name}}` and the like from the exercise. A seat without a name is called by its
 * role. Reading a scenario has checked every slot; one that means nothing is left standing as written.
 *
 * @param piece the wording of a part of this text, by name
 */
export function fill(
  text: string,
  draft: Draft,
  piece: (name: string) => string | undefined = () => undefined,
  depth = 0,
): string {
  return text.replace(SLOT, (whole, path: string) => {
    const [head = '', ...rest] = path.split('.')
    if (head !== 'piece') return valueAt(head, rest, draft) ?? whole
    const wording = depth < DEEPEST ? piece(rest.join('.')) : undefined
    return wording === undefined ? whole : fill(wording, draft, piece, depth + 1)
  })
}

function valueAt(head: string, rest: readonly string[], draft: Draft): string | undefined {
  switch (head) {
    case 'fact':
      return factAt(rest.join('.') as FactId, draft)
    case 'seat':
      return rest.at(-1) === 'name' ? nameAt(rest.slice(0, -1).join('.') as SeatId, draft) : undefined
    case 'clock':
      return clockAt(rest.join('.'), draft)
    default:
      return undefined
  }
}

function factAt(id: FactId, draft: Draft): string | undefined {
  const value = draft.exercise().facts[id]
  if (value === undefined) return undefined
  if (draft.story.scenario.facts[id]?.type === 'time') return Number(value) < 0 ? '–' : hourOf(Number(value), draft)
  return Array.isArray(value) ? value.join(', ') || '–' : String(value)
}

function nameAt(seat: SeatId, draft: Draft): string | undefined {
  const { scenario, playbook } = draft.story
  const role = playbook.roles[seat]
  return names(scenario, playbook, draft.exercise().seats)[seat] ?? (role === undefined ? undefined : textIn(role.title, 'en'))
}

/** How a clock stands, in a few words. */
function clockAt(id: string, draft: Draft): string | undefined {
  const { scenario, playbook } = draft.story
  const pack = playbook.clocks[id]
  if (pack === undefined) return undefined
  const clock = scenario.clocks.includes(id) ? clockOf(pack, draft.exercise()) : { state: 'off' as const }
  if (!('dueAt' in clock) || clock.dueAt === undefined) return 'not started'
  if (clock.state === 'running') return `running, due ${hourOf(clock.dueAt, draft)}`
  return clock.metAt === undefined ? clock.state : `${clock.state} at ${hourOf(clock.metAt, draft)}`
}

/** The hour of the story's day: `07:25`, and from the second day on `day 2, 07:25`. */
function hourOf(time: number, { story }: Draft): string {
  const [, hours = '0', minutes = '0'] = /T(\d\d):(\d\d)/.exec(story.scenario.starts) ?? []
  const seconds = Number(hours) * 3600 + Number(minutes) * 60 + time
  const day = Math.floor(seconds / 86_400)
  const inDay = seconds - day * 86_400
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  const hour = `${two(inDay / 3600)}:${two((inDay % 3600) / 60)}`
  return day === 0 ? hour : `day ${day + 1}, ${hour}`
}
