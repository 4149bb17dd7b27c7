import type { Claim } from '@/kernel/index.ts'
import type { Said } from '../block.ts'
import { say } from '../words/say.ts'

/** What stands where the log has no answer. Nothing is invented. */
export const notEstablished: Said = [say('not-established', {})]

/** What was found, or that it was not established. */
export function orNotEstablished(found: readonly (Claim | undefined)[]): Said {
  const said = found.filter((one) => one !== undefined)
  return said.length === 0 ? notEstablished : said
}
