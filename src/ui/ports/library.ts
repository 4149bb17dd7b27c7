import type { Diagnostic, Duration, SeatId, Text } from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'
import type { SeatBrief } from '@/scenario/index.ts'
import type { MarkShape } from '../parts/mark.tsx'

/** What the shelf shows of a scenario: nothing of its plot. */
export interface ScenarioCard {
  readonly id: string
  readonly title: Text
  /** Roman numeral or empty. */
  readonly act: string
  readonly summary: Text
  readonly organisations: readonly { readonly title: Text; readonly mark: MarkShape }[]
  readonly seats: number
  /** The seat for somebody who does not choose, with its own title and its company's. */
  readonly proposed?: { readonly seat: SeatId; readonly title: Text; readonly organisation: Text }
  readonly length: { readonly story: Duration; readonly table: Duration }
  /** True when the person brought the file. */
  readonly own: boolean
}

/** One seat before it is chosen. What only that seat knows is on its role card. */
export interface SeatChoice {
  readonly seat: SeatId
  /** Default name of the character. */
  readonly name?: string
  /** What the seat is there for; absent when the scenario does not say. */
  readonly brief?: Text
}

/** What setting up a practice needs to know of a scenario, and nothing of its plot. */
export interface Setting {
  readonly card: ScenarioCard
  readonly playbook: Playbook
  readonly seats: readonly SeatChoice[]
  readonly levels: readonly { readonly id: string; readonly title: Text }[]
  /** Story seconds per second at the table while a seat has something due. */
  readonly pace: number
}

/** A text file somebody dropped. */
export interface WrittenFile {
  readonly name: string
  readonly text: string
}

/** What became of dropped files: what is on the shelf now, and everything wrong with them. */
export interface Brought {
  readonly added: readonly ScenarioCard[]
  /** False when they are there only as long as the page is open. */
  readonly kept: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/** The scenarios at hand. What a person brought stands first. A promise is refused only when something is broken. */
export interface Library {
  shelf(): Promise<readonly ScenarioCard[]>
  /** Undefined when no such scenario is on the shelf. */
  setting(scenario: string): Promise<Setting | undefined>
  /** The role card of one seat; undefined when the scenario has none for it. */
  roleCard(scenario: string, seat: SeatId): Promise<SeatBrief | undefined>
  /** Reads files together; a playbook among them serves the scenarios among them. */
  bring(files: readonly WrittenFile[]): Promise<Brought>
}
