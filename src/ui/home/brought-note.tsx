import { useBring } from '../bring/index.ts'
import { LinkButton } from '../parts/index.ts'
import { useText, useWords } from '../words/index.ts'
import css from './brought-note.module.css'

/** What became of the files brought last, in a sentence that is also heard. */
export function BroughtNote() {
  const { last, failed, reading } = useBring()
  const { home } = useWords()
  const text = useText()
  const titles = last?.added.map(({ title }) => text(title)) ?? []
  return (
    <div className={css['note']}>
      <p role="status">{reading ? home.ownReading : (failed ?? (last && summary(titles, last.kept, home)))}</p>
      {!reading && last !== undefined && last.diagnostics.length > 0 && (
        <LinkButton to={{ screen: 'problems' }} size="small" icon="warning">
          {home.warnings(last.diagnostics.length)}
        </LinkButton>
      )}
    </div>
  )
}

function summary(titles: readonly string[], kept: boolean, home: ReturnType<typeof useWords>['home']): string {
  if (titles.length === 0) return home.nothingAdded
  const added = titles.length === 1 ? home.added(titles.join()) : home.addedMany(titles.join(', '))
  return kept ? added : `${added} ${home.notKept}`
}
