import type { Claim } from '@/kernel/index.ts'
import type { Debrief } from '../block.ts'
import { wording } from '../wording.ts'
import { swimlaneFields } from './swimlane-fields.ts'

/**
 * The document tree as JSON, with each claim's words beside its ids, so that a reader needs no table; `fields` explains what a
 * swimlane's marks hold.
 */
export function writeJson(debrief: Debrief): string {
  const worded = (_key: string, value: unknown): unknown =>
    isClaim(value) ? { text: wording(value, debrief.names), say: value.say, with: value.with, cites: value.cites } : value
  return `${JSON.stringify({ ...debrief, fields: { swimlane: swimlaneFields } }, worded, 2)}\n`
}

function isClaim(value: unknown): value is Claim {
  return (
    typeof value === 'object' && value !== null && 'say' in value && 'with' in value && 'cites' in value && !('text' in value)
  )
}
