import type { CapabilityId, Duration, OrganisationId, PhaseId, RoleId, RuleId } from '@/kernel/index.ts'
import type { Activity, Playbook, Predicate, Role, Rule } from '@/playbook/index.ts'
import { activity, role, smallPlaybook } from '../../evening/small-playbook.ts'

const minutes = (count: number): Duration => (count * 60) as Duration

const predicate = (name: string, rest: Omit<Predicate, 'activity'> = {}): Predicate => ({ activity: activity(name), ...rest })

const duty: Omit<Rule, 'id' | 'template' | 'a' | 'because' | 'ifBroken'> = {
  phase: 'ID' as PhaseId,
  source: ['PB:1'],
  owner: role('techa.tech_lead'),
  modality: 'must',
  weight: 3,
  critical: false,
  capability: 'DETECT' as CapabilityId,
  dimension: 'do',
}

type Given = Pick<Rule, 'template' | 'a' | 'because' | 'ifBroken'> & Partial<Rule>

const rule = (id: string, rest: Given): Rule => ({ ...duty, ...rest, id: id as RuleId })

const capability = (id: string, title: string) => [id as CapabilityId, { id: id as CapabilityId, title }] as const

const seat = (id: string, title: string): readonly [RoleId, Role] => [
  role(id),
  { id: role(id), organisation: id.slice(0, id.indexOf('.')) as OrganisationId, title, inPlaybook: true, duties: {} },
]

const work = (id: string, title: string, rest: Partial<Activity> = {}): readonly [string, Activity] => [
  id,
  {
    id: activity(id),
    title,
    about: '',
    does: [role('techa.tech_lead')],
    takes: 0 as Duration,
    phase: 'ID' as PhaseId,
    classes: [],
    carries: {},
    needs: [],
    words: false,
    publishes: false,
    grants: false,
    reaches: [],
    source: [],
    ...rest,
  },
]

const phaseOf = (id: string): PhaseId => id as PhaseId

