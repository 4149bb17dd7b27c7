import { useId } from 'react'
import type { StageFacts } from '@/stage/index.ts'
import tankFull from '../../../../assets/sprites/frieze/tank-full.svg?no-inline'
import tankHollow from '../../../../assets/sprites/frieze/tank-hollow.svg?no-inline'
import { useWords } from '../../words/index.ts'
import css from './frieze.module.css'
import type { Box } from './lay-out-frieze.ts'

interface FriezeTankProps {
  readonly box: Box
  readonly records: StageFacts['records']
}

/** The tank of customer records: hollow until the room has established what was read, then as full as what is left. */
export function FriezeTank({ box, records }: FriezeTankProps) {
  const { console: words, locale } = useWords()
  const { frieze } = words
  const clip = useId()
  const left = records.known ? Math.max(0, records.of - records.read) : 0
  const level = records.known && records.of > 0 ? left / records.of : 0
  return (
    <g>
      <image href={tankHollow} {...box} />
      {records.known && (
        <>
          <clipPath id={clip}>
            <rect x={box.x} y={box.y + box.height * (1 - level)} width={box.width} height={box.height * level} />
          </clipPath>
          <image href={tankFull} {...box} clipPath={`url(#${clip})`} />
        </>
      )}
      <text className={css['records']} x={box.x + box.width / 2} y={box.y + box.height + 18}>
        {records.known ? frieze.read(records.read.toLocaleString(locale)) : frieze.unknown}
      </text>
    </g>
  )
}
