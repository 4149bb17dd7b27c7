import {
  type Briefing,
  belongs,
  brief,
  type Cause,
  type Command,
  type Exercise,
  type ExerciseEvent,
  evolve,
  exerciseBriefed,
  exerciseOf,
  isSeatCommand,
  type Log,
  type LogHeader,
  type LogLine,
  may,
  organisationOf,
  outcome,
  type Reader,
  type Recorded,
  type Refusal,
  type Sender,
  type Story,
} from '@/engine/index.ts'
import { digest, type EventNumber, type ExerciseId, type SeatId } from '@/kernel/index.ts'
import { digestOf, sealHeader, sealLine } from './log/seal.ts'

/** What one seat has seen: its own fold of the lines it may see, exactly as on its device. */
export interface SeatView {
  readonly seat: SeatId
  readonly briefing: Briefing
  readonly exercise: Exercise
  readonly lines: readonly Recorded[]
  /** How many of them can make somebody think again: time passing, numbers changing and work begun do not. */
  readonly news: number
}

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
  const views = new Map<SeatId, SeatView>()
  let exercise = exerciseOf(story.scenario)
  let hash = sealHeader(header).hash

  const take = (line: LogLine): void => {
    kept.push(line)
    hash = line.hash
    if (line.cause !== undefined) applied.add(line.cause.id)
    exercise = evolve(exercise, line, playbook)
    for (const [seat, view] of views) if (belongs(readerOf(seat), line.audience.during)) views.set(seat, extended(view, line))
  }
  for (const line of lines) take(line)

  const view = (seat: SeatId): SeatView => {
    const known = views.get(seat)
    if (known !== undefined) return known
    const briefing = brief(story.scenario, playbook, seat, header.seats)
    let fresh: SeatView = { seat, briefing, exercise: exerciseBriefed(briefing), lines: [], news: 0 }
    for (const line of kept) if (belongs(readerOf(seat), line.audience.during)) fresh = extended(fresh, line)
    views.set(seat, fresh)
    return fresh
  }

  return {
    header,
    story,
    exercise: () => exercise,
    log: () => ({ header, lines: [...kept] }),
    view,
    accept: (command, sender, id) => {
      if (applied.has(id)) return { accepted: 'before' }
      const seat = isSeatCommand(command) ? command.seat : undefined
      const seen = view(seat !== undefined && seat in playbook.roles ? seat : anySeat(playbook.roles))
      const permission = may(command, sender, seat === undefined ? exercise : seen.exercise, seen.briefing)
      if (!permission.allowed) return { accepted: false, refusal: permission.refusal }
      const decision = outcome(command, exercise, story)
      if (!decision.accepted) return { accepted: false, refusal: decision.refusal }
      const cause: Cause = { id, by: sender.kind, ...(sender.kind === 'seat' ? { seat: sender.seat } : {}), command }
      const first = kept.length
      for (const [index, { at, audience, event }] of decision.outcomes.entries()) {
        const number = (kept.length + 1) as EventNumber
        take(sealLine({ number, at, audience, event, ...(index === 0 ? { cause } : {}) }, hash, header.seed))
      }
      return { accepted: true, lines: kept.slice(first) }
    },
  }

  function extended(before: SeatView, line: Recorded): SeatView {
    const lines = before.lines as Recorded[]
    lines.push(line)
    const news = before.news + (QUIET.has(line.event.kind) ? 0 : 1)
    return { ...before, exercise: evolve(before.exercise, line, playbook), lines, news }
  }
}

const QUIET: ReadonlySet<ExerciseEvent['kind']> = new Set(['clock-advanced', 'fact-changed', 'act-started'])

function readerOf(seat: SeatId): Reader {
  return { kind: 'seat', seat, organisation: organisationOf(seat) }
}

function anySeat(roles: Story['playbook']['roles']): SeatId {
  return (Object.keys(roles)[0] ?? '') as SeatId
}
