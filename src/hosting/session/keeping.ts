/** What is done where lines cannot be kept, and what people are told then. */
export interface Keeping {
  /** Whether the exercise goes on in memory while there is no room; otherwise nothing is heard or acknowledged before it is kept. */
  readonly goesOn: boolean
  /** Why something was not kept, and what to do. */
  readonly sentences: Readonly<Record<'conflict' | 'failed' | 'nowhere', string>>
}

/** Somebody plays alone: better an evening that is not saved than one that stops. */
export const ON_DEVICE: Keeping = {
  goesOn: true,
  sentences: {
    conflict: 'This exercise is being played in another window. Go on there, or close it and load this page again.',
    failed:
      'From here on this exercise is not saved on this device, because there is no room. It goes on while this page stays open: make room, or download its log when it has ended.',
    nowhere:
      'Nothing of this exercise is saved on this device, because this browser does not allow it. It goes on while this page stays open, and its log can be downloaded when it has ended.',
  },
}

/** People play together over a server, which has promised that what it acknowledges is on its disk. */
export const IN_ROOM: Keeping = {
  goesOn: false,
  sentences: {
    conflict: 'This exercise is being run by another server. Load this page again.',
    failed: 'The server cannot save this exercise at the moment. It waits: what you do counts as soon as it can be saved.',
    nowhere: 'This server saves nothing, so no exercise can be run on it.',
  },
}
