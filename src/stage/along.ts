import type { Place } from './grid.ts'

/** The place on a way of straight pieces after the share `t` (0 to 1) of its whole length. */
export function along(way: readonly Place[], t: number): Place {
  const pieces = way.slice(1).map((end, i) => {
    const start = way[i] ?? end
    return { start, end, length: Math.hypot(end.x - start.x, end.y - start.y) }
  })
  let left = Math.min(1, Math.max(0, t)) * pieces.reduce((sum, { length }) => sum + length, 0)
  for (const { start, end, length } of pieces) {
    if (left <= length && length > 0) {
      const share = left / length
      return { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share }
    }
    left -= length
  }
  return way[way.length - 1] ?? { x: 0, y: 0 }
}
