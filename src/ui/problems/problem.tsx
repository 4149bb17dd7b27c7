import type { Diagnostic } from '@/kernel/index.ts'
import { Icon } from '../parts/index.ts'
import { useWords } from '../words/index.ts'
import { excerptOf } from './excerpt.ts'
import css from './problem.module.css'

/** One problem: where it is, what is wrong, what to write instead, and the text with the place marked. */
export function Problem({ diagnostic, source }: { readonly diagnostic: Diagnostic; readonly source: string | undefined }) {
  const { problems } = useWords()
  const { at, severity, code, message, suggestion } = diagnostic
  const lines = source === undefined ? [] : excerptOf(source, at)
  return (
    <article className={css['problem']}>
      <p className={css['head']}>
        <Icon name={severity} size={18} />
        <strong>{problems.severity[severity]}</strong>
        <code className={css['place']}>{`${at.file}:${at.line}:${at.column}`}</code>
        <code className={css['code']}>{code}</code>
      </p>
      <p className={css['message']}>{message}</p>
      {suggestion !== undefined && <p className={css['suggestion']}>{suggestion}</p>}
      {lines.length > 0 && (
        <figure className={css['excerpt']}>
          <figcaption className={css['caption']}>{problems.excerpt(at.line)}</figcaption>
          <pre>
            {lines.map(({ number, before, marked, after }) => (
              <span key={number} className={css['line']}>
                <span className={css['number']}>{number}</span>
                <span>
                  {before}
                  {marked !== '' && <mark className={css['mark']}>{marked}</mark>}
                  {after}
                </span>
              </span>
            ))}
          </pre>
        </figure>
      )}
    </article>
  )
}
