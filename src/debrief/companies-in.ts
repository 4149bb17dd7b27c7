import { type LogHeader, organisationOf } from '@/engine/index.ts'
import type { OrganisationId, SeatId } from '@/kernel/index.ts'

/** The companies that have a seat in the story, in the playbook's order. Each can have a debrief of its own. */
export function companiesIn({ scenario, playbook }: Pick<LogHeader, 'scenario' | 'playbook'>): readonly OrganisationId[] {
  const seated = new Set((Object.keys(scenario.seats) as SeatId[]).map(organisationOf))
  return (Object.keys(playbook.organisations) as OrganisationId[]).filter((organisation) => seated.has(organisation))
}
