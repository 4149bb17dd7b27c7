/** The hand-over from one company to the other, in sections 3 and 5. */
export const handOver = {
  'hand-over/heading': 'The hand-over between the companies',
  'hand-over/came': 'Word from {from:organisation} reached {to:role} at {at:time}.',
  'hand-over/in-time':
    'Word from {from:organisation} reached {to:role} at {at:time}, within what the playbook asks ({due:time}).',
  'hand-over/late':
    'Word from {from:organisation} reached {to:role} at {at:time}, {by:duration} after the playbook asks for it ({due:time}).',
  'hand-over/never': 'No word from outside reached {to:role}.',
  'hand-over/never-asked': 'No word from outside reached {to:role}; the playbook asks for it by {due:time}.',
  'hand-over/full': 'It covered every topic of a report.',
  'hand-over/thin': 'It left out: {topics}.',
  'hand-over/no-topics': 'It covered no topic of a report.',
  'hand-over/followed': '{wait:duration} later, at {at:time}, this followed: {topics}.',
  'hand-over/held-up': 'Could not begin, held up by nobody in this company and charged to nobody in it: {rules}.',
} as const
