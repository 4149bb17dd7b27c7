import { stageSize } from '../grid.ts'
import type { Frame } from '../lettering/shape.ts'

/** How the stage fits into a box of this size, in CSS pixels: whole and centred, with whatever is left shown around it. */
export interface Fit {
  /** CSS pixels per stage unit. */
  readonly scale: number
  readonly frame: Frame
}

/** The fit of a box. A box without a size counts as one pixel, so that nothing is divided by zero. */
export function fitOf(width: number, height: number): Fit {
  const scale = Math.max(1, Math.min(width / stageSize.width, height / stageSize.height) * 1e6) / 1e6
  const beside = Math.max(0, width / scale - stageSize.width) / 2
  const above = Math.max(0, height / scale - stageSize.height) / 2
  return {
    scale,
    frame: { left: -beside, right: stageSize.width + beside, top: -above, bottom: stageSize.height + above },
  }
}
