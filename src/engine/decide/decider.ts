import type { Briefing } from '../briefing.ts'
import type { Command } from '../command.ts'
import type { Caveat, Permission, Refusal } from '../decision.ts'
import type { Draft } from '../draft.ts'
import type { Exercise } from '../exercise.ts'

/** A command of one kind. */
export type CommandOf<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>

/**
 * The two halves of one command. `may` knows only what a device knows, so that a button and the host cannot disagree;
 * `outcome` is called only when `may` allowed it, and says what happens.
 */
export interface Decider<Kind extends Command['kind']> {
  readonly may: (command: CommandOf<Kind>, exercise: Exercise, briefing: Briefing) => Permission
  readonly outcome: (command: CommandOf<Kind>, draft: Draft) => void
}

/** No, and why. */
export const refuse = (refusal: Refusal): Permission => ({ allowed: false, refusal })
/** Yes, and what to know before. */
export const allow = (caveats: readonly Caveat[] = []): Permission => ({ allowed: true, caveats })

/** The longest text a person may send with a command, in characters. */
export const LONGEST_TEXT = 4000

/** Why a text cannot be sent, or undefined. */
export function refuseText(text: string): Refusal | undefined {
  if (text.trim() === '') return { kind: 'empty-text' }
  return text.length > LONGEST_TEXT ? { kind: 'text-too-long', most: LONGEST_TEXT } : undefined
}
