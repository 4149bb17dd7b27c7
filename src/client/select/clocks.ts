import { type Clock, clockOf } from '@/engine/index.ts'
import type { Table } from '../table.ts'

/** The legal and contractual clocks of this exercise as this seat has seen them start and stop, in the scenario's order. */
export function clocksSeen({ briefing, exercise, now }: Pick<Table, 'briefing' | 'exercise' | 'now'>): readonly Clock[] {
  if (briefing === undefined) return []
  const { scenario, playbook } = briefing
  const seen = { happenings: exercise.happenings, now, ended: exercise.status === 'ended' }
  return scenario.clocks.flatMap((id) => {
    const pack = playbook.clocks[id]
    return pack === undefined ? [] : [clockOf(pack, seen, scenario.starts)]
  })
}