/** The rules of the evening: one of each dimension, a legal clock, one for information, and a chain where one holds up the next. */
const rules: readonly Rule[] = [
  rule('D-1', {
    template: 'init',
    a: predicate('anomaly.report', { role: [role('techa.tech_lead')] }),
    on: [activity('anomaly.report')],
    modality: 'should',
    dimension: 'authority',
    because: 'The Tech Lead sees the logs first.',
    ifBroken: 'Somebody else raised the first report.',
  }),
  rule('E-1', {
    template: 'precedence',
    a: predicate('evidence.snapshot'),
    b: predicate('token.revoke'),
    same: ['system'],
    modality: 'should',
    weight: 4,
    capability: 'EVIDENCE' as CapabilityId,
    dimension: 'order',
    because: 'What is revoked first cannot be looked at afterwards.',
    ifBroken: 'Evidence was overwritten by the response itself.',
  }),
  rule('N-1', {
    template: 'response',
    a: predicate('anomaly.confirm'),
    b: predicate('notify', { where: { to: ['techa.cto', 'techa.cio'] } }),
    window: { least: 0, most: minutes(30) },
    weight: 5,
    critical: true,
    capability: 'ESCALATE' as CapabilityId,
    because: 'The chain starts with the Tech Lead.',
    ifBroken: 'The escalation did not start.',
  }),
  rule('N-2', {
    template: 'response',
    a: predicate('notify', { where: { to: ['techa.cto', 'techa.cio'] } }),
    b: predicate('notify', { where: { to: ['bankx.ciso'] } }),
    owner: role('techa.cio'),
    window: { least: 0, most: minutes(60) },
    weight: 5,
    critical: true,
    capability: 'ESCALATE' as CapabilityId,
    because: 'The bank owns the customers.',
    ifBroken: 'The bank was not told.',
  }),
  rule('N-3', {
    template: 'response',
    a: predicate('notify', { where: { to: ['bankx.ciso'] } }),
    b: predicate('notify', { where: { to: ['bankx.ceo'] } }),
    owner: role('bankx.ciso'),
    window: { least: 0, most: minutes(60) },
    weight: 5,
    critical: true,
    capability: 'ESCALATE' as CapabilityId,
    because: 'The CEO answers for the bank.',
    ifBroken: 'The CEO of the bank was not told.',
    recommend: 'Put the CEO on the first call.',
  }),
  rule('G-1', {
    template: 'response',
    a: predicate('duty.open', { where: { role: 'bankx.ceo', phase: 'ID' } }),
    b: predicate('executives.brief', { role: [role('bankx.ceo')] }),
    owner: role('bankx.ceo'),
    window: { least: 0, most: minutes(120) },
    capability: 'GOVERN' as CapabilityId,
    because: 'The board must not read it in the paper.',
    ifBroken: 'The executives were not briefed.',
  }),
  rule('C-1', {
    template: 'response',
    a: predicate('account.compromised'),
    b: predicate('token.revoke'),
    same: ['account'],
    window: { least: 0, most: minutes(120) },
    phase: phaseOf('CO'),
    weight: 5,
    critical: true,
    capability: 'CONTAIN' as CapabilityId,
    because: 'A live token keeps reading customer records.',
    ifBroken: 'Tokens stayed live.',
  }),
  rule('C-2', {
    template: 'precedence',
    a: predicate('containment.approve'),
    b: predicate('change.act', { where: { emergency: false } }),
    owner: 'actor',
    phase: phaseOf('CO'),
    weight: 5,
    critical: true,
    capability: 'GOVERN' as CapabilityId,
    dimension: 'authority',
    because: 'The bank approves what is done about its data.',
    ifBroken: 'Containment went ahead without the approval of the data owner.',
  }),
  rule('C-3', {
    template: 'response',
    a: predicate('containment.approve'),
    b: predicate('token.revoke', { where: { mode: 'automated' } }),
    phase: phaseOf('CO'),
    modality: 'may',
    weight: 2,
    capability: 'CONTAIN' as CapabilityId,
    because: 'A script is faster than a hand.',
    ifBroken: 'Tokens were revoked by hand.',
  }),
  rule('P-1', {
    template: 'absence',
    n: 1,
    a: predicate('disclose', { role: [role('techa.employee_y')], where: { authorised: false, protected: false } }),
    owner: role('techa.employee_y'),
    phase: 'ALL',
    weight: 5,
    critical: true,
    capability: 'PEOPLE' as CapabilityId,
    dimension: 'restraint',
    because: 'Words that left the house cannot be called back.',
    ifBroken: 'Inside information left the house.',
  }),
  rule('L-1', {
    template: 'response',
    a: predicate('breach.confirm'),
    b: predicate('notify', { where: { to: ['bankx.legal'] } }),
    owner: role('bankx.ciso'),
    window: { least: 0, most: minutes(24 * 60) },
    clock: 'legal',
    weight: 5,
    critical: true,
    capability: 'COMPLY' as CapabilityId,
    because: 'The law counts from the moment it is known.',
    ifBroken: 'Legal was not told within a day.',
  }),
]

