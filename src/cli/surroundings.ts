import type { BroughtFile, RoomStore } from '@/hosting/index.ts'
import type { Files } from './files.ts'

/** What a verb may see and touch. Everything is handed in, so that a test can be the whole world. */
export interface Surroundings {
  /** Where answers go; nothing else is ever written there, so that it can be piped. */
  readonly out: (text: string) => void
  /** Where problems and progress go. */
  readonly err: (text: string) => void
  /** Whether `err` is a terminal, where a line can be written anew. */
  readonly terminal: boolean
  /** Milliseconds since some moment; only differences mean anything. */
  readonly milliseconds: () => number
  readonly files: Files
  /** Settings by name, such as `PORT`. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The version of this program, as its package states it. */
  readonly version: string
  /** The folder of the built web app. */
  readonly webFolder: string
  /** The scenarios and playbooks that come with the program. */
  readonly shipped: readonly BroughtFile[]
  /** Opens the store of sessions in a folder; refused when nothing can be kept there. */
  readonly openStore: (folder: string) => RoomStore
  /** Now, in milliseconds since 1970. */
  readonly now: () => number
  /** Comes true when the user asks the program to end (Ctrl-C, or a polite kill). */
  readonly stopAsked: () => Promise<void>
}
