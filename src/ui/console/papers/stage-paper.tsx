import { Dialog } from '../../parts/index.ts'
import { StageHost, StageText } from '../../stage-host/index.ts'
import { useWords } from '../../words/index.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useStageFacts } from '../desk/use-stage-facts.ts'
import css from './papers.module.css'

/** The whole stage as this seat may see it: the picture, and the same in words below it. */
export function StagePaper() {
  const { stage } = useWords().console
  const { move } = useDesk()
  const facts = useStageFacts()
  return (
    <Dialog open width="wide" title={stage.title} onClose={() => move({ kind: 'put-away' })}>
      <div className={css['paper']}>
        <StageHost facts={facts} />
        <h3>{stage.asText}</h3>
        <StageText facts={facts} />
      </div>
    </Dialog>
  )
}
