import { lazy, Suspense } from 'react'
import { Dialog } from '../../parts/index.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useFacilitator } from '../desk-context.ts'

const DeviationList = lazy(() => import('./deviation-list.tsx'))

/** Rules that were broken so far, judged on this device from the lines it has. */
export function DeviationsPaper() {
  const { deviations: words } = useDeskWords()
  const { change } = useFacilitator()
  return (
    <Dialog open width="wide" title={words.title} onClose={() => change({ kind: 'put-away' })}>
      <p>{words.text}</p>
      <Suspense fallback={<p role="status">{words.judging}</p>}>
        <DeviationList />
      </Suspense>
    </Dialog>
  )
}
