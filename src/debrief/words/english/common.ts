/** Words that more than one part of the debrief uses. */
export const common = {
  'not-established': 'not established in this session',
  text: '{text:text}',
  quote: '{text:quote}',
  role: '{role}',
  roles: '{roles}',
  organisation: '{organisation}',
  phase: '{phase}',
  capability: '{capability}',
  rule: '{rule}',
  lines: 'Lines',
} as const
