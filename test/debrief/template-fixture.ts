/** A row of the report template's timeline. */
export interface TemplateStep {
  readonly id: string
  readonly event: string
  readonly stakeholder: string
  readonly notes: string
}

/** The report template of the seed as data: its rows to the letter, under keys of our own. */
export const template = {
  type: 'PII Breach via Vendor System',
  reporter: { company: 'TechA', job: 'Tech Lead' },
  customers: 5000,
  steps: [
    {
      id: 'T1',
      event: 'Initial anomaly detected in TechA logs',
      stakeholder: 'Tech Lead',
      notes: 'Unusual token usage pattern',
    },
    { id: 'T2', event: 'Notification sent to BankX CISO', stakeholder: 'CIO – TechA', notes: 'Incident escalated' },
    { id: 'T3', event: 'Containment actions began', stakeholder: 'CTO – TechA', notes: 'Tokens revoked, CA rules updated' },
    { id: 'T4', event: 'Internal review completed', stakeholder: 'CISO – BankX', notes: 'Data exposure validated' },
    { id: 'T5', event: 'Public leak by employee', stakeholder: 'HR/PR – TechA', notes: 'Press involvement initiated' },
    { id: 'T6', event: 'Eradication verified and closed', stakeholder: 'Both CIOs', notes: 'Backdoor app removed' },
    { id: 'T7', event: 'Joint lessons learned meeting', stakeholder: 'All Parties', notes: 'Playbook finalization' },
  ] satisfies readonly TemplateStep[],
  causes: [
    {
      label: 'Primary Cause',
      text: 'Unauthorized app registration enabling external access to PII storage APIs.',
    },
    { label: 'Secondary Cause', text: 'Ineffective conditional access monitoring at TechA.' },
    {
      label: 'Tertiary Component',
      text: 'Insider mishandling of confidential information, leading to public disclosure.',
    },
  ],
  impacts: [
    { area: 'Customer Data Exposure', severity: 'High', description: '5,000 PII records' },
    { area: 'Operational Downtime', severity: 'Low', description: '2–4 hours service disruption' },
    { area: 'Compliance/Regulatory', severity: 'Medium', description: 'SOX/NERC CIP review pending' },
    { area: 'Reputational Risk', severity: 'High', description: 'Public media coverage' },
  ],
  gaps: [
    {
      category: 'Detection',
      gap: 'Insufficient IoC correlation alerts in TechA SIEM',
      recommendation: 'Deploy ML-driven anomaly detection',
    },
    {
      category: 'Containment',
      gap: 'Token revocation not automated',
      recommendation: 'Integrate automated incident API workflows',
    },
    {
      category: 'Governance',
      gap: 'Employee NDA enforcement weak',
      recommendation: 'Reinforce disclosure clause and training',
    },
    {
      category: 'Communication',
      gap: 'Delayed legal notification',
      recommendation: 'Standardize 24-hour compliance escalation SLA',
    },
  ],
  lessons: [
    'Early joint-monitoring could have reduced detection latency.',
    'Containment workflows need automated API-based revocations.',
    'Insider awareness policies must include breach confidentiality protocols.',
  ],
  actions: [
    { task: 'Implement enhanced conditional access monitoring', owner: { company: 'TechA', job: 'Tech Lead' } },
    { task: 'Conduct co-sponsored tabletop exercise', owner: { company: 'BankX', job: 'CISO' } },
    { task: 'Reinforce NDA and data handling training', owner: { company: 'TechA', job: 'HR' } },
    { task: 'Establish regulator communication SLA', owner: { company: 'BankX', job: 'Legal' } },
  ],
} as const
