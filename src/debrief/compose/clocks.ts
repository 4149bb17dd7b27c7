import { type Clock, clockOf } from '@/engine/index.ts'
import { between, type Claim, type EventNumber, type ExerciseTime } from '@/kernel/index.ts'
import type { Block, Said } from '../block.ts'
import { describeEvent } from '../describe-event.ts'
import { say } from '../words/say.ts'
import type { Sources } from './sources.ts'

/** A legal or contractual clock with the sentence about how it stands. */
export interface ClockSaid {
  readonly clock: Clock
  readonly said: Claim
}

/** Every clock the scenario switched on, as far as the reader may know. */
export function clocksIn(sources: Sources): readonly ClockSaid[] {
  const { scenario, playbook, deeds, end, ended } = sources
  const seen = { happenings: deeds, now: end, ended: ended !== undefined }
  return scenario.clocks.flatMap((id) => {
    const pack = playbook.clocks[id]
    if (pack === undefined) return []
    const clock = clockOf(pack, seen, scenario.starts)
    return [{ clock, said: inWords(clock, sources) }]
  })
}

function inWords(clock: Clock, sources: Sources): Claim {
  const { end, text } = sources
  const name = text(clock.pack.title)
  const { startedAt, dueAt, metAt } = clock
  const cites = proofOf(clock, sources)
  if (startedAt === undefined) return say('clock/never', { clock: name })
  if (dueAt === undefined) {
    if (metAt !== undefined) return say('clock/open-met', { clock: name, at: metAt, wait: between(startedAt, metAt) }, cites)
    const open = clock.state === 'censored' ? 'clock/open-censored' : 'clock/open-running'
    return say(open, { clock: name, wait: between(startedAt, end) }, cites)
  }
  if (metAt !== undefined) {
    return metAt <= dueAt
      ? say('clock/met', { clock: name, at: metAt, left: between(metAt, dueAt) }, cites)
      : say('clock/met-late', { clock: name, at: metAt, by: between(dueAt, metAt) }, cites)
  }
  if (clock.state === 'missed') return say('clock/missed', { clock: name, at: dueAt }, cites)
  const running = clock.state === 'censored' ? 'clock/censored' : 'clock/running'
  return say(running, { clock: name, left: between(end, dueAt) }, cites)
}

/** What was not met is proved by the end of the log, too. */
function proofOf({ cites, metAt }: Clock, { ended }: Sources): readonly EventNumber[] {
  return metAt !== undefined || ended === undefined || cites.length === 0 ? cites : [...cites, ended]
}

/** The clocks side by side: what started each, when it was due, how it stands, and what to know before believing it. */
export function clockTable(sources: Sources): readonly Block[] {
  const clocks = clocksIn(sources)
  if (clocks.length === 0) return []
  return [
    { kind: 'heading', level: 3, id: 'clocks', text: say('clock/heading', {}) },
    {
      kind: 'table',
      id: 'clock-table',
      columns: [
        say('clock/name', {}),
        say('clock/started-by', {}),
        say('clock/due', {}),
        say('clock/state', {}),
        say('clock/spare', {}),
        say('clock/caution', {}),
      ],
      rows: clocks.map(({ clock }) => clockRow(clock, sources)),
    },
  ]
}

const nothing: Said = [say('clock/nothing', {})]

function clockRow(clock: Clock, sources: Sources): readonly Said[] {
  const { text } = sources
  const { pack, startedAt, dueAt } = clock
  const caution: Said = pack.caution === undefined ? nothing : [say('text', { text: text(pack.caution) })]
  const name: Said = [say('text', { text: text(pack.title) })]
  const state: Said = [stateOf(clock, proofOf(clock, sources))]
  if (startedAt === undefined) return [name, nothing, nothing, state, nothing, caution]
  const due = dueAt === undefined ? say('clock/no-limit', {}) : say('clock/due-at', { at: dueAt }, clock.cites.slice(0, 1))
  return [name, startOf(clock, startedAt, sources), [due], state, [spareOf(clock, startedAt, sources)], caution]
}

function startOf({ cites }: Clock, at: ExerciseTime, { lines, scenario, header }: Sources): Said {
  const line = lines.find(({ number }) => number === cites[0])
  const started = say('clock/started', { at }, cites.slice(0, 1))
  return line === undefined ? [started] : [started, describeEvent(line, scenario, header.language)]
}

/** One word for each way a clock can stand; leaving one out does not compile. */
const standings = {
  off: 'clock/is-off',
  running: 'clock/is-running',
  met: 'clock/is-met',
  missed: 'clock/is-missed',
  censored: 'clock/is-censored',
} as const satisfies { readonly [State in Clock['state']]: string }

function stateOf({ state, metAt }: Clock, cites: readonly EventNumber[]): Claim {
  return state === 'missed' && metAt !== undefined
    ? say('clock/is-met-late', { at: metAt }, cites)
    : say(standings[state], {}, cites)
}

/** Time to spare when it was met, too late, left at the last line, or gone by where there is no limit. */
function spareOf(clock: Clock, startedAt: ExerciseTime, sources: Sources): Claim {
  const { dueAt, metAt } = clock
  const until = metAt ?? sources.end
  const cites = proofOf(clock, sources)
  if (dueAt === undefined) return say('clock/gone-by', { wait: between(startedAt, until) }, cites)
  if (until > dueAt) return say('clock/over', { by: between(dueAt, until) }, cites)
  return say(metAt === undefined ? 'clock/left' : 'clock/to-spare', { by: between(until, dueAt) }, cites)
}
