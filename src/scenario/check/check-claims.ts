import type { Text } from '@/kernel/index.ts'
import { type Impossible, mustBeCondition, mustBeKnown, own, type Path, warnIfNever } from '@/reading/index.ts'
import type { ScenarioCheck } from './scenario-check.ts'

/** Claims can be examined: their conditions hold together, and the stated number stands in a count. */
export function checkClaims({ written, problems, names, scenario }: ScenarioCheck, impossible: Impossible): void {
  for (const [id, { holds, states }] of Object.entries(written.claims)) {
    const path = ['claims', id]
    if (mustBeCondition(problems, [...path, 'holds'], holds, names.story)) {
      warnIfNever(problems, [...path, 'holds'], holds, names.story, impossible)
    }
    if (states === undefined) continue
    const at = [...path, 'states']
    if (!mustBeKnown(problems, { code: 'unknown-fact', path: at, noun: 'fact', word: states, known: scenario.facts })) continue
    const type = own(scenario.facts, states)?.type
    if (type !== 'count') problems.at('wrong-type', at, `A stated number is a count; "${states}" is a ${type}.`)
  }
}

/** What a thing's own text says of itself: claims there are, and a number where a claim states one. */
export function checkOwnWords({ written, problems, scenario }: ScenarioCheck, words: OwnWords, path: Path): void {
  const { text, claims, number } = words
  if (text === undefined && claims.length > 0) {
    problems.atKey('needless-key', [...path, 'claims'], 'Only a text claims something; this thing has none.', 'Add "text".')
  }
  if (text === undefined && number !== undefined) {
    problems.atKey('needless-key', [...path, 'number'], 'Only a text states a number; this thing has none.', 'Add "text".')
  }
  claims.forEach((word, n) => {
    const at = [...path, 'claims', n]
    if (!mustBeKnown(problems, { code: 'unknown-claim', path: at, noun: 'claim', word, known: scenario.claims })) return
    if (own(written.claims, word)?.states === undefined || number !== undefined) return
    problems.at('missing-key', at, `A text that claims "${word}" states a number.`, 'Add "number".')
  })
}

interface OwnWords {
  readonly text: Text | undefined
  readonly claims: readonly string[]
  readonly number: number | undefined
}
