import type { Cue, Direction } from '../cue.ts'
import type { Company } from '../seat-key.ts'

const companies: readonly Company[] = ['bankx', 'techa']

/** A piece of evidence is complete and sealed. */
export const boxSeals: Direction = (before, after) =>
  companies.flatMap((company) =>
    after.evidence[company].flatMap((box, place): Cue[] => {
      const was = before.evidence[company].find((old) => old.id === box.id)?.state
      return was !== 'sealed' && box.state === 'sealed' ? [{ kind: 'box-seals', company, place }] : []
    }),
  )
