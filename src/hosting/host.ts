import {
  type Briefing,
  brief,
  type Cause,
  type Command,
  type Exercise,
  evolve,
  exerciseOf,
  isSeatCommand,
  type Log,
  type LogHeader,
  type LogLine,
  may,
  outcome,
  pathOf,
  type Refusal,
  replay,
  type Sender,
  type Story,
} from '@/engine/index.ts'
import { digest, type EventNumber, type ExerciseId, type SeatId } from '@/kernel/index.ts'
import { beforeCommand, endOfCommand } from './log/end-of-command.ts'
import { digestOf, sealHeader, sealLine } from './log/seal.ts'
import { type SeatView, type Viewer, viewerOf } from './seat-view.ts'
import { DESK, isBeside, WALL } from './seats-beside.ts'

/** What came of a command. */
export type Answer =
  | { readonly accepted: true; readonly lines: readonly LogLine[] }
  | { readonly accepted: false; readonly refusal: Refusal }
  /** The same command id was applied before; nothing happens again. */
  | { readonly accepted: 'before' }

/** Runs one exercise, whoever carries the messages. It keeps no clock and no connection. */
export interface Host {
  readonly header: LogHeader
  readonly story: Story
  readonly exercise: () => Exercise
  readonly log: () => Log
  readonly view: (seat: SeatId) => SeatView
  /** Decides a command; accepted lines are in the log when this returns. `id` names the command for ever. */
  readonly accept: (command: Command, sender: Sender, id: string) => Answer
}

/** The header an exercise starts with. The id comes from the seed and the story when nobody names it. */
export function headerOf(
  story: Story,
  about: Pick<LogHeader, 'crew' | 'level' | 'seats' | 'language'> & { readonly exercise?: ExerciseId },
): LogHeader {
  const { scenario, playbook, seed } = story
  const scenarioHash = digestOf(scenario)
  const playbookHash = digestOf(playbook)
  const { exercise, ...rest } = about
  return {
    format: 'hotwash-log/1',
    exercise:
      exercise ?? (`${scenario.id}-${digest(`${scenarioHash}${playbookHash}${seed}${rest.crew}`).slice(0, 8)}` as ExerciseId),
    scenario,
    scenarioHash,
    playbook,
    playbookHash,
    seed,
    ...rest,
  }
}

/** Opens an exercise, new or as far as its lines go. */
export function openHost(header: LogHeader, story: Story, lines: readonly LogLine[] = []): Host {
  const { playbook } = story
  const kept: LogLine[] = []
  const applied = new Set<string>()
  const viewers = new Map<SeatId, Viewer>()
  let exercise = exerciseOf(story.scenario)
  let hash = sealHeader(header).hash

  const take = (line: LogLine): void => {
    kept.push(line)
    hash = line.hash
    if (line.cause !== undefined) applied.add(line.cause.id)
    exercise = line.after === undefined ? evolve(exercise, line, playbook) : foldedTo(line.number)
    for (const viewer of viewers.values()) viewer.take(kept)
  }
  for (const line of lines) take(line)

  /** The facilitator sees every fact and thing, an evaluator those that anybody at the table sees. */
  const briefAt = (seat: SeatId): Briefing => {
    if (seat === DESK) return brief(story.scenario, playbook, seat, header.seats, () => true)
    if (isBeside(seat) && seat !== WALL)
      return brief(story.scenario, playbook, seat, header.seats, (viewers) => viewers.length > 0)
    return brief(story.scenario, playbook, seat, header.seats)
  }

  const view = (seat: SeatId): SeatView => {
    const soFar: LogLine[] = []
    const known = viewers.get(seat)
    if (known !== undefined) return known.view()
    const viewer = viewerOf(briefAt(seat))
    for (const line of kept) {
      soFar.push(line)
      viewer.take(soFar)
    }
    viewers.set(seat, viewer)
    return viewer.view()
  }

  /** Whose view a command is decided on: that of whoever presses, as on their device, or of the seat the facilitator acts for. */
  const deciding = (command: Command, sender: Sender): SeatView => {
    const seat = sender.kind === 'seat' ? sender.seat : isSeatCommand(command) ? command.seat : undefined
    return view(seat !== undefined && seat in playbook.roles ? seat : anySeat(playbook.roles))
  }

  return {
    header,
    story,
    exercise: () => exercise,
    log: () => ({ header, lines: [...kept] }),
    view,
    accept: (command, sender, id) => {
      if (applied.has(id)) return { accepted: 'before' }
      const seen = deciding(command, sender)
      const permission = may(command, sender, isSeatCommand(command) ? seen.exercise : exercise, seen.briefing)
      if (!permission.allowed) return { accepted: false, refusal: permission.refusal }
      const refusal = command.kind === 'rewind' ? refuseMidCommand(command.to) : undefined
      if (refusal !== undefined) return { accepted: false, refusal }
      const decision = outcome(
        command,
        command.kind === 'rewind' ? { ...foldedTo(command.to), last: exercise.last } : exercise,
        story,
        sender,
      )
      if (!decision.accepted) return { accepted: false, refusal: decision.refusal }
      const { kind: by, ...whose } = sender
      const cause: Cause = { id, by, ...whose, command }
      const first = kept.length
      for (const [index, happened] of decision.outcomes.entries()) {
        const number = (kept.length + 1) as EventNumber
        take(sealLine({ number, ...happened, ...(index === 0 ? { cause } : {}) }, hash, header.seed))
      }
      return { accepted: true, lines: kept.slice(first) }
    },
  }

  /** The exercise as it stood after a line. */
  function foldedTo(number: EventNumber): Exercise {
    return replay(exerciseOf(story.scenario), pathOf(kept.slice(0, number)), playbook)
  }

  /** Why the exercise cannot be taken back to a line, or undefined. */
  function refuseMidCommand(to: EventNumber): Refusal | undefined {
    const end = endOfCommand(kept, to)
    return to === end ? undefined : { kind: 'mid-command', before: beforeCommand(kept, to), end }
  }
}

function anySeat(roles: Story['playbook']['roles']): SeatId {
  return (Object.keys(roles)[0] ?? '') as SeatId
}
