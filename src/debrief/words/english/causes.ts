/** Section 3. */
export const causes = {
  'section/causes': '3. Root Cause Analysis (RCA)',
  'cause/primary': 'Primary Cause',
  'cause/secondary': 'Secondary Cause',
  'cause/tertiary': 'Tertiary Component',
  'cause/recorded-heading': 'What the room recorded',
  'cause/recorded': '{role}, {at:time}: {text:quote}',
  'cause/whose-word': 'Whether the room found these causes is for the facilitator to say.',
  'cause/response': 'Causes in the response',
  'cause/capability': 'Capability',
  'cause/not-kept': 'What was not kept',
  'cause/held-up': 'What it held up',
  'cause/rule': '{rule}[ ({roles})]: {text:text}',
  'cause/charged-to-nobody': '{rules}, charged to nobody.',
  'cause/nothing-held-up': 'Nothing traced.',
  'cause/kept-all': 'Every rule that was put to the test was kept.',
} as const
