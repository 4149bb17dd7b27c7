import { versionsOf } from '@/client/index.ts'
import type { ThingId } from '@/kernel/index.ts'
import type { Activity } from '@/playbook/index.ts'
import { useBriefing, useTable } from '../desk/table-context.ts'
import type { ActDraft } from './act-draft.ts'
import { Composer } from './composer.tsx'
import { Versions } from './versions.tsx'
import { WordsAtHand } from './words-at-hand.tsx'
import type { WordsDraft } from './words-draft.ts'

interface ActWordsProps {
  readonly activity: Activity
  readonly draft: ActDraft
  /** What the act would write; undefined when it writes nothing. */
  readonly words: WordsDraft | undefined
  readonly onDraft: (draft: ActDraft) => void
}

/** The words of an act: written here when it writes a text, shown as they stand when it is done to one. */
export function ActWords({ activity, draft, words, onDraft }: ActWordsProps) {
  const { target } = draft
  if (target === undefined) return null
  if (words !== undefined) {
    const onWords = (written: WordsDraft) => onDraft({ ...draft, words: { ...draft.words, [target]: written } })
    return <Writing target={target} words={words} onWords={onWords} />
  }
  const about = Object.values(activity.carries).some(({ from }) => from === 'words')
  return about ? <WordsAtHand target={target} /> : null
}

interface WritingProps {
  readonly target: ThingId
  readonly words: WordsDraft
  readonly onWords: (words: WordsDraft) => void
}

function Writing({ target, words, onWords }: WritingProps) {
  const { claims, playbook } = useBriefing()
  const exercise = useTable((table) => table.exercise)
  const versions = versionsOf(exercise, target, playbook)
  return (
    <>
      <Composer words={words} claims={claims} versions={versions} onWords={onWords} />
      <Versions versions={versions} />
    </>
  )
}
