import { type ClaimValue, type Duration, type ExerciseTime, formatDuration, formatTime } from '@/kernel/index.ts'
import type { Names } from '../names.ts'
import type { Language } from './language.ts'
import type { SlotKind } from './slots.ts'

/** Puts one value into words. The value has the form its kind promises, because sentences are filled through `say`. */
type Filler = (value: ClaimValue, names: Names, language: Language) => string

const plain: Filler = (value) => (typeof value === 'object' ? value.join(', ') : String(value))

/** One entry per kind of slot; leaving one out does not compile. */
const fillers: { readonly [Kind in SlotKind]: Filler } = {
  role: (value, names) => roleTitle(String(value), names),
  roles: (value, names, language) => several(value, (role) => roleTitle(role, names), language),
  job: (value, names) => titled(names.roles, String(value))?.title ?? String(value),
  organisation: (value, names) => titled(names.organisations, String(value))?.title ?? String(value),
  organisations: (value, names, language) =>
    several(value, (organisation) => titled(names.organisations, organisation)?.title ?? organisation, language),
  phase: (value, names) => titled(names.phases, String(value)) ?? String(value),
  capability: (value, names) => titled(names.capabilities, String(value)) ?? String(value),
  activity: (value, names, language) =>
    quoted(titled(names.activities, String(value)) ?? titled(language.builtIn, String(value)) ?? String(value), language),
  rule: plain,
  rules: (value, _names, language) => several(value, (rule) => rule, language),
  time: (value) => formatTime(Number(value) as ExerciseTime),
  duration: (value) => formatDuration(Number(value) as Duration),
  count: (value, _names, language) => grouped(Number(value), language),
  text: plain,
  texts: plain,
  quote: (value, _names, language) => quoted(plain(value, _names, language), language),
  topics: (value, _names, language) => several(value, (topic) => titled(language.topics, topic) ?? topic, language),
  confidence: (value, _names, language) => titled(language.confidence, String(value)) ?? String(value),
  flag: () => '',
}

/** What stands in a slot of this kind. A kind that is not known shows the value as it is. */
export function fillSlot(kind: string, value: ClaimValue, names: Names, language: Language): string {
  return (isKind(kind) ? fillers[kind] : plain)(value, names, language)
}

/** A count with its noun, e.g. `1 record`, `5,000 records`. */
export function numbered(count: number, forms: readonly [string, string], language: Language): string {
  return `${grouped(count, language)} ${count === 1 ? forms[0] : forms[1]}`
}

function isKind(kind: string): kind is SlotKind {
  return Object.hasOwn(fillers, kind)
}

/** The job with its company before it, e.g. `TechA Tech Lead`. */
function roleTitle(role: string, names: Names): string {
  const known = titled(names.roles, role)
  if (known === undefined) return role
  return `${titled(names.organisations, known.organisation)?.title ?? known.organisation} ${known.title}`
}

function several(value: ClaimValue, word: (id: string) => string, { and }: Language): string {
  const words = (typeof value === 'object' ? value : [String(value)]).map(word)
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')}${and}${last}`
}

function quoted(text: string, { opens, closes }: Language): string {
  return `${opens}${text}${closes}`
}

function grouped(count: number, { thousands }: Language): string {
  const [whole = '', fraction] = String(Math.abs(count)).split('.')
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands)
  return `${count < 0 ? '-' : ''}${groups}${fraction === undefined ? '' : `.${fraction}`}`
}

/** What is kept under an id; words such as "constructor" are nobody's id. */
function titled<T>(table: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(table, id) ? table[id] : undefined
}
