import type { Text } from '@/kernel/index.ts'
import { didYouMean, type Path } from '@/reading/index.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { ScenarioCheck } from './scenario-check.ts'

/** Words a text may have before it is too long to be read at a table. */
const MOST_WORDS = 200

/** Texts fit on a page, and their slots can be filled. */
export function checkTexts(check: ScenarioCheck): void {
  const { written } = check
  checkText(check, ['summary'], written.summary)
  for (const [seat, { brief, want, pressure }] of Object.entries(written.seats)) {
    checkText(check, ['seats', seat, 'brief'], brief)
    checkText(check, ['seats', seat, 'want'], want)
    checkText(check, ['seats', seat, 'pressure'], pressure)
  }
  written.injects.forEach(({ title, body, from, variants, ask, facilitator, if_ignored }, n) => {
    const path = ['injects', n]
    checkText(check, [...path, 'title'], title)
    checkText(check, [...path, 'from'], from)
    checkText(check, [...path, 'body'], body)
    checkText(check, [...path, 'facilitator'], facilitator)
    checkText(check, [...path, 'if_ignored'], if_ignored)
    variants.forEach((variant, m) => {
      checkText(check, [...path, 'variants', m, 'body'], variant.body)
    })
    ask.forEach((option, m) => {
      checkText(check, [...path, 'ask', m, 'text'], option.text)
    })
  })
}

function checkText(check: ScenarioCheck, path: Path, text: Text | undefined): void {
  if (text === undefined) return
  if (typeof text === 'string') checkVersion(check, path, text)
  else for (const [language, version] of Object.entries(text)) checkVersion(check, [...path, language], version)
}

function checkVersion(check: ScenarioCheck, path: Path, text: string): void {
  const { problems } = check
  if (text.length > MOST_WORDS) {
    const count = text.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length
    if (count > MOST_WORDS)
      problems.at('long-text', path, `This text has ${count} words; nobody reads more than ${MOST_WORDS} at a table.`)
  }
  if (!text.includes('{{')) return
  for (const slot of text.matchAll(/\{\{([^{}]*)(\}\})?/g)) {
    const part = { start: slot.index, end: slot.index + slot[0].length }
    const inside = (slot[1] ?? '').trim()
    if (slot[2] === undefined) problems.atPart('bad-slot', path, part, 'This slot is not closed.', 'Close it with "}}".')
    else if (!canFill(check, inside)) {
      const hint = didYouMean(inside, slots(check)) ?? 'Possible: {{fact.<id>}}, {{seat.<role>.name}}, {{statement.<kind>.text}}.'
      problems.atPart('bad-slot', path, part, `Nothing can fill "{{${inside}}}".`, hint)
    }
  }
}

function canFill({ scenario, vocabulary }: ScenarioCheck, slot: string): boolean {
  const [, fact] = /^fact\.(\w+)$/.exec(slot) ?? []
  if (fact !== undefined) return Object.hasOwn(scenario.facts, fact)
  const [, seat] = /^seat\.(.+)\.name$/.exec(slot) ?? []
  if (seat !== undefined) return Object.hasOwn(vocabulary.roles, seat)
  const [, kind] = /^statement\.(\w+)\.(?:text|number)$/.exec(slot) ?? []
  if (kind !== undefined) return kindsOfStatements(vocabulary).includes(kind)
  return /^with\.\w+$/.test(slot) || slot === 'target'
}

/** What a text can be published as, by the playbook. */
function kindsOfStatements({ activities }: Vocabulary): readonly string[] {
  const publishing = Object.values(activities).filter(({ publishes }) => publishes)
  return publishing.flatMap(({ carries: { kind } }) => [kind?.of ?? kind?.value ?? []].flat().map(String))
}

function slots({ scenario, vocabulary }: ScenarioCheck): readonly string[] {
  return [
    ...Object.keys(scenario.facts).map((id) => `fact.${id}`),
    ...Object.keys(vocabulary.roles).map((id) => `seat.${id}.name`),
    ...kindsOfStatements(vocabulary).flatMap((kind) => [`statement.${kind}.text`, `statement.${kind}.number`]),
  ]
}
