import type { Claim, ClaimValue } from '@/kernel/index.ts'
import type { Said } from './block.ts'
import type { Names } from './names.ts'
import { fillSlot, numbered } from './words/fill-slot.ts'
import { isSay, type Language, languageOf } from './words/language.ts'

const OPTIONAL = /\[([^[\]]*)\]/g
const SLOT = /\{(\w+)(?::(\w+)(?: ([^|}]*)\|([^}]*))?)?\}/g

/**
 * A claim in words: its sentence from the table of `names.language` (English where there is none), with ids as titles and times
 * as a person writes them. Plain text, not yet escaped for any format.
 *
 * @throws when no table has the sentence, which is a bug: claims are made through typed tables
 */
export function wording(claim: Claim, names: Names): string {
  const language = languageOf(names.language)
  const sentence = isSay(claim.say) ? language.sentences[claim.say] : undefined
  if (sentence === undefined) throw new Error(`No table has a sentence called "${claim.say}".`)
  const wanted = sentence.replace(OPTIONAL, (_all, part: string) => (isFilled(part, claim) ? part : ''))
  // A quotation that ends the sentence brings its own full stop.
  return fill(wanted, claim, names, language).replace(/([.!?…]["”’])\.$/u, '$1')
}

/**
 * The words of each claim, to be said one after the other: a claim that is followed by another one ends as a sentence does. What
 * is empty was not established.
 */
export function wordsOf(said: Said, names: Names): readonly string[] {
  if (said.length === 0) return [languageOf(names.language).sentences['not-established']]
  const words = said.map((claim) => wording(claim, names))
  return words.map((text, index) => (index < words.length - 1 ? ended(text) : text))
}

/** Claims in words, as one text. */
export function wordingOf(said: Said, names: Names): string {
  return wordsOf(said, names)
    .filter((text) => text !== '')
    .join(' ')
}

function ended(text: string): string {
  return text === '' || /[.!?:…][”"’)]?$/u.test(text) ? text : `${text}.`
}

function fill(sentence: string, claim: Claim, names: Names, language: Language): string {
  return sentence.replace(SLOT, (_all, name: string, kind?: string, one?: string, many?: string) => {
    const value = filledWith(claim, name)
    if (one !== undefined && many !== undefined) return numbered(Number(value), [one, many], language)
    return fillSlot(kind ?? name, value, names, language)
  })
}

/** Whether every slot of an optional part has something in it. */
function isFilled(part: string, claim: Claim): boolean {
  return [...part.matchAll(SLOT)].every(([, name]) => {
    const value = filledWith(claim, name ?? '')
    return value !== '' && value !== false && !(typeof value === 'object' && value.length === 0)
  })
}

function filledWith(claim: Claim, name: string): ClaimValue {
  return Object.hasOwn(claim.with, name) ? (claim.with[name] ?? '') : ''
}
