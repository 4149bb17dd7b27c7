import type { BuiltInActivity } from '@/reading/index.ts'

/**
 * Activities every playbook has without declaring them: what happens by itself and what the game's own commands become in the
 * trace. Each with the keys it carries and what the value of a key names; a key outside the list may still be read where `more`.
 */
export const builtIn: Readonly<Record<BuiltInActivity, BuiltIn>> = {
  'duty.open': { keys: { role: 'role', phase: 'phase' }, more: false },
  'phase.enter': { keys: { phase: 'phase' }, more: false },
  notify: { keys: { to: 'role', topic: 'words', from_org: 'organisation', to_org: 'organisation' }, more: false },
  'tracker.record': { keys: { finding: 'words' }, more: false },
  request: { keys: { what: 'activity', of: 'role' }, more: true },
  'comms.send': { keys: {}, more: true },
  delegate: { keys: { from: 'role', to: 'role' }, more: false },
}

/** A built-in activity. */
export interface BuiltIn {
  readonly keys: Readonly<Record<string, Names>>
  /** Whether it may carry other keys, too. */
  readonly more: boolean
}

/** What the text behind a key names. */
export type Names = 'role' | 'phase' | 'organisation' | 'activity' | 'words'
