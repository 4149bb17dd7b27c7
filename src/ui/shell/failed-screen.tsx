import { AppBar, Button } from '../parts/index.ts'
import { useWords } from '../words/index.ts'
import css from './notice.module.css'

/** When a screen broke down: what went wrong, and the page again. */
export function FailedScreen({ sentence }: { readonly sentence: string }) {
  const { shell } = useWords()
  return (
    <>
      <AppBar />
      <main id="content" tabIndex={-1} className={css['notice']}>
        <h1 className={css['title']}>{shell.failed}</h1>
        <p role="alert">{sentence}</p>
        <Button onClick={() => window.location.reload()}>{shell.tryAgain}</Button>
      </main>
    </>
  )
}
