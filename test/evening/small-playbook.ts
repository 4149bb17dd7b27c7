import type { ActivityId, Duration, OrganisationId, PhaseId, RoleId, ThingKind } from '@/kernel/index.ts'
import type { Activity, Organisation, Playbook, Role } from '@/playbook/index.ts'

/** A role of the small playbook, written as people write it. */
export const role = (id: string): RoleId => id as RoleId
export const activity = (id: string): ActivityId => id as ActivityId

const organisation = (id: string, title: string, mark: Organisation['mark']): Organisation => ({
  id: id as OrganisationId,
  title,
  mark,
})

const seat = (id: string, title: string): Role => ({
  id: role(id),
  organisation: id.slice(0, id.indexOf('.')) as OrganisationId,
  title,
  inPlaybook: true,
  duties: {},
})

const plain: Omit<Activity, 'id' | 'title' | 'does'> = {
  about: '',
  takes: 0 as Duration,
  phase: 'ID' as PhaseId,
  classes: [],
  carries: {},
  words: false,
  publishes: false,
  needs: [],
  grants: false,
  reaches: [],
  source: [],
}

function work(id: string, does: readonly string[], rest: Partial<Activity> = {}): readonly [string, Activity] {
  return [id, { ...plain, ...rest, id: activity(id), title: id, does: does.map(role) }]
}

/** Two companies, six roles, nine activities: enough for an evening at the table. */
export const smallPlaybook: Playbook = {
  id: 'small',
  title: 'A small playbook',
  organisations: {
    ['bankx' as OrganisationId]: organisation('bankx', 'BankX', 'square'),
    ['techa' as OrganisationId]: organisation('techa', 'TechA', 'circle'),
  },
  roles: Object.fromEntries(
    [
      seat('techa.tech_lead', 'Tech Lead'),
      seat('techa.cto', 'CTO'),
      seat('techa.cio', 'CIO'),
      seat('techa.ceo', 'CEO'),
      seat('bankx.ciso', 'CISO'),
      seat('bankx.ceo', 'CEO'),
    ].map((known) => [known.id, known]),
  ),
  phases: [
    { id: 'ID' as PhaseId, title: 'Identification', objective: '', entersWhen: 'true' },
    { id: 'CO' as PhaseId, title: 'Containment', objective: '', entersWhen: 'done("containment.approve")' },
  ],
  chain: [['techa.tech_lead'], ['techa.cto', 'techa.cio'], ['bankx.ciso'], ['bankx.ceo']].map((step) => step.map(role)),
  parameters: {},
  atOnce: 2,
  capabilities: {},
  activities: Object.fromEntries([
    work('log.query', ['techa.tech_lead'], { takes: 300 as Duration }),
    work('log.correlate', ['techa.tech_lead'], {
      takes: 480 as Duration,
      classes: [activity('finding')],
      carries: { finding: { from: 'finding' }, entities: { from: 'always', value: 'endpoints+tokens+accounts' } },
    }),
    work('evidence.snapshot', ['techa.tech_lead', 'techa.cto'], {
      takes: 720 as Duration,
      target: 'system' as ThingKind,
      carries: { system: { from: 'target' }, kind: { from: 'choice', of: ['systems', 'network-logs'] } },
    }),
    work('containment.recommend', ['techa.tech_lead'], {
      asks: activity('containment.approve'),
      reaches: [role('bankx.ciso')],
    }),
    work('containment.approve', ['bankx.ciso'], {
      grants: true,
      classes: [activity('containment.answer')],
      refusedAs: activity('containment.refuse'),
      reaches: ['techa' as OrganisationId],
    }),
    work('change.approve', ['techa.cio'], { grants: true, carries: { change: { from: 'change' } } }),
    work('token.revoke', ['techa.tech_lead'], {
      takes: 180 as Duration,
      phase: 'CO' as PhaseId,
      target: 'account' as ThingKind,
      classes: [activity('change.act')],
      carries: {
        account: { from: 'target' },
        system: { from: 'property', property: 'system' },
        change: { from: 'change' },
        emergency: { from: 'emergency' },
      },
      needs: [activity('change.approve'), activity('containment.approve')],
    }),
    work('executives.brief', ['bankx.ceo']),
    work('account.compromised', [], { carries: { account: { from: 'target' } } }),
  ]),
  rules: [],
  clocks: {},
  report: { incidentType: 'PII breach', gaps: [], lessons: [], actions: [], severities: [] },
}
