import type { Text } from '@/kernel/index.ts'
import { didYouMean, type Path } from '@/reading/index.ts'
import type { ScenarioCheck } from './scenario-check.ts'

/** Words a text may have before it is too long to be read at a table. */
const MOST_WORDS = 200

/** Texts fit on a page, and their slots can be filled. */
export function checkTexts(check: ScenarioCheck): void {
  const { written } = check
  checkText(check, ['summary'], written.summary)
  for (const [seat, { brief, want, pressure }] of Object.entries(written.seats ?? {})) {
    checkText(check, ['seats', seat, 'brief'], brief)
    checkText(check, ['seats', seat, 'want'], want)
    checkText(check, ['seats', seat, 'pressure'], pressure)
  }
  written.injects.forEach(({ title, body, from, variants, pieces, ask, facilitator, if_ignored }, n) => {
    const path = ['injects', n]
    checkText(check, [...path, 'title'], title, pieces)
    checkText(check, [...path, 'from'], from, pieces)
    checkText(check, [...path, 'body'], body, pieces)
    checkText(check, [...path, 'facilitator'], facilitator, pieces)
    checkText(check, [...path, 'if_ignored'], if_ignored, pieces)
    variants.forEach((variant, m) => {
      checkText(check, [...path, 'variants', m, 'body'], variant.body, pieces)
    })
    for (const [name, several] of Object.entries(pieces)) {
      several.forEach((piece, m) => {
        checkText(check, [...path, 'pieces', name, m, 'text'], piece.text, pieces)
      })
    }
    ask.forEach((option, m) => {
      checkText(check, [...path, 'ask', m, 'text'], option.text, pieces)
    })
  })
}

/** Names of the pieces a text may be put together from. */
type Pieces = Readonly<Record<string, unknown>>

function checkText(check: ScenarioCheck, path: Path, text: Text | undefined, pieces: Pieces = {}): void {
  if (text === undefined) return
  if (typeof text === 'string') checkVersion(check, path, text, pieces)
  else for (const [language, version] of Object.entries(text)) checkVersion(check, [...path, language], version, pieces)
}

function checkVersion(check: ScenarioCheck, path: Path, text: string, pieces: Pieces): void {
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
    else if (!canFill(check, inside, pieces)) {
      const hint =
        didYouMean(inside, slots(check, pieces)) ??
        'Possible: {{fact.<id>}}, {{seat.<role>.name}}, {{statement.<kind>.text}}, {{clock.<pack>}}, {{piece.<name>}}.'
      problems.atPart('bad-slot', path, part, `Nothing can fill "{{${inside}}}".`, hint)
    }
  }
}

function canFill({ scenario, vocabulary }: ScenarioCheck, slot: string, pieces: Pieces): boolean {
  const [, piece] = /^piece\.(\w+)$/.exec(slot) ?? []
  if (piece !== undefined) return Object.hasOwn(pieces, piece)
  const [, clock] = /^clock\.([\w-]+)$/.exec(slot) ?? []
  if (clock !== undefined) return Object.hasOwn(vocabulary.clocks, clock)
  const [, fact] = /^fact\.(\w+)$/.exec(slot) ?? []
  if (fact !== undefined) return Object.hasOwn(scenario.facts, fact)
  const [, seat] = /^seat\.(.+)\.name$/.exec(slot) ?? []
  if (seat !== undefined) return Object.hasOwn(vocabulary.roles, seat)
  return /^statement\.\w+\.text$/.test(slot) || /^with\.\w+$/.test(slot) || slot === 'target'
}

function slots({ scenario, vocabulary }: ScenarioCheck, pieces: Pieces): readonly string[] {
  return [
    ...Object.keys(pieces).map((name) => `piece.${name}`),
    ...Object.keys(vocabulary.clocks).map((id) => `clock.${id}`),
    ...Object.keys(scenario.facts).map((id) => `fact.${id}`),
    ...Object.keys(vocabulary.roles).map((id) => `seat.${id}.name`),
  ]
}
