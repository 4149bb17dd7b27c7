import { usePorts } from '../../ports/index.ts'
import { StageHost, StageText } from '../../stage-host/index.ts'
import { useWords } from '../../words/index.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useStageFacts } from '../desk/use-stage-facts.ts'
import css from './papers.module.css'

interface StageViewProps {
  /** Level of the four headings of the words; a title of their own stands over them unless they follow the title of the page. */
  readonly level?: 2 | 3
}

/** The whole stage as this seat may see it: the picture, unless it is switched off, and the same in words below it. */
export default function StageView({ level = 3 }: StageViewProps) {
  const { stage } = useWords().console
  const { preferences } = usePorts()
  const { desk, move } = useDesk()
  const facts = useStageFacts()
  const draw = (on: boolean) => {
    preferences.keepDrawsStage(on)
    move({ kind: 'draw-stage', on })
  }
  return (
    <>
      {desk.drawsStage && <StageHost facts={facts} />}
      <label className={css['switch']}>
        <input type="checkbox" checked={desk.drawsStage} onChange={(event) => draw(event.target.checked)} />
        {stage.draw}
      </label>
      <label className={css['switch']}>
        <input
          type="checkbox"
          checked={desk.playsSound}
          onChange={(event) => move({ kind: 'play-sound', on: event.target.checked })}
        />
        {stage.sound}
      </label>
      {level === 3 && <h3>{stage.asText}</h3>}
      <StageText facts={facts} level={level} />
    </>
  )
}
