import { type Command, type ExerciseEvent, isSeatCommand, type Refusal, type Sender, type Story } from '@/engine/index.ts'
import { type Host, headerOf, holdersOf, openHost } from '@/hosting/index.ts'
import { formatTime, parseTime, type SeatId, type Seed } from '@/kernel/index.ts'
import { smallPlaybook } from './small-playbook.ts'
import { smallScenario } from './small-scenario.ts'

/** The story most tests are told in. */
export const smallStory: Story = { scenario: smallScenario, playbook: smallPlaybook, seed: 'seven' as Seed, level: undefined }

/** Events of one kind, also where several kinds share a shape. */
type EventOf<Kind extends ExerciseEvent['kind']> = ExerciseEvent extends infer Event
  ? Event extends { kind: infer Own }
    ? Kind extends Own
      ? Omit<Event, 'kind'> & { kind: Kind }
      : never
    : never
  : never

/** An evening a test plays by hand: people on every seat, STARTEX given. */
export interface Evening {
  readonly host: Host
  /** Lets the clock run to a time written as people write it. */
  readonly at: (time: string) => Evening
  /** Sends a command; a refusal is a failure of the test. */
  readonly when: (command: Command, sender?: Sender) => Evening
  /** Sends a command and gives back why not, or undefined when it was accepted. */
  readonly refusal: (command: Command, sender?: Sender) => Refusal | undefined
  /** Events recorded since the last `at` or `when`, as the facilitator sees them. */
  readonly news: () => readonly ExerciseEvent[]
  /** Events of one kind in the whole log. */
  readonly all: <Kind extends ExerciseEvent['kind']>(kind: Kind) => readonly EventOf<Kind>[]
}

/** Opens an evening and gives STARTEX. */
export function given(story: Story = smallStory): Evening {
  const people = Object.fromEntries(Object.keys(story.playbook.roles).map((seat) => [seat as SeatId, 'somebody']))
  const seats = holdersOf(story.playbook, story.scenario, {}, people)
  const host = openHost(headerOf(story, { crew: 'people', level: 'standard', seats, language: 'en' }), story)
  let mark = 0
  let count = 0
  const ask = (command: Command, sender: Sender = senderOf(command)): Refusal | undefined => {
    mark = host.log().lines.length
    const answer = host.accept(command, sender, `test-${++count}`)
    return answer.accepted === false ? answer.refusal : undefined
  }
  const evening: Evening = {
    host,
    at: (text) => {
      const to = parseTime(text)
      if (to === undefined) throw new Error(`${text} is no time`)
      return evening.when({ kind: 'advance', to })
    },
    when: (command, sender) => {
      const refusal = ask(command, sender)
      if (refusal !== undefined)
        throw new Error(`${command.kind} at ${formatTime(host.exercise().now)} was refused: ${refusal.kind}`)
      return evening
    },
    refusal: ask,
    news: () =>
      host
        .log()
        .lines.slice(mark)
        .map(({ event }) => event),
    all: (kind) => {
      const events = host.log().lines.map(({ event }) => event)
      return events.filter((event) => isKind(event, kind)) as never
    },
  }
  return evening.when({ kind: 'start', seats })
}

function senderOf(command: Command): Sender {
  return isSeatCommand(command) ? { kind: 'seat', seat: command.seat } : { kind: 'facilitator' }
}

function isKind<Kind extends ExerciseEvent['kind']>(event: ExerciseEvent, kind: Kind): boolean {
  return event.kind === kind
}
