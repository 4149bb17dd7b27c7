import type { Words } from '@/scenario/index.ts'
import { useText, useWords } from '../../words/index.ts'
import { useBriefing } from '../desk/table-context.ts'
import css from './composer.module.css'

/** A text word for word, with what it claims and the number it states. */
export function Quoted({ words }: { readonly words: Words }) {
  const { composer } = useWords().console
  const { claims } = useBriefing()
  const text = useText()
  const titles = words.claims.map((claim) => text(claims[claim]?.title ?? claim))
  return (
    <>
      <blockquote className={css['words']}>{words.text}</blockquote>
      {titles.length > 0 && <p className={css['unseen']}>{composer.claimed(titles.join('; '))}</p>}
      {words.number !== undefined && <p className={css['unseen']}>{composer.stated(words.number)}</p>}
    </>
  )
}
