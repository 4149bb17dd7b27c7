import { Dialog } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import { useDesk } from '../desk/desk-context.ts'
import css from './papers.module.css'
import StageView from './stage-view.tsx'

/** The stage, laid over the console. */
export function StagePaper() {
  const { stage } = useWords().console
  const { move } = useDesk()
  return (
    <Dialog open width="wide" title={stage.title} onClose={() => move({ kind: 'put-away' })}>
      <div className={css['paper']}>
        <StageView />
      </div>
    </Dialog>
  )
}
