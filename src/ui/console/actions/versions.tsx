import type { KnownVersion } from '@/client/index.ts'
import { formatTime } from '@/kernel/index.ts'
import { useText, useWords } from '../../words/index.ts'
import { useBriefing, useTellingTitle } from '../desk/table-context.ts'
import css from './composer.module.css'
import { Quoted } from './quoted.tsx'

/** Every text there was, newest first: who wrote it, who read or cleared exactly these words, and whether it went out. */
export function Versions({ versions }: { readonly versions: readonly KnownVersion[] }) {
  const { composer } = useWords().console
  if (versions.length === 0) return null
  return (
    <section aria-label={composer.versions}>
      <h3 className={css['sub']}>{composer.versions}</h3>
      <ol className={css['versions']} reversed>
        {versions.map((known) => (
          <Entry key={known.version.version} known={known} />
        ))}
      </ol>
    </section>
  )
}

function Entry({ known }: { readonly known: KnownVersion }) {
  const { composer } = useWords().console
  const { version, count, publishedAt } = known
  const seatTitle = useTellingTitle()
  return (
    <li className={css['version']}>
      <p className={css['about']}>
        <strong>{composer.version(count)}</strong> {composer.writtenBy(seatTitle(version.seat), formatTime(version.at))}
        {publishedAt !== undefined && ` ${composer.published(formatTime(publishedAt))}`}
      </p>
      <Seen known={known} />
      <details>
        <summary>{composer.show}</summary>
        <Quoted words={version} />
      </details>
    </li>
  )
}

/** Who read, cleared or refused exactly these words. */
export function Seen({ known }: { readonly known: KnownVersion }) {
  const { composer } = useWords().console
  const { playbook } = useBriefing()
  const seatTitle = useTellingTitle()
  const text = useText()
  if (known.seen.length === 0) return <p className={css['unseen']}>{composer.unseen}</p>
  return (
    <ul className={css['seen']}>
      {known.seen.map(({ number, at, activity, role }) => (
        <li key={`${number} ${activity}`}>
          {composer.seen(
            text(playbook.activities[activity]?.title ?? activity),
            role === null ? '' : seatTitle(role),
            formatTime(at),
          )}
        </li>
      ))}
    </ul>
  )
}
