/** What people said of the exercise: observations and the hot wash. */
export const review = {
  'event/observed':
    '{by:text} observed[ of {role}][ of {organisation}][, {capability}][, {phase}]: {text:quote}[; rated {rating:text}].',
  'event/hot-wash-opened':
    'The hot wash was opened[{named:flag} with names][{nameless:flag} without names]; {each:number vote|votes} each.',
  'event/note-written':
    '[{role} wrote][{facilitator:flag}The facilitator wrote][{nameless:flag}Somebody wrote] {note:text}, {column:text}: {text:quote}.',
  'event/note-changed': '{note:text} was put in other words: {text:quote}.',
  'event/note-moved': '{note:text} was hung into another column: {column:text}.',
  'event/note-removed': '{note:text} was taken down.',
  'event/notes-grouped': '{notes:texts} were put together: {title:quote}.',
  'event/notes-ungrouped': '{group:text} was taken apart.',
  'event/vote-cast': '[{role} voted][{nameless:flag}Somebody voted] for {note:text}.',
  'event/vote-taken-back': 'A vote for {note:text} was taken back.',
  'event/self-rated':
    'Somebody rated themselves: knew my duties {duties:count}, knew whom to tell {whom:count}, decided in time {time:count}, of 5.',
  'event/authored': 'It was said, to nobody else, whose {what:text} is.',
  'event/hot-wash-closed': 'The hot wash was closed[; carried into the debrief: {what:texts}].',

  'observer/facilitator': 'The facilitator',
  'observed/heading': 'What evaluators observed',
  'observed/of': '[{role}][{organisation}][{both:flag}Both companies][, {capability}][, {phase}].',
  'observed/said': '{by:text}, {at:time}: {text:quote}',
  'observed/rated': 'Rated {rating:text}.',

  'judgement/of': '[{organisation}: ][{capability}][{phase}]',
  'judgement/confirms': '{by:text} confirms the proposed {proposed:text}: {text:quote}',
  'judgement/overrides': '{by:text} rates {rating:text} where {proposed:text} was proposed: {text:quote}',
  'judgement/without': '{by:text} rates {rating:text}; nothing was proposed here: {text:quote}',
  'judgement/agreement': 'Agreement',
  'judgement/pairs':
    'Of {n:number pair|pairs} of ratings of the same thing by two evaluators, {equal:count} were equal ({percent:count} %), {near:count} one step apart and {far:count} further apart.',

  'section/hot-wash': 'Hot wash',
  'wash/about-named': '{notes:number note|notes} and {votes:number vote|votes}; the board showed names.',
  'wash/about-anonymous':
    '{notes:number note|notes} and {votes:number vote|votes}; who wrote and who voted is known to nobody but themselves.',
  'wash/open': 'The hot wash has not been closed yet.',
  'wash/went-well': 'Went well',
  'wash/did-not': 'Did not',
  'wash/change': 'To change',
  'wash/note': '{text:quote}',
  'wash/by': '{role}.',
  'wash/by-facilitator': 'The facilitator.',
  'wash/votes': '{n:number vote|votes}.',
  'wash/group': '{title:quote}:',
  'wash/nothing': 'No note.',
  'wash/self': 'How people rated themselves',
  'wash/duties': 'Knew my duties',
  'wash/whom': 'Knew whom to tell',
  'wash/time': 'Decided in time',
  'wash/answers': '{n:number answer|answers}, from 1 (not at all) to 5 (fully): {counts:texts}.',
  'wash/carried': 'Carried over from the hot wash',
  'wash/carried-note': '{text:quote}',
  'wash/owner': 'Seen to by {role}.',
} as const
