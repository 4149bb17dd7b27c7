import type { Connection } from '@/client/index.ts'
import type { ClockMode, cardOf, settingOf, ToDevice, ToHost } from '@/hosting/index.ts'
import type { Diagnostic, ExerciseId, ExerciseTime, SeatId, Text } from '@/kernel/index.ts'
import type { SeatBrief } from '@/scenario/index.ts'

/** A text file somebody dropped on the page. */
export interface DroppedFile {
  readonly name: string
  readonly text: string
}

/** What somebody settles before an exercise begins. */
export interface Settled {
  readonly scenario: string
  readonly seat: SeatId
  readonly level?: string
  readonly clock: ClockMode
}

/** An exercise kept on this device. */
export interface KeptEvening {
  readonly exercise: ExerciseId
  readonly title: Text
  readonly seat: SeatId
  readonly seatTitle: Text
  readonly playedAt: string
  readonly state: 'running' | 'ended'
  readonly at: ExerciseTime
  readonly score?: number
}

/**
 * What goes on behind the page, in a worker of the same tab: the scenarios, the exercises kept here, and the host that runs
 * one. Every answer is a promise; a refused promise carries one sentence for a person.
 */
export interface Backstage {
  shelf(): Promise<readonly ReturnType<typeof cardOf>[]>
  setting(scenario: string): Promise<ReturnType<typeof settingOf> | undefined>
  roleCard(scenario: string, seat: SeatId): Promise<SeatBrief | undefined>
  bring(files: readonly DroppedFile[]): Promise<{
    readonly added: readonly ReturnType<typeof cardOf>[]
    readonly kept: boolean
    readonly diagnostics: readonly Diagnostic[]
  }>
  evenings(): Promise<readonly KeptEvening[]>
  begin(settled: Settled): Promise<ExerciseId>
  /** Loads a kept exercise and says which seat the person holds. */
  resume(exercise: ExerciseId): Promise<SeatId>
}

/** The page's hold on it. */
export interface BackstageHold extends Backstage {
  /** A connection to an exercise that was begun or resumed. */
  connect(exercise: ExerciseId): Connection
}

/** What the page sends to the worker. */
export type ToBackstage =
  | { readonly kind: 'ask'; readonly n: number; readonly what: keyof Backstage; readonly given: readonly unknown[] }
  | { readonly kind: 'connect'; readonly connection: number; readonly exercise: ExerciseId }
  | { readonly kind: 'wire'; readonly connection: number; readonly message: ToHost }
  | { readonly kind: 'close'; readonly connection: number }

/** What the worker sends to the page. */
export type FromBackstage =
  | { readonly kind: 'answer'; readonly n: number; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly n: number; readonly sentence: string }
  | { readonly kind: 'wire'; readonly connection: number; readonly message: ToDevice }
  | { readonly kind: 'lost'; readonly connection: number; readonly sentence: string }
