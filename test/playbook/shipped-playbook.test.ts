import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Activity, Predicate, Rule } from '@/playbook/index.ts'
import { builtIn } from '@/playbook/index.ts'
import { english, playbook, shippedText, tokenAnomaly } from '../scenario/shipped.ts'

/** A rule as the data file has it. */
interface DataRule {
  readonly id: string
  readonly a: DataPredicate
  readonly b?: DataPredicate
  readonly window?: readonly (number | string)[]
  readonly rationale: string
  readonly violation: string
  readonly [key: string]: unknown
}

interface DataPredicate {
  readonly activity: string
  readonly role?: readonly string[]
  readonly where?: Readonly<Record<string, unknown>>
}

interface DataFile {
  readonly params: Readonly<Record<string, number>>
  readonly rules: readonly DataRule[]
}

const vectors = new URL('../vectors/playbook-rules.json', import.meta.url)
const data = JSON.parse(readFileSync(vectors, 'utf8')) as DataFile

/** What of a data rule is meaning, in our words and in seconds. */
function meaningOfData({ rationale: _, violation: __, window, ...rest }: DataRule): Record<string, unknown> {
  const [least, most] = (window ?? []).map(
    (bound) => 60 * (typeof bound === 'string' ? (data.params[bound] ?? Number.NaN) : bound),
  )
  return { ...rest, ...(window === undefined ? {} : { window: { least, most } }) }
}

/** The same of one of our rules: everything but its words. */
function meaningOfRule({
  because: _,
  ifBroken: __,
  recommend: ___,
  windowParameter: ____,
  ...rest
}: Rule): Record<string, unknown> {
  return rest
}

const rule = (id: string): Rule => {
  const found = playbook.rules.find((one) => one.id === id)
  if (found === undefined) throw new Error(`There is no rule ${id}.`)
  return found
}

/** Activities that a word of a rule means: itself, or the members of the class. */
const meant = (word: string): readonly Activity[] =>
  Object.values(playbook.activities).filter(({ id, classes }) => id === word || (classes as readonly string[]).includes(word))

const keysOf = ({ where = {} }: Predicate, same: readonly string[] = []): readonly string[] => [...Object.keys(where), ...same]

/** Every pair of an activity and a key that some rule reads on it. */
const readKeys = playbook.rules.flatMap(({ id, a, b, same }) =>
  [a, ...(b === undefined ? [] : [b])].flatMap((predicate) =>
    keysOf(predicate, same).map((key) => ({ rule: id, word: predicate.activity as string, key })),
  ),
)

describe('the joint playbook', () => {
  it('holds the 130 rules of the data file, each with the same meaning', () => {
    expect(data.rules).toHaveLength(130)
    for (const one of data.rules) expect(meaningOfRule(rule(one.id))).toEqual(meaningOfData(one))
  })

  it('names every window it takes from the data file, so that a level can replace it', () => {
    for (const { id, window } of data.rules) if (window !== undefined) expect(`$${rule(id).windowParameter}`).toBe(window[1])
  })

  it('adds only implied rules: should, of weight 2, with an id of their own', () => {
    const known = new Set(data.rules.map(({ id }) => id))
    const further = playbook.rules.filter(({ id }) => !known.has(id))
    expect(further.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `XH-0${number}`))
    for (const one of further) expect([one.modality, one.weight, one.critical]).toEqual(['should', 2, false])
  })

  it('says why each rule is there and what breaking it means, in whole sentences', () => {
    for (const { because, ifBroken } of playbook.rules)
      for (const sentence of [because, ifBroken]) expect(english(sentence)).toMatch(/^[A-Z].{15,}\.$/)
  })

  it('lets an act carry every key that a rule reads on it', () => {
    for (const { rule: id, word, key } of readKeys) {
      if (word in builtIn) continue
      const done = meant(word).filter(({ does, grants }) => does.length > 0 || grants)
      for (const activity of done) expect(Object.keys(activity.carries), `${id} reads ${key} on ${activity.id}`).toContain(key)
    }
  })

  it('leaves no word of a rule without an activity', () => {
    for (const { word } of readKeys) expect(word in builtIn || meant(word).length > 0, word).toBe(true)
  })

  it('gives every role of the tables a line of the playbook in each of the three phases', () => {
    const inTables = Object.values(playbook.roles).filter(({ inPlaybook }) => inPlaybook)
    expect(inTables).toHaveLength(10)
    for (const { id, duties } of inTables) expect(Object.keys(duties), id).toEqual(['ID', 'CO', 'ER'])
  })

  it('quotes the seeds by lines that exist', () => {
    const lines = playbook.rules.flatMap(({ source }) => source)
    for (const line of lines) {
      const [, seed = '', from = '0'] = /^(PB|TP):(\d+)(?:-\d+)?$/.exec(line) ?? ['', line === 'story' ? 'story' : '']
      expect(['PB', 'TP', 'story'], line).toContain(seed)
      expect(Number(from)).toBeLessThanOrEqual(seed === 'PB' ? 113 : 67)
    }
  })

  it('offers the four gaps, three lessons and four actions of the report template', () => {
    const { gaps, lessons, actions } = playbook.report
    expect([gaps.length, lessons.length, actions.length]).toEqual([4, 3, 4])
    for (const { rules } of [...gaps, ...lessons, ...actions]) expect(rules.length).toBeGreaterThan(0)
  })
})

