import type { RecordsFacts } from './facts.ts'

/**
 * How full the tank is drawn, 0 to 1: what is left unread. As long as the room has not established what was read the
 * tank is hollow, because a full one would say that nothing was.
 */
export function tankLevel(records: RecordsFacts): number {
  if (!records.known || records.of <= 0) return 0
  return Math.min(1, Math.max(0, 1 - records.read / records.of))
}
