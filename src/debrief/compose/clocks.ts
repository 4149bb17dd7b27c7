import { type Clock, clockOf } from '@/engine/index.ts'
import { between, type Claim, type EventNumber, type ExerciseTime } from '@/kernel/index.ts'
import { say } from '../words/say.ts'
import type { Sources } from './sources.ts'

/** How a legal or contractual clock stands. */
export interface ClockState {
  readonly state: 'met' | 'running' | 'missed' | 'never'
  readonly said: Claim
}

/** Every clock the scenario switched on, as far as the reader may know. */
export function clocksIn({ scenario, playbook, deeds, end, ended, text }: Sources): readonly ClockState[] {
  return scenario.clocks.flatMap((id) => {
    const pack = playbook.clocks[id]
    return pack === undefined ? [] : [inWords(clockOf(pack, { happenings: deeds, now: end }), text(pack.title), end, ended)]
  })
}

function inWords(
  { state, dueAt, metAt, cites }: Clock,
  clock: string,
  now: ExerciseTime,
  ended: EventNumber | undefined,
): ClockState {
  if (state === 'off' || dueAt === undefined) return { state: 'never', said: say('clock/never', { clock }) }
  if (metAt !== undefined) {
    return state === 'met'
      ? { state, said: say('clock/met', { clock, at: metAt, left: between(metAt, dueAt) }, cites) }
      : { state, said: say('clock/met-late', { clock, at: metAt, by: between(dueAt, metAt) }, cites) }
  }
  const proof = ended === undefined ? cites : [...cites, ended]
  return state === 'missed'
    ? { state, said: say('clock/missed', { clock, at: dueAt }, proof) }
    : { state: 'running', said: say('clock/running', { clock, left: between(now, dueAt) }, proof) }
}
