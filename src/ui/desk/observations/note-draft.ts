import type { Table } from '@/client/index.ts'
import type { Command } from '@/engine/index.ts'
import type { CapabilityId, EventNumber, OrganisationId, PhaseId, SeatId } from '@/kernel/index.ts'
import type { Rating } from '@/scoring/index.ts'

/** An observation that is being written; what is empty is left out. */
export interface NoteDraft {
  readonly about: string
  readonly capability: string
  /** A phase of the playbook; a capability or a phase is what a rating is for, never both. */
  readonly phase: string
  readonly text: string
  readonly rating: Rating | undefined
}

/** Nothing written yet. */
export const emptyNote: NoteDraft = { about: '', capability: '', phase: '', text: '', rating: undefined }

/**
 * What is sent; undefined while nothing was said. Only a capability or a phase is rated: where none was named, the phase that runs is.
 * `line` is the one the note rests on.
 */
export function observe(
  { about, capability, phase, text, rating }: NoteDraft,
  runs: PhaseId | undefined,
  line?: EventNumber,
): Command | undefined {
  const said = text.trim()
  if (said === '') return undefined
  const rated = rating === undefined || capability !== '' ? phase : phase || (runs ?? '')
  return {
    kind: 'observe',
    text: said,
    ...(about === '' ? {} : { about: about as SeatId | OrganisationId }),
    ...(capability === '' ? {} : { capability: capability as CapabilityId }),
    ...(rated === '' ? {} : { phase: rated as PhaseId }),
    ...(rating === undefined ? {} : { rating }),
    ...(line === undefined ? {} : { line }),
  }
}

/** Observations so far, the latest first. */
export function observationsIn({ exercise }: Pick<Table, 'exercise'>): Table['exercise']['observations'] {
  return exercise.observations.toReversed()
}
