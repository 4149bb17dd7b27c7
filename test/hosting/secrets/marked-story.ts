import type { Playable } from '@/hosting/index.ts'
import type { Scenario } from '@/scenario/index.ts'
import { playbook, tokenAnomaly } from '../../scenario/shipped.ts'

/** Where a mark was planted: the keys that lead to its text, from the top of the scenario. */
export type Place = readonly string[]

/** A story in which every text and every condition carries a mark of its own, so that what leaks is found by looking for words. */
export interface MarkedStory {
  readonly playable: Playable
  /** Where each mark stands. */
  readonly places: ReadonlyMap<string, Place>
}

const TEXTS: ReadonlySet<string> = new Set([
  ...['title', 'summary', 'brief', 'want', 'pressure', 'about', 'text', 'body', 'from', 'facilitator', 'ifIgnored'],
  ...['stakeholder', 'notes', 'primary', 'secondary', 'tertiary', 'knows', 'mustNot', 'tells'],
])
const CONDITIONS: ReadonlySet<string> = new Set(['when', 'unless', 'holds', 'while', 'outcomes'])

const MARK = /mkq\d{5}q/g

/** The n-th mark of a story, or of whatever else is to be found again. */
export const markOf = (n: number): string => `mkq${String(n).padStart(5, '0')}q`

/** Every mark that stands in a text, each once. */
export const marksIn = (text: string): ReadonlySet<string> => new Set(text.match(MARK) ?? [])

/** Act I with marks in it. Words that are merely ids stay as they are: what refers to them must find them. */
export function markedStory(): MarkedStory {
  const places = new Map<string, Place>()
  const mark = (place: Place): string => {
    const fresh = markOf(places.size)
    places.set(fresh, place)
    return fresh
  }
  const walk = (value: unknown, place: Place): unknown => {
    if (Array.isArray(value)) return value.map((one, index) => walk(one, [...place, String(index)]))
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one, [...place, key])]))
    if (typeof value !== 'string') return value
    const kind = place.findLast((key) => TEXTS.has(key) || CONDITIONS.has(key))
    if (kind === undefined || place.includes('with') || place.includes('data')) return value
    return CONDITIONS.has(kind) ? `(${value}) && "${mark(place)}" != ""` : `${value} ${mark(place)}`
  }
  const scenario = walk(tokenAnomaly, []) as Scenario
  return { playable: { file: 'marked.yaml', scenario, playbook }, places }
}
