/** Words that more than one part of the debrief uses. */
export const common = {
  'not-established': 'not established in this session',
  text: '{text:text}',
  quote: '{text:quote}',
} as const
