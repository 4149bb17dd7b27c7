/** What is said of sounds: each has a caption. */
export const soundWords = {
  heard: {
    'envelope-leaves': 'A report leaves up the chain.',
    'envelope-arrives': 'A report arrives.',
    'decision-due': 'A bell: a decision is asked of you.',
    dome: 'The dome comes down over a host.',
    box: 'A box of evidence is taped shut.',
    door: 'The hidden door moves.',
    key: 'A key falls from its hook.',
    flash: 'A camera flashes in the street.',
    phase: 'Three notes: a new phase begins.',
  },
}