describe('what authors are told about it', () => {
  const rows = new Map(
    [...shippedText('README.md').matchAll(/^\| `([a-z.]+)` \| (\S+) \| (.*) \|$/gm)].map(
      ([, id = '', target = '', keys = '']) => [id, { target, keys: [...keys.matchAll(/`([a-z_]+)`:/g)].map(([, key]) => key) }],
    ),
  )
  const carrying = Object.values(playbook.activities).filter(({ carries }) => Object.keys(carries).length > 0)

  it('lists every activity that carries something, with what it is done to and its keys', () => {
    expect([...rows.keys()]).toEqual(carrying.map(({ id }) => id))
    for (const { id, target = '–', carries } of carrying) expect(rows.get(id)).toEqual({ target, keys: Object.keys(carries) })
  })

  it('counts right', () => {
    const told = shippedText('README.md')
    const { roles, activities, rules } = playbook
    expect(told).toContain(
      `${Object.keys(roles).length} roles, 4 phases, ${Object.keys(activities).length} activities, ${rules.length} rules`,
    )
    expect(told).toContain(
      `${Object.keys(tokenAnomaly.seats).length} seats, ${tokenAnomaly.injects.length} injects over 6 channels`,
    )
  })
})

describe('the shipped clocks', () => {
  const clocks = Object.values(playbook.clocks)
  const packs = [
    'legal-24h',
    'report-72h',
    'us-bank-36h',
    'us-bsp',
    'us-glba-customer',
    'nydfs',
    'sec-8k',
    'gdpr',
    'dora-24h',
    'dora-4h',
    'dora-72h',
    'dora-final',
    'nerc-cip-008',
    'ncua-72h',
    'circia',
  ]

  it('are the packs there are, each with a caution', () => {
    expect(clocks.map(({ id }) => id)).toEqual(packs)
    for (const { id, caution } of clocks) expect(english(caution ?? '').length, id).toBeGreaterThan(80)
  })

  it('say "as soon as possible" without a limit, and count business days for the listed company only', () => {
    expect(clocks.filter(({ limit }) => limit === 'none').map(({ id }) => id)).toEqual(['us-bsp', 'us-glba-customer'])
    expect(clocks.filter(({ counts }) => counts === 'business-days').map(({ id }) => id)).toEqual(['sec-8k'])
    expect(english(playbook.clocks['sec-8k']?.caution ?? '')).toContain('without holidays')
  })

  it('are off unless a story switches them on, the one for power grids above all', () => {
    expect(tokenAnomaly.clocks).toEqual(['legal-24h', 'report-72h'])
  })
})
