import { type Command, isSeatCommand, may, type Permission, type Sender } from '@/engine/index.ts'
import type { Table } from '../table.ts'

/**
 * What the host would say to a command, from what this device knows. A button asks this before it is pressed. The host still
 * decides: it may know of something this seat does not. Moving the clock and ending belong to whoever runs the exercise, which
 * somebody who practises alone does.
 */
export function foresee(table: Table, command: Command): Permission {
  if (table.briefing === undefined) return { allowed: false, refusal: { kind: 'not-started' } }
  const sender: Sender = isSeatCommand(command) ? { kind: 'seat', seat: table.holder } : { kind: 'facilitator' }
  return may(command, sender, table.exercise, table.briefing)
}
