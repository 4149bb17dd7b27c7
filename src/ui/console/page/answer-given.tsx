import type { InboxItem } from '@/client/index.ts'
import { formatTime } from '@/kernel/index.ts'
import { Chip } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import css from './page.module.css'

type InjectItem = Extract<InboxItem, { kind: 'inject' }>

interface AnswerGivenProps {
  readonly item: InjectItem
  readonly answer: NonNullable<InjectItem['answer']>
}

/** What this seat answered, when, and why. It stands in the log and does not change any more. */
export function AnswerGiven({ item, answer }: AnswerGivenProps) {
  const { answer: words } = useWords().console
  const { option, text, reason, confidence } = answer.event
  const offered = item.delivery.line.event.ask.find((known) => known.option === option)
  return (
    <section className={css['given']} aria-label={words.given}>
      <Chip tone="settled" icon="check">
        {words.given}, {words.givenAt(formatTime(answer.at))}
      </Chip>
      {offered !== undefined && <p className={css['chosen']}>{offered.text}</p>}
      {text !== '' && <p>{text}</p>}
      {reason !== undefined && (
        <p className={css['meta']}>
          {words.why}: {reason}
        </p>
      )}
      {confidence !== undefined && <p className={css['meta']}>{words.sure(words.levels[confidence])}</p>}
    </section>
  )
}
