/** What the written document itself says around the sections. */
export const frame = {
  'document/joint': 'After-action review, {organisations}',
  'document/company': 'After-action review for {organisation}',
  'document/points': 'Points',
  'document/rating': 'Rating',
  'document/rests-on': 'What it rests on',
  'document/subject': 'Who or what',
  'document/milestone': 'Milestone',
  'document/asked': 'The playbook asks',
  'document/happened': 'What happened',
  'document/reference': 'Reference incident',
  'document/swimlane': 'What happened, beside the playbook and the reference incident',
  'document/beyond': 'Marks of playbook or reference that lie after the end of this session are not drawn: {names:texts}.',
  'document/not-reached': 'Did not occur or is not known: {names:texts}.',
  'document/lines': 'Lines of the log',
  'document/wall': 'recorded {wall:text}',
} as const
