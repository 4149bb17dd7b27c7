import { inUnit, type JudgedLog, judgeLog, judgeVector, readJudgedFile, scoreSheetOf, type Vector } from '@/scoring/index.ts'
import { type Lawbook, NO_NAMES, readRulesFrom, said } from './read-rules-from.ts'
import { scoreInWords } from './score-in-words.ts'
import type { Surroundings } from './surroundings.ts'
import { verb } from './verb.ts'

/** `hotwash judge FILE`: judges any trace, so that anybody can check the judge. */
export const judge = verb({
  does: 'judges any trace by the rules of a playbook',
  operands: { name: 'FILE', least: 1, most: 1 },
  options: {
    playbook: { type: 'string', value: 'PLAYBOOK', says: 'the rules for a log that brings none: a playbook, or rules as JSON' },
    json: { type: 'boolean', says: 'prints every number and every test as JSON' },
  },
  run: async ({ operands: [path = ''], values }, surroundings) => {
    const { files, err, out } = surroundings
    const text = await files.readText(path)
    if (!text.ok) {
      err(`${text.problem}\n`)
      return 1
    }
    const file = said(readJudgedFile(text.value, path), text.value, surroundings)
    if (file === undefined) return 1
    const json = values.json === true
    if (file.kind === 'vectors') {
      if (values.playbook !== undefined) err('Vectors bring their own rules; --playbook was not used.\n')
      out(vectorsAs(json, file.vectors))
      return 0
    }
    if (file.log.rules === undefined && values.playbook === undefined) {
      err(`${path} brings no rules. Say by which to judge it: --playbook PLAYBOOK.\n`)
      return 2
    }
    const lawbook = await lawbookFor(file.log, values.playbook, surroundings)
    if (lawbook === undefined) return 1
    const { unit } = file.log
    const card = judgeLog(file.log, inUnit(lawbook.rules, lawbook.unit, unit), lawbook.labelsOf)
    out(json ? `${JSON.stringify(scoreSheetOf(card), undefined, 2)}\n` : scoreInWords(card, lawbook.names, unit))
    return 0
  },
})

/** The rules a log brings, else those of the playbook; nothing after every problem has been said. */
async function lawbookFor({ unit, rules }: JudgedLog, path = '', surroundings: Surroundings): Promise<Lawbook | undefined> {
  if (rules === undefined) return readRulesFrom(path, surroundings)
  if (path !== '') surroundings.err('The file brings its own rules; --playbook was not used.\n')
  return { unit, rules, names: NO_NAMES }
}

function vectorsAs(json: boolean, vectors: readonly Vector[]): string {
  const judged = vectors.map(judgeVector)
  if (json) return `${JSON.stringify(judged, undefined, 2)}\n`
  const width = Math.max(0, ...judged.map(({ id }) => id.length))
  const lines = judged.map(
    ({ id, verdict, activations, fulfilments, violations, open }) =>
      `${id.padEnd(width)}  ${verdict.padEnd(9)}  ${activations} tested, ${fulfilments} fulfilled, ${violations} violated, ${open} open\n`,
  )
  return lines.join('')
}
