import type { EventNumber } from '@/kernel/index.ts'

/** More lines than this behind one claim are gathered in a footnote of their own, so that the sentence stays readable. */
const MOST_MARKS = 6

/** The footnotes of a document while it is being written. */
export interface Notes {
  /** What stands behind a claim: a mark for each line, or one mark for all of them. */
  readonly marks: (cites: readonly EventNumber[]) => string
  /** The footnotes that gather many lines, in the order of the document: what each is called, and its marks. */
  readonly gathered: () => readonly { readonly name: string; readonly marks: string }[]
}

/** Starts the footnotes of a document. The same lines gathered twice share one footnote. */
export function openNotes(): Notes {
  const names = new Map<string, string>()
  const marks = (cites: readonly EventNumber[]): string => {
    const each = cites.map((number) => `[^${number}]`).join('')
    if (cites.length <= MOST_MARKS) return each
    const name = names.get(each) ?? `lines-${names.size + 1}`
    names.set(each, name)
    return `[^${name}]`
  }
  return { marks, gathered: () => [...names].map(([each, name]) => ({ name, marks: each })) }
}
