import type { Duration, PhaseId, RoleId, Text, ThingKind } from '@/kernel/index.ts'

/**
 * What a scenario must know of the playbook it is judged by: the ids it may use, and how long things take. Every playbook is one;
 * this room never sees more of it.
 */
export interface Vocabulary {
  readonly id: string
  readonly organisations: Readonly<Record<string, { readonly title: Text }>>
  readonly roles: Readonly<Record<string, { readonly title: Text; readonly inPlaybook: boolean }>>
  readonly phases: readonly { readonly id: PhaseId }[]
  readonly parameters: Readonly<Record<string, Duration>>
  readonly capabilities: Readonly<Record<string, unknown>>
  readonly clocks: Readonly<Record<string, { readonly title: Text }>>
  readonly activities: Readonly<Record<string, VocabularyActivity>>
  readonly rules: readonly VocabularyRule[]
}

/** What a scenario must know of an activity. */
export interface VocabularyActivity {
  readonly id: string
  readonly does: readonly RoleId[]
  readonly takes: Duration
  readonly target?: ThingKind
  readonly classes: readonly string[]
  readonly carries: Readonly<Record<string, VocabularyCarried>>
  readonly grants: boolean
  readonly publishes: boolean
  readonly askedAs?: string
  readonly refusedAs?: string
}

/** What a scenario must know of a value an act carries: what there is to choose from, or what it always is. */
export interface VocabularyCarried {
  readonly from: string
  readonly of?: readonly (string | number | boolean)[]
  readonly value?: string | number | boolean | readonly string[]
}

/** What a scenario must know of a rule. */
export interface VocabularyRule {
  readonly id: string
  readonly phase: string
  readonly modality: 'must' | 'should' | 'may'
  readonly owner: RoleId | 'actor' | readonly RoleId[]
  readonly a: { readonly activity: string; readonly where?: Readonly<Record<string, unknown>> }
  readonly b?: { readonly activity: string; readonly role?: readonly RoleId[] }
  readonly window?: { readonly least: number; readonly most: number }
  readonly windowParameter?: string
}
