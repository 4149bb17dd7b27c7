import type { Seed } from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'
import type { Level, Scenario } from '@/scenario/index.ts'

/** Everything about an evening that is settled before STARTEX and never reaches a device whole. */
export interface Story {
  readonly scenario: Scenario
  readonly playbook: Playbook
  readonly seed: Seed
  /** Absent: the level `standard`, with nothing changed. */
  readonly level: Level | undefined
}
