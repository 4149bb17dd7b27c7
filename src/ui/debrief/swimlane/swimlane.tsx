import { useMemo } from 'react'
import { type Block, layOutSwimlane, type Names } from '@/debrief/index.ts'
import { useWidth } from '../../console/desk/use-width.ts'
import { useWords } from '../../words/index.ts'
import css from './swimlane.module.css'
import { SwimlaneDrawing } from './swimlane-drawing.tsx'
import { SwimlaneLegend } from './swimlane-legend.tsx'
import { SwimlaneTable } from './swimlane-table.tsx'

interface SwimlaneProps {
  readonly block: Extract<Block, { kind: 'swimlane' }>
  readonly names: Names
}

/**
 * What happened beside the playbook and the reference incident: a drawing of three lanes, and the same as a table.
 * Where the drawing would be too small to read, the table stands alone.
 */
export function Swimlane({ block, names }: SwimlaneProps) {
  const { swimlane } = useWords().debrief
  const wide = useWidth() === 'wide'
  const plan = useMemo(() => layOutSwimlane(block.marks, block.ends), [block])
  return (
    <figure className={css['figure']}>
      {wide && <SwimlaneLegend />}
      {wide && <SwimlaneDrawing plan={plan} />}
      <figcaption className={css['caption']}>
        {plan.missing.length > 0 && <span>{swimlane.missing(plan.missing.join(', '))} </span>}
        {plan.beyond.length > 0 && <span>{swimlane.beyond(plan.beyond.join(', '))}</span>}
      </figcaption>
      {wide ? (
        <details className={css['details']}>
          <summary>{swimlane.table}</summary>
          <SwimlaneTable marks={block.marks} names={names} />
        </details>
      ) : (
        <SwimlaneTable marks={block.marks} names={names} />
      )}
    </figure>
  )
}
