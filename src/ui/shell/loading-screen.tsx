import { AppBar } from '../parts/index.ts'
import { useWords } from '../words/index.ts'
import css from './notice.module.css'

/** While the code of a screen is on its way. */
export function LoadingScreen() {
  const { shell } = useWords()
  return (
    <>
      <AppBar />
      <main id="content" tabIndex={-1} className={css['notice']}>
        <p role="status">{shell.loading}</p>
      </main>
    </>
  )
}
