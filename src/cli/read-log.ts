import type { Log } from '@/engine/index.ts'
import { checkLog } from '@/hosting/index.ts'
import type { Surroundings } from './surroundings.ts'

/** A log that holds, or nothing after one sentence on stderr has said on which line it does not. */
export async function readLog(path: string, { files, err }: Surroundings): Promise<Log | undefined> {
  const text = await files.readText(path)
  if (!text.ok) {
    err(`${text.problem}\n`)
    return undefined
  }
  const checked = checkLog(text.value)
  if (checked.ok) return checked.log
  err(`${path}:${checked.broken.line} ${checked.broken.code}\n  ${checked.broken.message}\n`)
  return undefined
}
