import { verify as play, storyOfLog } from '@/hosting/index.ts'
import { readLog } from './read-log.ts'
import { verb } from './verb.ts'

/** `hotwash verify LOG`: the chain of hashes holds, and the engine comes to every line again. */
export const verify = verb({
  does: 'checks that a log is whole and that the engine reproduces it',
  operands: { name: 'LOG', least: 1, most: 1 },
  options: {},
  run: async ({ operands: [path = ''] }, surroundings) => {
    const log = await readLog(path, surroundings)
    if (log === undefined) return 1
    const verified = play(log, storyOfLog(log))
    if (!verified.ok) {
      surroundings.err(`${path}:${verified.number + 1} not-reproduced\n  ${verified.message}\n`)
      return 1
    }
    surroundings.out(
      `${path} holds: ${verified.lines} lines from ${verified.commands} commands, every hash and every line reproduced.\n`,
    )
    return 0
  },
})
