import { AppBar, EmptyState, LinkButton } from '../parts/index.ts'
import { useScreen } from '../routing/index.ts'
import { useWords } from '../words/index.ts'
import css from './notice.module.css'

/** For an address that leads nowhere. */
export function NowhereScreen() {
  const { shell } = useWords()
  const heading = useScreen(shell.nowhere)
  return (
    <>
      <AppBar />
      <main id="content" tabIndex={-1} className={css['notice']}>
        <h1 ref={heading} tabIndex={-1} className={css['title']}>
          {shell.brand}
        </h1>
        <EmptyState say={shell.nowhere}>
          <LinkButton to={{ screen: 'home' }}>{shell.goHome}</LinkButton>
        </EmptyState>
      </main>
    </>
  )
}
