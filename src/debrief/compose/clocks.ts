import { after, between, type Claim, type EventNumber, type ExerciseTime } from '@/kernel/index.ts'
import { say } from '../words/say.ts'
import { speaksOf } from './deeds.ts'
import type { Sources } from './sources.ts'

/** How a legal or contractual clock stands. */
export interface ClockState {
  readonly state: 'met' | 'running' | 'missed' | 'never'
  readonly said: Claim
}

/** Every clock the scenario switched on, as far as the reader may know. */
export function clocksIn(sources: Sources): readonly ClockState[] {
  const { scenario, playbook, deeds, end, text } = sources
  return scenario.clocks.flatMap((id) => {
    const pack = playbook.clocks[id]
    if (pack === undefined) return []
    const clock = text(pack.title)
    const started = deeds.findIndex((deed) => speaksOf(pack.anchor, deed))
    const anchor = deeds[started]
    if (anchor === undefined) return [{ state: 'never', said: say('clock/never', { clock }) }]
    const runsOut = after(anchor.at, pack.limit)
    const met = deeds.find((deed, index) => index > started && speaksOf(pack.met, deed))
    return [stateOf(clock, runsOut, anchor.number, met, end, sources.ended)]
  })
}

function stateOf(
  clock: string,
  runsOut: ExerciseTime,
  anchor: EventNumber,
  met: { readonly at: ExerciseTime; readonly number: EventNumber } | undefined,
  now: ExerciseTime,
  ended: EventNumber | undefined,
): ClockState {
  if (met !== undefined) {
    const cites = [anchor, met.number]
    const by = between(runsOut, met.at)
    return by === 0
      ? { state: 'met', said: say('clock/met', { clock, at: met.at, left: between(met.at, runsOut) }, cites) }
      : { state: 'missed', said: say('clock/met-late', { clock, at: met.at, by }, cites) }
  }
  const cites = ended === undefined ? [anchor] : [anchor, ended]
  return now > runsOut
    ? { state: 'missed', said: say('clock/missed', { clock, at: runsOut }, cites) }
    : { state: 'running', said: say('clock/running', { clock, left: between(now, runsOut) }, cites) }
}
