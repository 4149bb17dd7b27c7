import type { Diagnostic } from '@/kernel/index.ts'
import { useBring, useFileChooser, useFileDrop } from '../bring/index.ts'
import { AppBar, Button, EmptyState, LinkButton } from '../parts/index.ts'
import { useScreen } from '../routing/index.ts'
import { useText, useWords } from '../words/index.ts'
import { Problem } from './problem.tsx'
import css from './problems-screen.module.css'

/** Everything that was wrong with the files brought last, each with its place. Files can be dropped here again. */
export function ProblemsScreen() {
  const { problems, home, shell } = useWords()
  const text = useText()
  const { last, take, reading, failed } = useBring()
  const { field, choose } = useFileChooser()
  useFileDrop(take)
  const heading = useScreen(problems.title)
  const diagnostics = last?.diagnostics ?? []
  const notRead = last?.notRead ?? []
  const count = diagnostics.length + notRead.length
  const files = new Set([...diagnostics.map(({ at }) => at.file), ...notRead.map(({ name }) => name)])
  const stops = notRead.length > 0 || diagnostics.some(({ severity }) => severity === 'error')
  return (
    <>
      <AppBar />
      <main id="content" tabIndex={-1} className={css['main']}>
        <h1 ref={heading} tabIndex={-1} className={css['title']}>
          {count === 0 ? problems.title : problems.heading(count, files.size)}
        </h1>
        <div className={css['lead']}>
          {count > 0 && <p>{stops ? problems.lead : problems.leadWarnings}</p>}
          <p role="status">{reading ? home.ownReading : failed}</p>
        </div>
        {count === 0 && <EmptyState say={last === undefined ? problems.nothingYet : problems.allFine} />}
        <div className={css['actions']}>
          <Button loudness="primary" icon="document" onClick={choose}>
            {problems.again}
          </Button>
          <LinkButton to={{ screen: 'home' }}>{shell.goHome}</LinkButton>
          {field}
        </div>
        {notRead.length > 0 && (
          <section>
            <h2 className={css['file']}>{problems.notRead}</h2>
            <ul className={css['plain']}>
              {notRead.map(({ name, why }) => (
                <li key={name}>
                  <code>{name}</code> {why}
                </li>
              ))}
            </ul>
          </section>
        )}
        {byFile(diagnostics).map(([file, found]) => (
          <section key={file}>
            <h2 className={css['file']}>{file}</h2>
            <ol className={css['list']}>
              {found.map((diagnostic) => (
                <li key={`${diagnostic.code}:${diagnostic.at.line}:${diagnostic.at.column}:${diagnostic.message}`}>
                  <Problem diagnostic={diagnostic} source={last?.files.find(({ name }) => name === file)?.text} />
                </li>
              ))}
            </ol>
          </section>
        ))}
        {last !== undefined && last.added.length > 0 && (
          <section>
            <h2 className={css['file']}>{problems.playable}</h2>
            <ul className={css['actions']}>
              {last.added.map((card) => (
                <li key={card.id}>
                  <LinkButton to={{ screen: 'seats', scenario: card.id }}>{problems.choose(text(card.title))}</LinkButton>
                </li>
              ))}
            </ul>
          </section>
        )}
      </main>
    </>
  )
}

/** Files in the order of their first problem; within a file from top to bottom. */
function byFile(diagnostics: readonly Diagnostic[]): readonly (readonly [string, readonly Diagnostic[]])[] {
  const files = [...new Set(diagnostics.map(({ at }) => at.file))]
  return files.map((file) => [
    file,
    diagnostics
      .filter(({ at }) => at.file === file)
      .toSorted((one, other) => one.at.line - other.at.line || one.at.column - other.at.column),
  ])
}
