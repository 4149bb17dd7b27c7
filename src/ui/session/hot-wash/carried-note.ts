import type { DragEvent } from 'react'

/** What a drag carries; a kind of its own, so that no text or file from elsewhere is taken for a note. */
const KIND = 'application/x-hotwash-note'

/** Takes a note along. */
export function carryNote({ dataTransfer }: DragEvent, note: string): void {
  dataTransfer.setData(KIND, note)
  dataTransfer.effectAllowed = 'move'
}

/** What makes an element take a note that is let go over it. */
export function takesNotes(take: (note: string) => void) {
  return {
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes(KIND)) event.preventDefault()
    },
    onDrop: (event: DragEvent) => {
      const note = event.dataTransfer.getData(KIND)
      if (note === '') return
      event.preventDefault()
      // The innermost place takes it: a note before its frame, a frame before its pane.
      event.stopPropagation()
      take(note)
    },
  }
}
