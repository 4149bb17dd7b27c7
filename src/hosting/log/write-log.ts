import type { Log } from '@/engine/index.ts'
import { canonical } from '@/kernel/index.ts'
import { sealHeader } from './seal.ts'

/** The log as JSON Lines: header first, one line each, every line ended by a newline. Equal logs give equal bytes. */
export function writeLog({ header, lines }: Log): string {
  return [sealHeader(header), ...lines].map((line) => `${canonical(line)}\n`).join('')
}
