import type { LogHeader, Story } from '@/engine/index.ts'
import { chance, nearest, type SeatId } from '@/kernel/index.ts'
import type { Scenario } from '@/scenario/index.ts'
import type { Competence } from '../bots/index.ts'
import { atLevel, type Crew } from './crew.ts'

/** Every word a crew may be written with; `mixed` draws playbook or novice, seat by seat. */
const crewWords = {
  playbook: true,
  slow: true,
  novice: true,
  random: true,
  idle: true,
  reference: true,
  mixed: true,
} as const satisfies Readonly<Record<Competence | 'mixed', true>>

type CrewWord = keyof typeof crewWords

/** Who plays, as it was written: a word for everybody, and other words for some seats. */
export interface CrewWords {
  readonly others: CrewWord
  readonly named: ReadonlyMap<SeatId, CrewWord>
}

/** The words for a crew, or the sentence that says what is wrong with them. */
export type CrewWordsRead = { readonly ok: true; readonly words: CrewWords } | { readonly ok: false; readonly sentence: string }

/** A crew, or the sentence that says why there is none. */
export type CrewRead = { readonly ok: true; readonly crew: Crew } | { readonly ok: false; readonly sentence: string }

/**
 * Reads who plays: one word for every seat (`novice`), or a word per seat (`techa.cto=novice,techa.hr=idle,*=playbook`). Seats that
 * are not named follow the playbook unless `*` says otherwise.
 */
export function readCrewWords(text: string, { seats }: Pick<Scenario, 'seats'>): CrewWordsRead {
  const words = spokenIn(text, Object.keys(seats))
  return typeof words === 'string' ? { ok: false, sentence: words } : { ok: true, words }
}

/**
 * The crew these words make of an evening: what is drawn is drawn by its seed, and the level has its say.
 *
 * @param seats the seats bots play; people hold the others
 */
export function crewFor(
  { others, named }: CrewWords,
  { scenario, seed, level }: Pick<Story, 'scenario' | 'seed' | 'level'>,
  seats: readonly SeatId[] = Object.keys(scenario.seats) as SeatId[],
): Crew {
  const kinds = seats.map((seat) => {
    const word = named.get(seat) ?? others
    if (word !== 'mixed') return [seat, word] as const
    return [seat, chance(seed, `mixed/${seat}`) < 0.5 ? 'novice' : 'playbook'] as const
  })
  return atLevel(Object.fromEntries(kinds), { seed, level })
}

/** Crews of evenings with people: the header names no words, and whoever is no person follows the playbook. */
const WITH_PEOPLE: ReadonlySet<string> = new Set(['people', 'practise'])

/** The crew of an evening, from its log alone: the same bots on the same seats as when it was played. */
export function crewOfHeader({ crew, scenario, seed, level, seats }: LogHeader): CrewRead {
  const bots = (Object.keys(seats) as SeatId[]).filter((seat) => seats[seat]?.kind === 'bot')
  const read = readCrewWords(WITH_PEOPLE.has(crew) ? 'playbook' : crew, scenario)
  return read.ok ? { ok: true, crew: crewFor(read.words, { scenario, seed, level: scenario.levels[level] }, bots) } : read
}

function spokenIn(text: string, seats: readonly string[]): CrewWords | string {
  if (text.trim() === '') return `The crew is empty. ${KINDS}`
  if (!/[=,]/.test(text)) {
    const word = text.trim()
    return isCrewWord(word) ? { others: word, named: new Map() } : unknownWord(word, `There is no crew called "${word}".`)
  }
  let others: CrewWord | undefined
  const named = new Map<SeatId, CrewWord>()
  for (const part of text.split(',')) {
    const [seat = '', word, more] = part.split('=').map((side) => side.trim())
    if (word === undefined || more !== undefined || seat === '' || word === '')
      return `"${part.trim()}" is no seat with its player. Write them as in techa.cto=novice,*=playbook.`
    if (!isCrewWord(word)) return unknownWord(word, `${seat} cannot be played as "${word}".`)
    if (seat !== '*' && !seats.includes(seat))
      return `There is no seat called "${seat}" in this scenario.${meaning(seat, seats) || ` Its seats are ${seats.join(', ')}.`}`
    if (seat === '*' ? others !== undefined : named.has(seat as SeatId)) return `${seat} is named twice in "${text}".`
    if (seat === '*') others = word
    else named.set(seat as SeatId, word)
  }
  return { others: others ?? 'playbook', named }
}

function isCrewWord(word: string): word is CrewWord {
  return Object.hasOwn(crewWords, word)
}

const KINDS = `Crews are ${Object.keys(crewWords)
  .join(', ')
  .replace(/, (\w+)$/, ' and $1')}.`

const unknownWord = (word: string, sentence: string): string => `${sentence}${meaning(word, Object.keys(crewWords))} ${KINDS}`

function meaning(word: string, known: readonly string[]): string {
  const near = nearest(word, known)
  return near === undefined ? '' : ` Did you mean "${near}"?`
}
