import { AppBar, EmptyState, LinkButton } from '../parts/index.ts'
import type { Loaded } from '../ports/index.ts'
import { useScreen } from '../routing/index.ts'
import { useWords } from '../words/index.ts'
import css from './waiting.module.css'

/** What stands where a scenario is still being read, could not be read, or is not on the shelf. */
export function Waiting({
  loaded,
  missing,
  title,
}: {
  readonly loaded: Loaded<unknown>
  readonly missing: string
  readonly title: string
}) {
  const { shell } = useWords()
  const heading = useScreen(title)
  return (
    <>
      <AppBar />
      <main id="content" tabIndex={-1} className={css['waiting']}>
        <h1 ref={heading} tabIndex={-1} className={css['title']}>
          {title}
        </h1>
        {loaded.state === 'loading' ? (
          <p role="status">{shell.loading}</p>
        ) : (
          <EmptyState say={loaded.state === 'failed' ? `${shell.failed} ${loaded.sentence}` : missing}>
            <LinkButton to={{ screen: 'home' }}>{shell.goHome}</LinkButton>
          </EmptyState>
        )}
      </main>
    </>
  )
}
