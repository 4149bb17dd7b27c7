import { verb } from './verb.ts'

/** `hotwash version`. */
export const version = verb({
  does: 'prints which version this is',
  options: {},
  run: async (_asked, { out, version: number }) => {
    out(`hotwash ${number}\n`)
    return 0
  },
})