/** A small playbook that has something for each section of a debrief. */
export const debriefPlaybook: Playbook = {
  ...smallPlaybook,
  id: 'small-with-rules',
  roles: {
    ...smallPlaybook.roles,
    ...Object.fromEntries([
      seat('techa.employee_y', 'Employee Y'),
      seat('bankx.pr_head', 'PR Head'),
      seat('bankx.legal', 'Legal'),
    ]),
  },
  parameters: { restore: minutes(240) },
  capabilities: Object.fromEntries([
    capability('DETECT', 'Detect'),
    capability('EVIDENCE', 'Keep evidence'),
    capability('ESCALATE', 'Escalate'),
    capability('CONTAIN', 'Contain'),
    capability('GOVERN', 'Govern'),
    capability('PEOPLE', 'People'),
    capability('COMPLY', 'Comply'),
  ]),
  activities: {
    ...smallPlaybook.activities,
    ...Object.fromEntries([
      work('anomaly.occurs', 'Anomaly', { does: [] }),
      work('anomaly.report', 'Report the anomaly'),
      work('anomaly.confirm', 'Confirm the anomaly'),
      work('breach.confirm', 'Breach confirmed', { does: [] }),
      work('account.compromised', 'Account compromised', { does: [] }),
      work('press.inquiry', 'Press call', { does: [] }),
      work('evidence.snapshot', 'Snapshot a system'),
      work('token.revoke', 'Revoke refresh tokens', { classes: [activity('change.act')], phase: phaseOf('CO') }),
      work('containment.recommend', 'Recommend containment'),
      work('containment.approve', 'Approve the containment strategy', { does: [role('bankx.ciso')], grants: true }),
      work('system.quarantine', 'Quarantine a system', { classes: [activity('change.act')], phase: phaseOf('CO') }),
      work('service.restore', 'Restore a service', { phase: phaseOf('CO') }),
      work('boundary.confirm', 'Confirm the boundary of the breach', { does: [role('bankx.ciso')] }),
      work('disclose', 'Talk about it outside', { does: [role('techa.employee_y')] }),
      work('statement.release', 'Release a statement', { does: [role('bankx.pr_head')] }),
      work('action.accept', 'Accept an action'),
    ]),
  },
  rules,
  clocks: {
    'legal-24h': {
      id: 'legal-24h',
      title: 'Legal told within 24 hours',
      anchor: predicate('breach.confirm'),
      met: predicate('notify', { where: { to: ['bankx.legal'] } }),
      limit: minutes(24 * 60),
      counts: 'hours',
    },
  },
  report: {
    incidentType: 'PII Breach via Vendor System',
    gaps: [
      {
        category: 'Containment',
        rules: ['C-3', 'C-1'].map((id) => id as RuleId),
        recorded: 'Token revocation not automated',
        recommend: 'Integrate automated incident API workflows',
        source: 'TP:47',
      },
      {
        category: 'Governance',
        rules: ['P-1' as RuleId],
        recorded: 'Employee NDA enforcement weak',
        recommend: 'Reinforce disclosure clause and training',
        source: 'TP:48',
      },
      {
        category: 'Communication',
        rules: ['N-3' as RuleId, 'L-1' as RuleId],
        recorded: 'Delayed legal notification',
        recommend: 'Standardize 24-hour compliance escalation SLA',
        source: 'TP:49',
      },
    ],
    lessons: [
      { text: 'Containment workflows need automated API-based revocations.', rules: ['C-3' as RuleId], source: 'TP:56' },
      { text: 'Insider awareness policies must include breach confidentiality.', rules: ['P-1' as RuleId], source: 'TP:57' },
    ],
    actions: [
      {
        id: 'nda-training',
        task: 'Reinforce NDA and data handling training',
        owner: role('techa.cio'),
        rules: ['P-1' as RuleId],
        source: 'TP:66',
      },
      {
        id: 'automation',
        task: 'Script the revocation of tokens',
        owner: role('techa.tech_lead'),
        rules: ['C-3' as RuleId],
        source: 'TP:56',
      },
    ],
    severities: [
      {
        id: 'exposure',
        title: 'Customer Data Exposure',
        steps: [{ upTo: 0, word: 'None' }, { upTo: 999, word: 'Medium' }, { word: 'High' }],
      },
      { id: 'downtime', title: 'Operational Downtime', steps: [{ upTo: 240, word: 'Low' }, { word: 'High' }] },
      { id: 'compliance', title: 'Compliance', steps: [{ upTo: 0, word: 'Low' }, { upTo: 1, word: 'Medium' }, { word: 'High' }] },
      { id: 'reputation', title: 'Reputation', steps: [{ upTo: 0, word: 'Low' }, { upTo: 1, word: 'Medium' }, { word: 'High' }] },
    ],
  },
}
