import type { Column, HotWash, Naming, NoteGroup } from '@/engine/index.ts'

type Place =
  | { readonly kind: 'column'; readonly column: Column }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'alone' }

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

const columns = { 'went-well': 'Went well', 'did-not': 'Did not', change: 'To change' } as const satisfies Readonly<
  Record<Column, string>
>

const votes = (count: number): string => (count === 1 ? '1 vote' : `${count} votes`)

const titleOf = (group: string, groups: readonly NoteGroup[]): string => groups.find((one) => one.group === group)?.title ?? group

/** What the screen of the hot wash says. */
export const hotWashWords = {
  title: 'What did the night teach us?',
  lead: (wash: HotWash | undefined) => {
    if (wash === undefined) return 'What helped, what hurt, what to change, while it is still warm.'
    if (!wash.open)
      return wash.carried.length === 0
        ? 'The hot wash is over. All of it stands in the debrief.'
        : `The hot wash is over. ${wash.carried.length} of it went on into lessons and actions.`
    if (wash.votesEach === 0) return 'No votes tonight, only notes.'
    return `${numbers[wash.votesEach] ?? wash.votesEach} ${wash.votesEach === 1 ? 'vote' : 'votes'} each, on anything but your own.`
  },
  columns,
  empty: {
    'went-well': 'Nothing hangs here yet. What helped, and should be kept?',
    'did-not': 'Nothing hangs here yet. What hurt, or came too late?',
    change: 'Nothing hangs here yet. What should be different next time?',
  } as const satisfies Readonly<Record<Column, string>>,
  pane: 'Pane',
  paneOf: (title: string, count: number) => `${title} ${count}`,
  add: 'Add a note',
  addTo: (column: string) => `Add a note: ${column}`,
  cancel: 'Cancel',
  debrief: 'Read the debrief',
  naming: {
    named: 'Everybody reads it, with the name of your seat.',
    anonymous: 'Everybody reads it. Nobody sees whose it is, the facilitator included.',
  } as const satisfies Readonly<Record<Naming, string>>,
  namingShort: { named: 'With names', anonymous: 'Without names' } as const satisfies Readonly<Record<Naming, string>>,
  namesHidden: 'Names hidden',
  hideNames: 'Hide names',
  showNames: 'Show names',
  counts: (people: number, given: number, all: number) =>
    `${people === 1 ? '1 person' : `${people} people`}, ${given} of ${votes(all)} ${given === 1 ? 'is' : 'are'} in.`,
  rated: (count: number) => (count === 0 ? '' : count === 1 ? '1 self-rating.' : `${count} self-ratings.`),
  newNote: (column: string, text: string) => `New note in ${column}: ${text}`,
  moved: (place: Place, groups: readonly NoteGroup[]) => {
    if (place.kind === 'column') return `The note hangs in ${columns[place.column]}.`
    return place.kind === 'alone' ? 'The note hangs by itself.' : `The note is in the group ${titleOf(place.group, groups)}.`
  },
  figure: { left: (count: number) => (count === 1 ? 'vote left' : 'votes left') },

  clock: {
    left: 'left to vote',
    over: 'time is up',
    minute: 'One minute left to vote.',
    isOver: 'The time to vote is up. Votes count until the hot wash is closed.',
    open: 'Set a clock',
    title: 'Time to vote',
    text: 'Everybody sees the minutes run, here and on the wall. Nobody is kept from voting when they are over.',
    minutes: 'Minutes',
    hint: 'From 1 to 60.',
    noNumber: 'Say how many minutes, in figures, from 1 to 60.',
    now: 'Start the clock',
    pause: 'Pause the clock',
    goOn: 'Let the clock run',
  },

  note: {
    facilitator: 'Facilitator',
    yours: (name: string) => `${name} (you)`,
    noVotes: 'no votes',
    votes,
    carried: 'carried',
    vote: 'Vote',
    voteNamed: (text: string) => `Vote: ${text}`,
    change: 'Change',
    changeNamed: (text: string) => `Change: ${text}`,
    move: 'Move',
    moveNamed: (text: string) => `Move: ${text}`,
  },

  write: { title: 'Add a note', now: 'Hang it up', column: 'Pane', text: 'What you want to say' },

  change: {
    title: 'Change your note',
    now: 'Save',
    takeDown: 'Take it down',
    hint: 'Taken down, the votes for it go back to who gave them.',
  },

  move: {
    title: 'Where does this note belong?',
    newGroup: 'Into a new group',
    to: (place: Place, groups: readonly NoteGroup[]) => {
      if (place.kind === 'column') return `Under “${columns[place.column]}”`
      return place.kind === 'alone' ? 'Out of its group' : `Into the group ${titleOf(place.group, groups)}`
    },
  },

  group: {
    open: 'Group notes',
    title: 'Group notes',
    titleNamed: (title: string) => `Group: ${title}`,
    name: 'Name of the group',
    notes: 'Notes in it',
    now: 'Put them together',
    change: 'Change',
    changeNamed: (title: string) => `Change the group ${title}`,
    takeApart: 'Take the group apart',
    noName: 'The group needs a name.',
    tooSmall: 'A group takes at least two notes.',
    tooFew: 'This pane has fewer than two notes.',
  },

  rate: {
    open: 'Rate yourself',
    again: 'Rate yourself again',
    title: 'How was it for you?',
    text: 'From 1, not at all, to 5, fully. Your answers carry no name.',
    questions: {
      duties: 'I knew my duties.',
      whom: 'I knew whom to tell.',
      time: 'I decided in time.',
    },
    missing: 'Answer all three first.',
    now: 'Give the answers',
  },

  close: {
    open: 'Carry the top into the debrief',
    title: 'Close the hot wash',
    text: 'What has the most votes becomes lessons and actions of the debrief. All notes stand in it anyway. Nobody can write or vote afterwards.',
    nothing:
      'Nobody has voted, so nothing becomes a lesson or an action. All notes stand in the debrief. Nobody can write or vote afterwards.',
    carry: 'How many are carried',
    of: (count: number) => `${count} ${count === 1 ? 'has' : 'have'} a vote.`,
    standing: (column: string, count: number) => `${column}, ${votes(count)}`,
    owner: 'Seen to by',
    ownerOf: (title: string) => `Seen to by, for: ${title}`,
    nobody: 'nobody yet',
    noNumber: 'Say how many, in figures.',
    now: 'Close the hot wash',
  },

  opening: {
    wait: 'The hot wash begins when the facilitator opens it. This page shows it at once.',
    title: 'Open the hot wash',
    text: 'Everybody writes notes, reads them and votes, on their own devices and on the wall. It opens once, and what is settled here stays.',
    naming: 'Notes and votes',
    named: 'With names',
    namedHint: 'Every note says which seat wrote it.',
    anonymous: 'Without names',
    anonymousHint: 'Nobody can see who wrote a note, you included.',
    votes: 'Votes each',
    votesHint: 'From 0 to 20.',
    now: 'Open the hot wash',
  },

  way: {
    prepare: 'The exercise is over. Talk about it while it is still warm.',
    open: 'The hot wash is open: write, read and vote.',
    over: 'The hot wash is over.',
    go: 'Go to the hot wash',
    look: 'Look at the board',
  },
}
