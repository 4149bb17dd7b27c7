import type { Filler, MemberKind, RoomRefusal, RoomView } from '@/hosting/index.ts'
import { unreachable } from '@/kernel/index.ts'

type Kinds = Readonly<Record<MemberKind, string>>

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

/** What the screens of a session say. */
export const sessionWords = {
  doors: {
    code: 'Joining code',
    take: 'Take a seat',
    run: 'Run a session',
    mine: 'Your sessions',
    mineFailed: 'Your sessions could not be read.',
    state: { lobby: 'in the lobby', running: 'running', ended: 'ended' } as const satisfies Readonly<
      Record<RoomView['state'], string>
    >,
  },
  kinds: {
    facilitator: 'Facilitator',
    player: 'Player',
    evaluator: 'Evaluator',
    observer: 'Observer',
    screen: 'Screen on the wall',
  } as const satisfies Kinds,

  run: {
    title: 'Run a session',
    lead: 'People join on their own devices with a code. You seat them, start the night and run it from the desk.',
    scenario: 'Scenario',
    about: (seats: number, story: string, table: string) => `${seats} seats, ${story} of story, about ${table} at the table`,
    own: 'Choose your own YAML files',
    ownHint: 'A scenario of your own is given to the server for this room.',
    name: 'What you are called',
    nameHint: 'Everybody in the room sees it. A first name or a pseudonym is enough.',
    open: 'Open the room',
    opening: 'Opening the room',
    failed: 'The room could not be opened.',
    noServer: 'This page came without a server, so it runs no sessions. Start one with “npm start”.',
    noShelf: 'The scenarios could not be read.',
    noScenario: 'The server has no scenario.',
  },

  join: {
    title: 'Join with a code',
    code: 'Joining code',
    codeHint: 'Six letters and digits, from the screen on the wall.',
    name: 'Your name',
    nameHint: 'Everybody in the room sees it. A first name or a pseudonym is enough.',
    as: 'Come in as',
    kinds: {
      player: 'Player',
      observer: 'Observer',
      evaluator: 'Evaluator',
      screen: 'Screen on the wall',
    } as const satisfies Omit<Kinds, 'facilitator'>,
    hints: {
      player: 'You get a seat at the table.',
      observer: 'You watch what everybody may see.',
      evaluator: 'You note what you see, rate it, and read the debrief. The facilitator lets you in.',
      screen: 'For the large screen: houses, clock and code.',
    } as const satisfies Omit<Kinds, 'facilitator'>,
    come: 'Come in',
    coming: 'Coming in',
    looking: 'Looking for the room',
    unknown: 'There is no room with this code. Look at the code again: it has no spaces that count.',
    leadsTo: (title: string) => `This code leads to ${title}.`,
    started: 'The exercise has started; you can still come in.',
    ended: 'The exercise is over.',
    failed: 'You could not come in.',
  },

  invited: {
    title: 'Coming in by invitation',
    failed: 'This invitation does not work any more.',
    home: 'Go to the home page',
  },

  room: {
    title: (title: string) => `${title}: lobby`,
    opening: 'Coming into the room',
    failed: 'You could not come into this room.',
    gone: 'You are not in this room any more.',
    joinAgain: 'Join with the code',
    home: 'Go to the home page',
    away: (sentence: string) => `${sentence} Everything here can still be read.`,
    asks: 'You asked to evaluate. Until the facilitator lets you in, you see what the wall shows.',
    halted: 'Real incident. The exercise is stopped.',
    haltOver: 'It is over: go on',
  },

  lobby: {
    houses: 'Who sits where',
    code: 'Code',
    qr: (url: string) => `QR code that leads to ${url}`,
    seated: (seated: number, waiting: number) => `${seated} seated, ${waiting} waiting`,
    bots: (count: number) => (count === 1 ? '1 bot' : `${count} bots`),
    settings: 'Room settings',
    invite: 'Invite',
    waiting: 'Waiting for a seat',
    waitingHint: 'drag a name to a room, or press Enter on it to choose',
    nobodyWaits: 'Nobody waits for a seat.',
    atSeats: (count: number) => `At a seat: ${count}`,
    others: (count: number) => `Also here: ${count}`,
    expected: 'expected',
    away: 'away',
    you: 'you',
    pick: (name: string) => `${name}: choose a seat`,
    manage: (name: string) => `${name}: name and removal`,
    picking: (name: string) => `Choose a room for ${name}. Escape lets go.`,
    placed: (name: string, seat: string) => `${name} sits at ${seat}.`,
    letGo: 'Let go',
    dropHere: 'drop here',
    open: 'open',
    dark: 'dark',
    bot: 'bot',
    novice: 'bot, errs',
    room: (seat: string, house: string, who: string) => `${seat}, ${house}: ${who}`,
    roomHere: (name: string, seat: string, house: string) => `Seat ${name} here: ${seat}, ${house}`,
    chain: (steps: number) => `The notification chain needs all ${steps}`,
    nobodyYet: 'nobody yet',
    or: 'or',
    empty: 'Empty seats',
    filler: {
      playbook: 'Bots that follow the playbook',
      novice: 'Bots that make mistakes',
      dark: 'Leave them dark',
    } as const satisfies Readonly<Record<Filler, string>>,
    random: 'Seat everyone at random',
    roster: 'Roster from a list',
    tonight: 'Tonight',
    seats: (count: number) => (count === 1 ? '1 seat' : `${count} seats`),
    length: (story: string, table: string) => `${story} of story, about ${table} at the table`,
    level: (title: string) => `Level: ${title}`,
    hotWash: { named: 'Hot wash straight after, with names', anonymous: 'Hot wash straight after, without names' } as const,
    start: 'Start the night',
    starting: 'Starting',
    asBots: (seats: readonly string[]) =>
      seats.length > 4
        ? `${seats.length} seats would start as bots`
        : `${list(seats)} would start as ${seats.length === 1 ? 'a bot' : 'bots'}`,
    uncovered: (seat: string, duties: number) =>
      `${seat} stays dark: nobody is there for ${duties} ${duties === 1 ? 'duty' : 'duties'} of the playbook.`,
    darkNoDuty: (seat: string) => `${seat} stays dark. The playbook asks nothing of it.`,
    covered: 'Every duty of the playbook has somebody.',
    failed: 'That was not possible.',
  },

  seat: {
    holders: 'Who plays it',
    nobody: 'Nobody yet.',
    takeOff: (name: string) => `Take ${name} off this seat`,
    takeOffShort: 'Take off',
    give: 'Give it to',
    nobodyToGive: 'No other player is here.',
    whileEmpty: 'While nobody holds it',
    hand: 'Whose hand is on it',
    byVote: 'What one of them wants, the others vote on. Room settings change that.',
    uncovered: (count: number) =>
      count === 1 ? '1 duty of the playbook is not covered.' : `${count} duties of the playbook are not covered.`,
  },

  person: {
    name: 'Name',
    rename: 'Change the name',
    remove: 'Remove from the room',
    removeHint: 'Their device goes out of the room. They can join again with the code.',
    seats: 'Seats',
    noSeat: 'No seat yet.',
  },

  asking: {
    list: 'Who asks to evaluate',
    asks: (name: string) => `${name} asks to evaluate, and would read both companies.`,
    letIn: (name: string) => `Let ${name} in`,
  },

  settings: {
    title: 'Room settings',
    level: 'Level',
    shared: 'Seats that several people hold',
    vote: 'They vote',
    voteHint: 'What one proposes is done when more than half agree.',
    hand: 'One hand acts',
    handHint: 'One of them acts, the others look on; the hand can be passed.',
    hotWash: 'Notes of the hot wash',
    named: 'With names',
    anonymous: 'Without names',
    anonymousHint: 'Nobody can see who wrote a note, you included.',
    close: 'Close',
  },

  invite: {
    title: 'Invite',
    people: 'Everybody who plays or watches',
    address: 'Address with the code',
    facilitator: 'Another facilitator',
    facilitatorHint: 'Whoever opens this link runs the room with you. Give it to one person only.',
    screen: 'The screen on the wall',
    screenHint: 'Open this link on the large screen.',
    make: { facilitator: 'Make a link for a facilitator', screen: 'Make a link for the screen' } as const,
    link: 'Link',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'Copying is not allowed here. Mark the link and copy it by hand.',
    failed: 'No link could be made.',
  },

  goOn: {
    title: 'Go on on another device',
    text: 'Open this link on the other device, or point its camera at the code. It sits you down there with everything you may see.',
    link: 'Your own link',
    qr: 'QR code of the link',
    secret: 'Whoever opens it is you in this room: show it to nobody else.',
    failed: 'No link could be made.',
  },

  roster: {
    title: 'Roster from a list',
    lead: 'One person on each line: name, seat. The seat may be missing, and a person may have several lines.',
    text: 'List',
    file: 'Read a CSV file',
    fileFailed: 'This file could not be read as text.',
    tooLarge: 'This file is larger than a list of names can be.',
    example: 'Lene, Tech Lead TechA',
    good: (count: number) => (count === 1 ? '1 person can be expected.' : `${count} people can be expected.`),
    bad: (count: number) => (count === 1 ? '1 line needs a change:' : `${count} lines need a change:`),
    line: (line: number, why: string) => `Line ${line}: ${why}`,
    why: {
      'no-name': 'there is no name.',
      'long-name': 'the name is longer than 40 signs.',
      'unknown-seat': 'there is no such seat in this scenario.',
      'two-seats': 'this could be more than one seat. Add the company.',
      'name-taken': 'somebody of this name is in the room already.',
      'open-quote': 'a quotation mark is opened and never closed.',
      'too-many': 'a room takes 60 people.',
    } as const,
    whyOf: (why: string, text: string) => (text === '' ? why : `“${text}”: ${why}`),
    expect: 'Expect these people',
    kept: 'What could not be read stays in the list.',
    done: (count: number) => (count === 1 ? '1 person is expected.' : `${count} people are expected.`),
  },

  player: {
    waitTitle: 'You are in the room',
    waitText: 'The facilitator gives you a seat. This page shows it at once.',
    seatTitle: (seats: readonly string[]) => `Your ${seats.length === 1 ? 'seat' : 'seats'}: ${list(seats)}`,
    seatText: 'Read your role card. The exercise starts when the facilitator starts it.',
    noCard: 'Your role card comes with the start of the exercise.',
    together: (names: readonly string[]) => `You share this seat with ${list(names)}.`,
    who: 'Who is here',
    name: 'Your name',
    change: 'Change your name',
    changed: 'Your name is changed.',
    seat: (name: string, seats: string) => `${name}, ${seats}`,
    noSeatRunning: 'The exercise is running, and you have no seat yet.',
    seats: 'Your seats',
    shared: (names: readonly string[]) => `With ${list(names)}`,
    yourHand: 'Your hand is on this seat.',
    theirHand: (name: string) => `${name} has the hand on this seat.`,
    takeHand: 'Take the hand',
    proposals: 'Proposed for your seat',
    proposed: (name: string, what: string) => `${name} proposes: ${what}`,
    yours: (what: string) => `You propose: ${what}`,
    votes: (agreed: number, needed: number) => `${agreed} of ${needed} votes`,
    agree: 'Agree',
    against: 'Against',
    sitting: 'Sitting down at the table',
  },

  command: {
    do: (what: string, on: string) => (on === '' ? what : `${what}: ${on}`),
    notify: (who: string) => `notify ${who}`,
    send: (who: string) => `write to ${who}`,
    request: (who: string, what: string) => `ask ${who} for ${what}`,
    approve: 'approve a request',
    refuse: 'refuse a request',
    finding: 'record a finding',
    delegate: (who: string) => `hand the seat to ${who}`,
    answer: (option: string) => (option === '' ? 'answer a message' : `answer: ${option}`),
    note: 'hang up a note',
    changeNote: 'put your note in other words',
    removeNote: 'take your note down',
    vote: 'vote for a note',
    'take-vote-back': 'take back a vote for a note',
    rate: (answers: string) => `rate yourselves ${answers}`,
    other: 'something for the facilitator',
    quote: (text: string) => `“${text}”`,
  },

  wall: {
    title: 'The stage',
    clock: 'Exercise clock',
    code: 'Code',
    phase: 'Phase',
    full: 'Full screen',
    leaveFull: 'Leave full screen',
    asText: 'Stage as text',
    sound: 'Sound',
    connecting: 'Fetching the stage',
    ended: 'The exercise has ended.',
  },

  refusals: {
    notYours: 'Only the facilitator can do that.',
    unknownMember: 'This person is not in the room any more.',
    unknownSeat: (seat: string) => `There is no seat “${seat}” in this scenario.`,
    unknownLevel: 'This scenario has no such level.',
    noPlayer: (name: string) => `${name} is no player and takes no seat.`,
    alreadyStarted: 'The exercise has started already.',
    notRunning: 'The exercise is not running.',
    notEnded: 'The exercise is not over yet.',
    nameNeeded: 'A name has between 1 and 40 signs.',
    nameTaken: (name: string) => `Somebody in this room is called ${name} already.`,
    nobodyPlays: 'Nobody would play: seat somebody, or let bots take the empty seats.',
    full: (most: number) => `The room is full: it takes ${most} people.`,
    lastFacilitator: 'Somebody has to run the room. Invite another facilitator first.',
    notYourSeat: 'This seat is not theirs.',
    nothingAsked: (name: string) => `${name} is what they asked to be.`,
  },
}

/** Why the room does not do what was asked, in a sentence. */
export function sayRefusal(refusal: RoomRefusal, { refusals }: typeof sessionWords): string {
  switch (refusal.kind) {
    case 'not-yours':
      return refusals.notYours
    case 'unknown-member':
      return refusals.unknownMember
    case 'unknown-seat':
      return refusals.unknownSeat(refusal.seat)
    case 'unknown-level':
      return refusals.unknownLevel
    case 'no-player':
      return refusals.noPlayer(refusal.name)
    case 'already-started':
      return refusals.alreadyStarted
    case 'not-running':
      return refusals.notRunning
    case 'not-ended':
      return refusals.notEnded
    case 'name-needed':
      return refusals.nameNeeded
    case 'name-taken':
      return refusals.nameTaken(refusal.name)
    case 'nobody-plays':
      return refusals.nobodyPlays
    case 'full':
      return refusals.full(refusal.most)
    case 'nothing-asked':
      return refusals.nothingAsked(refusal.name)
    case 'last-facilitator':
      return refusals.lastFacilitator
    case 'not-your-seat':
      return refusals.notYourSeat
    default:
      return unreachable(refusal)
  }
}
