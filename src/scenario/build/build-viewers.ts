import type { Viewer } from '../scenario.ts'

/** Roles, organisations (`techa` or `techa.*`), or everyone. */
export function buildViewers(written: readonly string[]): readonly Viewer[] {
  return [...new Set(written.map((viewer) => viewer.replace(/\.\*$/, '') as Viewer))]
}
