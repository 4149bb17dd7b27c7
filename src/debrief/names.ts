import {
  type ActivityId,
  type CapabilityId,
  type OrganisationId,
  type PhaseId,
  type RoleId,
  type Text,
  textIn,
} from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'

/** What the ids in claims are called, in one language. */
export interface Names {
  /** The language of these titles, and of every text that authors or players wrote into the claims. */
  readonly language: string
  readonly organisations: Readonly<Record<OrganisationId, { readonly title: string; readonly mark: 'square' | 'circle' }>>
  /** The job alone; its company is known beside it. */
  readonly roles: Readonly<Record<RoleId, { readonly title: string; readonly organisation: OrganisationId }>>
  readonly phases: Readonly<Record<PhaseId, string>>
  readonly capabilities: Readonly<Record<CapabilityId, string>>
  readonly activities: Readonly<Record<ActivityId, string>>
}

/** The titles a playbook gives, in `language` where it has it. */
export function namesOf(playbook: Playbook, language: string): Names {
  const titles = <Id extends string>(named: Readonly<Record<Id, { readonly title: Text }>>): Record<Id, string> =>
    mapped(named, ({ title }) => textIn(title, language))
  return {
    language,
    organisations: mapped(playbook.organisations, ({ title, mark }) => ({ title: textIn(title, language), mark })),
    roles: mapped(playbook.roles, ({ title, organisation }) => ({
      title: jobOf(textIn(title, language), textIn(playbook.organisations[organisation]?.title ?? '', language)),
      organisation,
    })),
    phases: Object.fromEntries(playbook.phases.map(({ id, title }) => [id, textIn(title, language)])),
    capabilities: titles(playbook.capabilities),
    activities: titles(playbook.activities),
  }
}

/** The job without its company, which is said beside it: `CIO` for `CIO, TechA`. */
function jobOf(title: string, organisation: string): string {
  const behind = `, ${organisation}`
  return organisation !== '' && title.endsWith(behind) ? title.slice(0, -behind.length) : title
}

function mapped<Id extends string, From, To>(from: Readonly<Record<Id, From>>, change: (value: From) => To): Record<Id, To> {
  const pairs = Object.entries<From>(from).map(([id, value]) => [id, change(value)] as const)
  // The keys are those of `from`, which is all the type says.
  return Object.fromEntries(pairs) as Record<Id, To>
}
