import {
  type ActivityId,
  type ExerciseTime,
  type FactId,
  type PhaseId,
  parseTime,
  type SeatId,
  STARTEX,
  type ThingId,
} from '@/kernel/index.ts'
import { own } from '@/reading/index.ts'
import type { Before, Fact, FactValue, Window } from '../scenario.ts'
import type { WrittenWorld } from '../shape/planning-shape.ts'
import type { WrittenScenario } from '../shape/scenario-shape.ts'
import { NO_TIME } from './build-effects.ts'
import type { Facts } from './build-world.ts'

/** The stretches that are played; one over the whole story unless the author says otherwise. */
export function buildWindows({
  windows,
  length,
  act,
  title,
}: Pick<WrittenScenario, 'windows' | 'length' | 'act' | 'title'>): readonly Window[] {
  if (windows === undefined) return [{ from: STARTEX, to: (STARTEX + length.story) as ExerciseTime, title, act }]
  return windows.map((window) => ({ from: window.from, to: window.to, title: window.title ?? title, act }))
}

/** How it stands when it begins. */
export function buildBefore(
  { phase_at_start, world_at_start, happened }: Pick<WrittenScenario, 'phase_at_start' | 'world_at_start' | 'happened'>,
  facts: Facts,
): Before {
  return {
    ...(phase_at_start !== undefined && { phase: phase_at_start as PhaseId }),
    world: buildValues(world_at_start, facts),
    happened: happened.map(({ at, seat, did, target, with: data }) => ({
      at,
      ...(seat !== undefined && { seat: seat as SeatId }),
      did: did as ActivityId,
      ...(target !== undefined && { target: target as ThingId }),
      with: data,
    })),
  }
}

/** Values of facts in the form facts have; times are kept as seconds, sets without doubles. */
export function buildValues(written: WrittenWorld, facts: Facts): Readonly<Record<FactId, FactValue>> {
  return Object.fromEntries(Object.entries(written).map(([id, value]) => [id, valueFor(own(facts, id), value)]))
}

function valueFor(fact: Fact | undefined, written: WrittenWorld[string]): FactValue {
  if (typeof written === 'object') return [...new Set(written)].sort()
  if (fact?.type === 'set') return [String(written)]
  if (fact?.type !== 'time' || typeof written !== 'string') return written
  return written === 'none' ? NO_TIME : (parseTime(written) ?? written)
}
