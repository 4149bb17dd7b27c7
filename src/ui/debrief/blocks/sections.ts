import type { Block, Debrief } from '@/debrief/index.ts'

/** A part of the document under one heading of the second level. */
export interface Section {
  readonly id: string
  readonly heading: Extract<Block, { kind: 'heading' }>
  readonly blocks: readonly Block[]
}

/** The document cut at its headings of the second level; nothing stands before the first. */
export function sectionsOf({ blocks }: Debrief): readonly Section[] {
  const sections: { id: string; heading: Section['heading']; blocks: Block[] }[] = []
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 2) sections.push({ id: block.id, heading: block, blocks: [] })
    else sections.at(-1)?.blocks.push(block)
  }
  return sections
}

/** The scores of one panel; undefined when the document has none. */
export function scoresCalled(debrief: Debrief, id: Extract<Block, { kind: 'scores' }>['id']) {
  return debrief.blocks.find((block): block is Extract<Block, { kind: 'scores' }> => block.kind === 'scores' && block.id === id)
}

/** The timeline drawing; undefined when the document has none. */
export function swimlaneIn(debrief: Debrief) {
  return debrief.blocks.find((block) => block.kind === 'swimlane')
}

/** Whether a block stands at the head of the screen, so that it is not said again further down. */
export function atHead(block: Block): boolean {
  if (block.kind === 'swimlane') return true
  if (block.kind === 'scores') return block.id === 'team' || block.id === 'phases' || block.id === 'roles'
  return block.kind === 'heading' && block.id === 'roles'
}
