import type { HotWash } from '@/engine/index.ts'
import { Button } from '../../parts/index.ts'
import { useHotWashWords } from '../../words/use-hot-wash-words.ts'
import css from './way-to-hot-wash.module.css'

interface WayToHotWashProps {
  readonly wash: HotWash | undefined
  readonly leads: boolean
  readonly onGo: () => void
}

/** Above the debrief: the way to the board. Before it is opened, only for whoever opens it. */
export function WayToHotWash({ wash, leads, onGo }: WayToHotWashProps) {
  const { way } = useHotWashWords()
  const says = wash === undefined ? (leads ? way.prepare : '') : wash.open ? way.open : way.over
  return (
    <div role="status" className={says === '' ? css['quiet'] : css['way']} data-theme="light">
      {says !== '' && (
        <>
          <span>{says}</span>
          <Button loudness={wash?.open === false ? 'plain' : 'primary'} icon="note" onClick={onGo}>
            {wash?.open === false ? way.look : way.go}
          </Button>
        </>
      )}
    </div>
  )
}
