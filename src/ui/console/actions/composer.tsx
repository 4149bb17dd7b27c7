import type { KnownVersion } from '@/client/index.ts'
import type { Briefing } from '@/engine/index.ts'
import { useText, useWords } from '../../words/index.ts'
import { CheckChips } from '../fields/check-chips.tsx'
import { NumberField } from '../fields/number-field.tsx'
import { TextArea } from '../fields/text-area.tsx'
import css from './composer.module.css'
import { isChanged, type WordsDraft } from './words-draft.ts'

interface ComposerProps {
  readonly words: WordsDraft
  readonly claims: Briefing['claims']
  /** Texts there were before, newest first. */
  readonly versions: readonly KnownVersion[]
  readonly onWords: (words: WordsDraft) => void
}

/** Where a text is written: the words, what they claim, the number they state. Says when the words are no longer those somebody read. */
export function Composer({ words, claims, versions, onWords }: ComposerProps) {
  const { composer } = useWords().console
  const text = useText()
  const [last] = versions
  const read = last !== undefined && last.seen.length > 0
  return (
    <>
      <TextArea
        label={composer.text}
        rows={7}
        text={words.text}
        onText={(written) => onWords({ ...words, text: written })}
        hint={composer.textHint}
      />
      <p role="status" className={css['changed']}>
        {read && isChanged(words, last.version) && composer.changed(last.count)}
      </p>
      {Object.keys(claims).length > 0 && (
        <CheckChips
          legend={composer.claims}
          of={Object.entries(claims).map(([value, { title }]) => ({ value, title: text(title) }))}
          checked={words.claims}
          onChange={(checked) => onWords({ ...words, claims: checked })}
        />
      )}
      <NumberField
        label={composer.number}
        hint={composer.numberHint}
        number={words.number}
        onNumber={(number) => onWords({ ...words, number })}
      />
    </>
  )
}
