import { linesThatCount, type Table } from '@/client/index.ts'
import type { Command, RecordedAs } from '@/engine/index.ts'
import type { CapabilityId, OrganisationId, PhaseId, SeatId } from '@/kernel/index.ts'
import type { Rating } from '@/scoring/index.ts'

/** An observation that is being written; what is empty is left out. */
export interface NoteDraft {
  readonly about: string
  readonly capability: string
  readonly text: string
  readonly rating: Rating | undefined
}

/** Nothing written yet. */
export const emptyNote: NoteDraft = { about: '', capability: '', text: '', rating: undefined }

/** What is sent; undefined while nothing was said. Only a capability or a phase is rated: where none was named, the phase that runs is. */
export function observe({ about, capability, text, rating }: NoteDraft, phase: PhaseId | undefined): Command | undefined {
  const said = text.trim()
  if (said === '') return undefined
  return {
    kind: 'observe',
    text: said,
    ...(about === '' ? {} : { about: about as SeatId | OrganisationId }),
    ...(capability === '' ? {} : { capability: capability as CapabilityId }),
    ...(rating === undefined ? {} : { rating }),
    ...(rating === undefined || capability !== '' || phase === undefined ? {} : { phase }),
  }
}

/** Observations so far, the latest first. */
export function observationsIn({ lines }: Pick<Table, 'lines'>): readonly RecordedAs<'observed'>[] {
  return linesThatCount({ lines })
    .filter((line): line is RecordedAs<'observed'> => line.event.kind === 'observed')
    .toReversed()
}
