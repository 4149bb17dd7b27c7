import { type EventNumber, unreachable } from '@/kernel/index.ts'
import type { Block, Debrief, Said } from './block.ts'
import { inOrder } from './words/say.ts'

/** Every line of the log that some claim or score of a document rests on, each once, in the order of the log. */
export function citedBy({ headline, summary, blocks }: Pick<Debrief, 'headline' | 'summary' | 'blocks'>): readonly EventNumber[] {
  return inOrder([...citesOf(headline), ...citesOf(summary), ...blocks.flatMap(citedIn)])
}

function citedIn(block: Block): readonly EventNumber[] {
  switch (block.kind) {
    case 'heading':
      return block.text.cites
    case 'paragraph':
      return citesOf(block.text)
    case 'fields':
      return block.fields.flatMap(({ label, value }) => [...label.cites, ...citesOf(value)])
    case 'list':
      return block.items.flatMap(citesOf)
    case 'table':
      return [...citesOf(block.columns), ...block.rows.flat().flatMap(citesOf)]
    case 'quotation':
      return block.cites
    case 'scores':
      return block.rows.flatMap(({ label, said, cites }) => [...label.cites, ...citesOf(said), ...cites])
    case 'swimlane':
      return block.marks.flatMap(({ title, stakeholder, notes, cites }) => [
        ...title.cites,
        ...stakeholder.cites,
        ...notes.cites,
        ...cites,
      ])
    default:
      return unreachable(block)
  }
}

function citesOf(said: Said): readonly EventNumber[] {
  return said.flatMap(({ cites }) => cites)
}
