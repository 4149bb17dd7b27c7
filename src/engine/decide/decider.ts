import type { Briefing } from '../briefing.ts'
import type { Command } from '../command.ts'
import type { Caveat, Permission, Refusal } from '../decision.ts'
import type { Draft } from '../draft.ts'
import type { Exercise } from '../exercise.ts'
import type { Story } from '../story.ts'

/** A command of one kind. */
export type CommandOf<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>

/**
 * Whether a command of one kind may be sent now. Knows only what a device knows, so that a button and the host cannot disagree. A
 * page loads this half of a command without the other.
 */
export type May<Kind extends Command['kind']> = (command: CommandOf<Kind>, exercise: Exercise, briefing: Briefing) => Permission

/** What a command of one kind leads to; called only when it is allowed. */
export type LeadsTo<Kind extends Command['kind']> = (command: CommandOf<Kind>, draft: Draft) => void

/** Why the story says no to what may be sent, or undefined: what depends on more of it than a device needs to know. */
export type RefusedBy<Kind extends Command['kind']> = (
  command: CommandOf<Kind>,
  exercise: Exercise,
  story: Story,
) => Refusal | undefined

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
