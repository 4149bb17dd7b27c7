import type { Confidence } from '@/engine/index.ts'
import { Choices } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'

const levels = ['low', 'medium', 'high'] as const satisfies readonly Confidence[]

interface ConfidenceChoiceProps {
  readonly chosen: Confidence | undefined
  readonly onChoose: (confidence: Confidence) => void
}

/** How sure somebody says they are; nothing is chosen for them. */
export function ConfidenceChoice({ chosen, onChoose }: ConfidenceChoiceProps) {
  const { answer } = useWords().console
  return (
    <Choices
      shape="row"
      legend={answer.confidence}
      choices={levels.map((value) => ({ value, title: answer.levels[value] }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}
