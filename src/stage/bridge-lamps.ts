/** How many lamps hang under the bridge. */
export const bridgeLamps = 9

/** How many of them burn for a trust from 0 to 1. */
export function lampsLit(trust: number): number {
  return Math.round(Math.min(1, Math.max(0, trust)) * bridgeLamps)
}
