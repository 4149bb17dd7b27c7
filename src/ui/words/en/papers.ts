/** What the papers over the console say: handing over, ending, the keys. Nobody lays one out before the console stands. */
export const papersWords = {
  handOver: {
    title: 'Hand over my seat',
    text: 'Your colleague reads what has reached you and what will, acts for you, and answers for every duty that begins from now on. You may take the seat back at any time.',
    to: 'Who stands in for you',
    reason: 'Why (kept in the log)',
    now: 'Hand over',
    chooseColleague: 'Choose a colleague.',
    noColleague: 'Nobody else of your company is at the table.',
    handedTo: (seat: string) => `${seat} stands in for you.`,
    takeBack: 'Take my seat back',
  },
  end: {
    title: 'End the exercise',
    text: 'The evening ends for everybody at the table and the debrief is written. What is still running is not finished.',
    now: 'End it now',
    goOn: 'Go on playing',
    reason: 'Ended by the player.',
  },
  keys: {
    title: 'Keys',
    lead: 'Single keys do nothing while you type, and can be switched off.',
    on: 'Use single keys',
    list: {
      j: 'next in the inbox',
      k: 'previous in the inbox',
      r: 'answer or reply',
      a: 'your actions',
      n: 'next event, while the clock waits',
      s: 'the stage, as text',
      m: 'sound on or off',
      '?': 'this list',
    },
  },
}
