import css from './blocks.module.css'

/** What falls apart when a line ends in the middle of it: a time, the id of a rule, a number with its unit. */
const WHOLE = /(T\+\d+:\d\d|\b[A-Z]{2}-\d+\b|\b\d[\d,.]* (?:%|d|h|min|s)(?!\w)(?: \d+ (?:h|min|s)\b)*)/

/** Words in which times, ids and measures stay on one line. */
export function Unbroken({ text }: { readonly text: string }) {
  return partsOf(text).map(({ at, words, whole }) =>
    whole ? (
      <span key={at} className={css['glued']}>
        {words}
      </span>
    ) : (
      words
    ),
  )
}

/** A part of a text, where it begins, and whether it has to stay on one line. */
interface Part {
  readonly at: number
  readonly words: string
  readonly whole: boolean
}

/** A text in parts: what may break and what must not, in turns. */
export function partsOf(text: string): readonly Part[] {
  let at = 0
  return text.split(WHOLE).map((words, index) => {
    const part = { at, words, whole: index % 2 === 1 }
    at += words.length
    return part
  })
}
