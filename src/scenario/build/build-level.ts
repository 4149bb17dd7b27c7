import type { Duration } from '@/kernel/index.ts'
import type { Level } from '../scenario.ts'
import type { WrittenScenario } from '../shape/scenario-shape.ts'
import { buildValues } from './build-time.ts'
import type { Facts } from './build-world.ts'

/** One level; without a title its id is its title. */
export function buildLevel(
  id: string,
  { title, injects, world, ...windows }: WrittenScenario['levels'][string],
  facts: Facts,
): Level {
  return {
    title: title ?? id.charAt(0).toUpperCase() + id.slice(1),
    parameters: windows as Readonly<Record<string, Duration>>,
    world: buildValues(world, facts),
    contingency: injects === '+contingency',
  }
}
