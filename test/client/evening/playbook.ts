import type { ActivityId, Duration, OrganisationId, PhaseId, RoleId, ThingKind } from '../../../src/kernel/index.ts'
import type { Activity, Carried, Playbook, Role } from '../../../src/playbook/index.ts'

/** A small joint playbook: two companies, seven roles, work in two phases. Enough for a screen and for a fold. */
const bankx = 'bankx' as OrganisationId
const techa = 'techa' as OrganisationId

const role = (id: string, title: string, duties: Readonly<Record<string, string>> = {}): Role => ({
  id: id as RoleId,
  organisation: id.startsWith('bankx') ? bankx : techa,
  title,
  inPlaybook: id !== 'bankx.legal',
  duties: Object.fromEntries(Object.entries(duties).map(([phase, text]) => [phase, { text, source: 'PB:34' }])),
})

const roles = [
  role('bankx.ceo', 'CEO'),
  role('bankx.ciso', 'CISO', { ID: 'Receives initial findings and decides on containment.' }),
  role('bankx.security_analyst', 'Security Analyst'),
  role('bankx.legal', 'Legal'),
  role('techa.cio', 'CIO'),
  role('techa.cto', 'CTO'),
  role('techa.tech_lead', 'Tech Lead', {
    ID: 'Detect unusual token activity, run log correlation, notify CTO and CIO.',
    CO: 'Revoke refresh tokens, enforce Conditional Access, quarantine affected systems.',
  }),
  role('techa.hr', 'HR'),
  role('techa.employee_y', 'Employee Y'),
]

interface Sketch {
  readonly title: string
  readonly about: string
  readonly does: readonly string[]
  readonly minutes: number
  readonly phase: string
  readonly target?: string
  readonly needs?: readonly string[]
  readonly grants?: boolean
  readonly carries?: Readonly<Record<string, Carried>>
}

const work: Readonly<Record<string, Sketch>> = {
  'log.query': {
    title: 'Query sign-in logs',
    about: 'Find the tokens and their client',
    does: ['techa.tech_lead'],
    minutes: 5,
    phase: 'ID',
  },
  'evidence.snapshot': {
    title: 'Snapshot token store',
    about: 'Seals a copy, keeps the chain of custody',
    does: ['techa.tech_lead', 'techa.cto'],
    minutes: 12,
    phase: 'ID',
    target: 'evidence',
  },
  'log.correlate': {
    title: 'Correlate accounts',
    about: 'Match tokens, accounts and endpoints',
    does: ['techa.tech_lead'],
    minutes: 3,
    phase: 'ID',
    carries: { finding: { from: 'finding' } },
  },
  'anomaly.confirm': {
    title: 'Confirm the anomaly',
    about: 'Says that it is no false alarm',
    does: ['techa.tech_lead'],
    minutes: 0,
    phase: 'ID',
  },
  'vector.confirm': { title: 'Confirm the vector', about: 'How they came in', does: ['techa.cto'], minutes: 10, phase: 'ID' },
  'ioc.confirm': {
    title: 'Confirm the indicators',
    about: 'Two people look before anything is shared',
    does: ['techa.tech_lead'],
    minutes: 0,
    phase: 'ID',
    grants: true,
  },
  'change.approve': {
    title: 'Approve a change',
    about: 'Change control',
    does: ['techa.cio'],
    minutes: 0,
    phase: 'CO',
    grants: true,
  },
  'containment.approve': {
    title: 'Approve containment',
    about: 'The bank decides',
    does: ['bankx.ciso'],
    minutes: 0,
    phase: 'CO',
    grants: true,
  },
  'token.revoke': {
    title: 'Revoke refresh tokens',
    about: 'Ends every session of one account',
    does: ['techa.tech_lead'],
    minutes: 3,
    phase: 'CO',
    target: 'account',
    needs: ['change.approve', 'containment.approve'],
    carries: { account: { from: 'target' }, change: { from: 'change' }, emergency: { from: 'emergency' } },
  },
  'ca.apply': {
    title: 'Enforce Conditional Access',
    about: 'Asks every client where it comes from',
    does: ['techa.tech_lead'],
    minutes: 4,
    phase: 'CO',
    needs: ['change.approve'],
    carries: { control: { from: 'choice', of: ['mfa', 'geo', 'workload'] }, emergency: { from: 'emergency' } },
  },
  'system.quarantine': {
    title: 'Quarantine a system',
    about: 'The service goes down for two to four hours',
    does: ['techa.tech_lead'],
    minutes: 5,
    phase: 'CO',
    target: 'system',
    needs: ['change.approve'],
    carries: { emergency: { from: 'emergency' } },
  },
  'appreg.audit': {
    title: 'Audit app registrations',
    about: 'Finds doors nobody owns',
    does: ['techa.tech_lead'],
    minutes: 15,
    phase: 'ER',
  },
}

const activity = (id: string, sketch: Sketch): Activity => ({
  id: id as ActivityId,
  title: sketch.title,
  about: sketch.about,
  does: sketch.does as readonly RoleId[],
  takes: (sketch.minutes * 60) as Duration,
  phase: sketch.phase as PhaseId,
  classes: [],
  carries: sketch.carries ?? {},
  ...(sketch.target === undefined ? {} : { target: sketch.target as ThingKind }),
  needs: (sketch.needs ?? []) as readonly ActivityId[],
  words: false,
  publishes: false,
  grants: sketch.grants ?? false,
  reaches: [],
  source: ['PB:22'],
})

/** The playbook of the hand-made evening. */
export const playbook: Playbook = {
  id: 'evening',
  title: 'Joint incident response',
  organisations: Object.fromEntries(
    Object.entries({
      bankx: { id: bankx, title: 'BankX', mark: 'square' },
      techa: { id: techa, title: 'TechA', mark: 'circle' },
    }),
  ),
  roles: Object.fromEntries(roles.map((known) => [known.id, known])),
  phases: [
    { id: 'ID' as PhaseId, title: 'Identification', objective: 'Find out what happened and who must know.', entersWhen: 'true' },
    { id: 'CO' as PhaseId, title: 'Containment', objective: 'Prevent further compromise.', entersWhen: 'false' },
    { id: 'ER' as PhaseId, title: 'Eradication', objective: 'Remove what they left behind.', entersWhen: 'false' },
    { id: 'PE' as PhaseId, title: 'Post-eradication', objective: 'Restore, learn, tell.', entersWhen: 'false' },
  ],
  chain: [['techa.tech_lead'], ['techa.cto', 'techa.cio'], ['bankx.ciso'], ['bankx.ceo']].map(
    (step) => step as readonly string[] as readonly RoleId[],
  ),
  parameters: {},
  atOnce: 2,
  capabilities: {},
  activities: Object.fromEntries(Object.entries(work).map(([id, sketch]) => [id, activity(id, sketch)])),
  rules: [],
  clocks: {},
  report: { incidentType: 'PII, via a vendor', gaps: [], lessons: [], actions: [], severities: [] },
}
