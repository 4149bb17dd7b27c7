import type { SeatId } from '@/kernel/index.ts'
import { organisationOf } from '../audience.ts'
import type { Briefing } from '../briefing.ts'
import { bypassesChain, isHop, nextOnChain } from '../chain.ts'
import { house } from '../circles.ts'
import type { Refusal } from '../decision.ts'
import type { Draft } from '../draft.ts'
import { takeEffect } from '../world/consequences.ts'
import { allow, type CommandOf, type LeadsTo, type May, refuse, refuseText } from './decider.ts'

/** News of the incident needs an addressee and words. */
export const mayNotify: May<'notify'> = ({ seat, to, text }, _, { playbook, ...briefing }) => {
  const refusal = refuseAddressees(seat, to, { playbook, ...briefing }) ?? refuseText(text)
  if (refusal !== undefined) return refuse(refusal)
  return allow(bypassesChain(seat, to, playbook) ? [{ kind: 'off-chain', next: nextOnChain(seat, playbook) }] : [])
}

/** Tells seats of the incident, along the chain or past it. Their duties open; their company learns it from them. */
export const notify: LeadsTo<'notify'> = (command, draft) => tell(command, draft)

/** Records a notification. Also called for answers that notify. */
export function tell({ seat, to, topics, text, reason, confidence }: Omit<CommandOf<'notify'>, 'kind'>, draft: Draft): void {
  const from = organisationOf(seat)
  draft.record(
    {
      kind: 'notified',
      seat,
      to,
      fromOrganisation: from,
      toOrganisations: [...new Set(to.map(organisationOf))].sort(),
      topics,
      text,
      onChain: isHop(seat, to, draft.story.playbook),
      ...(reason === undefined ? {} : { reason }),
      ...(confidence === undefined ? {} : { confidence }),
    },
    house([from], to),
  )
  const data = { to, topics, seat, from_org: from, to_org: to.map(organisationOf) }
  takeEffect('notify', 'finish', { data }, house([from], to), draft)
}

/** A message needs an addressee and words. */
export const maySend: May<'send'> = ({ seat, to, text }, _, briefing) => {
  const refusal = refuseAddressees(seat, to, briefing) ?? refuseText(text)
  return refusal === undefined ? allow() : refuse(refusal)
}

/** A message between roles; opens nobody's duties. */
export const send: LeadsTo<'send'> = ({ seat, to, text }, draft) =>
  draft.record({ kind: 'message-sent', seat, to, text }, { kind: 'seats', seats: [...new Set([seat, ...to])].sort() })

function refuseAddressees(seat: SeatId, to: readonly SeatId[], { playbook }: Pick<Briefing, 'playbook'>): Refusal | undefined {
  if (to.length === 0) return { kind: 'nobody-addressed' }
  if (to.includes(seat)) return { kind: 'yourself-addressed' }
  const strange = to.find((addressee) => !(addressee in playbook.roles))
  return strange === undefined ? undefined : { kind: 'unknown-seat', seat: strange }
}
