import { type Block, type Names, wording } from '@/debrief/index.ts'
import { SaidText } from '../blocks/said-text.tsx'
import { Proof } from '../lines/proof.tsx'
import css from './head.module.css'
import { RatingGlyph } from './rating-glyph.tsx'

interface PhaseStripProps {
  readonly blocks: readonly Extract<Block, { kind: 'scores' }>[]
  readonly names: Names
}

/** The score of the team and of each phase, side by side. Where there is too little for a number, the counts stand alone. */
export function PhaseStrip({ blocks, names }: PhaseStripProps) {
  return (
    <ul className={css['strip']}>
      {blocks
        .flatMap(({ rows }) => rows)
        .map((row) => {
          const label = wording(row.label, names)
          return (
            <li key={label} className={css['score']}>
              <h3 className={css['label']}>{label}</h3>
              <p className={css['number']}>
                {row.points !== undefined && <span className={css['points']}>{row.points}</span>}
                {row.rating !== undefined && <RatingGlyph rating={row.rating} />}
              </p>
              <p className={css['said']}>
                <SaidText said={withoutProof(row.said)} names={names} />
                <Proof cites={row.cites} about={label} shape="count" />
              </p>
            </li>
          )
        })}
    </ul>
  )
}

/** The lines stand beside the number already. */
function withoutProof(said: Extract<Block, { kind: 'scores' }>['rows'][number]['said']) {
  return said.map((claim) => ({ ...claim, cites: [] }))
}
