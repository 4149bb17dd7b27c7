import type { Exercise } from '@/engine/index.ts'
import type { RoleId } from '@/kernel/index.ts'
import type { Table } from '../table.ts'

/** One step of the notification chain as this device knows it. */
export interface ChainStep {
  readonly roles: readonly RoleId[]
  /** Somebody of this step knows of the incident, as far as this seat can tell. */
  readonly informed: boolean
  readonly mine: boolean
}

/**
 * The chain of the playbook, first step first. News that reached a step has passed the steps before it, also when this seat
 * did not see it pass.
 */
export function chainSteps(table: Table): readonly ChainStep[] {
  const playbook = table.briefing?.playbook
  if (playbook === undefined) return []
  const furthest = playbook.chain.findLastIndex((step) => step.some((role) => isInformed(role, table.exercise)))
  return playbook.chain.map((roles, step) => ({ roles, informed: step <= furthest, mine: roles.includes(table.seat) }))
}

/** Whether this device knows that a role was told of the incident, by a colleague or by news that informs. */
export function isInformed(role: RoleId, exercise: Exercise): boolean {
  if (exercise.notices.some(({ event }) => event.to.includes(role) || event.seat === role)) return true
  return Object.values(exercise.deliveries).some(({ line }) => line.event.informs && line.event.to.includes(role))
}
