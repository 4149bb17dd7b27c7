import type { RoleId } from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'

/** Which step of the notification chain a role stands on; -1 when on none. */
export const stepOf = (role: RoleId, playbook: Playbook): number => playbook.chain.findIndex((step) => step.includes(role))

/** Whom a role tells next by the playbook; empty at the end of the chain and for roles outside it. */
export function nextOnChain(role: RoleId, playbook: Playbook): readonly RoleId[] {
  const step = stepOf(role, playbook)
  return step === -1 ? [] : (playbook.chain[step + 1] ?? [])
}

/** Whether every addressee stands on the step after the sender's. */
export function isHop(from: RoleId, to: readonly RoleId[], playbook: Playbook): boolean {
  const next = nextOnChain(from, playbook)
  return to.length > 0 && to.every((role) => next.includes(role))
}

/** Whether news goes past the chain: to a role on it that is not the sender's next, nor a colleague on the same step. */
export function bypassesChain(from: RoleId, to: readonly RoleId[], playbook: Playbook): boolean {
  const here = stepOf(from, playbook)
  return to.some((role) => {
    const there = stepOf(role, playbook)
    return there !== -1 && there !== here && there !== here + 1 && (here === -1 || there > here)
  })
}
