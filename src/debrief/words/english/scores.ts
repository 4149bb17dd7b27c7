/** The score panels. */
export const scores = {
  'scores/heading': 'At a glance',
  'scores/conformance': 'Conformance',
  'scores/conformance-about':
    'What the rules of the playbook say about what was done. A proposal for talk, not a grade of people.',
  'scores/roles': 'Roles, in the order of the playbook',
  'scores/capabilities': 'Capabilities',
  'scores/outcome': 'Outcome',
  'scores/outcome-about': 'What became of the world, charged to nobody.',
  'scores/judgement': 'Judgement',
  'scores/judgement-about': 'What people observed and rated. It is never mixed with the other two.',
  'score/team': 'Both companies together',
  'score/all-phases': 'Throughout',
  'score/duties': '{kept:count} of {n:number duty|duties} kept.',
  'score/held-up': 'Held up by others: {rules}.',
  'score/bot': 'Played by a bot.',
  'score/evaluators': 'Evaluators',
  'outcome/met': 'Reached at the end.',
  'outcome/unmet': 'Not reached at the end.',
} as const
