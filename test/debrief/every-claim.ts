import type { Block, Debrief, Said } from '@/debrief/index.ts'
import type { Claim } from '@/kernel/index.ts'

/** Every claim of a document, footnotes included, in the order of the page. */
export function everyClaim({ title, subtitle, headline, summary, blocks, footnotes }: Debrief): readonly Claim[] {
  return [title, subtitle, ...headline, ...summary, ...blocks.flatMap(claimsIn), ...footnotes.map(({ text }) => text)]
}

function claimsIn(block: Block): Said {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return block.text
    case 'fields':
      return block.fields.flatMap(({ label, value }) => [label, ...value])
    case 'list':
      return block.items.flat()
    case 'table':
      return [...block.columns, ...block.rows.flat(2)]
    case 'quotation':
      return []
    case 'scores':
      return block.rows.flatMap(({ label, said }) => [label, ...said])
    case 'swimlane':
      return block.marks.flatMap(({ title, stakeholder, notes }) => [title, stakeholder, notes])
  }
}
