import type { Cue, Direction } from '../cue.ts'
import type { Company } from '../seat-key.ts'

const companies: readonly Company[] = ['bankx', 'techa']

/** Somebody began to preserve a piece of evidence. */
export const boxArrives: Direction = (before, after) =>
  companies.flatMap((company) =>
    after.evidence[company].flatMap((box, place): Cue[] => {
      const was = before.evidence[company].find((old) => old.id === box.id)?.state ?? 'slot'
      return was === 'slot' && box.state !== 'slot' ? [{ kind: 'box-arrives', company, place }] : []
    }),
  )
