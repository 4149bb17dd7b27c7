import { namesOf } from '@/debrief/index.ts'
import { scoreLog, scoreSheetOf } from '@/scoring/index.ts'
import { readLog } from './read-log.ts'
import { scoreInWords } from './score-in-words.ts'
import { verb } from './verb.ts'

/** `hotwash score LOG`: every rule and every test of it, and what they come to. */
export const score = verb({
  does: 'says which rules of the playbook a log kept and broke, and what that scores',
  operands: { name: 'LOG', least: 1, most: 1 },
  options: {
    json: { type: 'boolean', says: 'prints every number, every test and the lines that prove it, as JSON' },
  },
  run: async ({ operands: [path = ''], values }, surroundings) => {
    const log = await readLog(path, surroundings)
    if (log === undefined) return 1
    const card = scoreLog(log)
    const { playbook, language } = log.header
    const text =
      values.json === true
        ? `${JSON.stringify(scoreSheetOf(card), undefined, 2)}\n`
        : scoreInWords(card, namesOf(playbook, language), 'seconds')
    surroundings.out(text)
    return 0
  },
})
