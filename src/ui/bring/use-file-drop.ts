import { useEffect, useState } from 'react'

/**
 * Takes files dropped anywhere on the page while a screen is shown. Gives back whether files are being held over it now.
 * Dragged text and links are left alone.
 */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    let depth = 0
    const hold = (inside: number) => {
      depth = inside
      setHeld(inside > 0)
    }
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const enter = (event: DragEvent) => {
      if (carriesFiles(event)) hold(depth + 1)
    }
    const leave = (event: DragEvent) => {
      if (carriesFiles(event)) hold(Math.max(0, depth - 1))
    }
    const over = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      hold(0)
      onFiles([...(event.dataTransfer?.files ?? [])])
    }
    const all = { dragenter: enter, dragleave: leave, dragover: over, drop } as const
    const names = Object.keys(all) as (keyof typeof all)[]
    for (const name of names) window.addEventListener(name, all[name])
    return () => {
      for (const name of names) window.removeEventListener(name, all[name])
    }
  }, [onFiles])
  return held
}
