import type { EventNumber } from '@/kernel/index.ts'

/** More lines than this behind one claim are gathered in a footnote of their own, so that the sentence stays readable. */
const MOST_MARKS = 6

/** Many lines behind one mark. */
export interface Gathered {
  readonly name: string
  readonly cites: readonly EventNumber[]
}

/** The footnotes of a document while it is being written. */
export interface Notes {
  /** The footnote that gathers these lines; undefined when they are few enough to stand behind the claim themselves. */
  readonly gather: (cites: readonly EventNumber[]) => Gathered | undefined
  /** Every footnote that gathers lines, in the order of the document. */
  readonly gathered: () => readonly Gathered[]
}

/** Starts the footnotes of a document. The same lines gathered twice share one footnote. */
export function openNotes(): Notes {
  const known = new Map<string, Gathered>()
  const gather: Notes['gather'] = (cites) => {
    if (cites.length <= MOST_MARKS) return undefined
    const key = cites.join(' ')
    const note = known.get(key) ?? { name: `lines-${known.size + 1}`, cites }
    known.set(key, note)
    return note
  }
  return { gather, gathered: () => [...known.values()] }
}
