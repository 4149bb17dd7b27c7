import type { Claim, Duration } from '@/kernel/index.ts'
import { say } from '../words/say.ts'

/** How far one moment lies from another, in words; undefined where there is nothing to compare. Minutes, negative is sooner. */
export function lagSaid(minutes: number | undefined): Claim | undefined {
  if (minutes === undefined) return undefined
  if (minutes === 0) return say('document/same', {})
  const by = (Math.abs(minutes) * 60) as Duration
  return minutes > 0 ? say('document/later', { by }) : say('document/sooner', { by })
}
