import { didYouMean, mustBeKnown, mustBeNumber, mustBeRole, own, type Path } from '@/reading/index.ts'
import { buildTerm } from '../build/build-effects.ts'
import type { Fact } from '../scenario.ts'
import type { WrittenEffects } from '../shape/common.ts'
import { mustBeActivity, mustBeThing, mustBeViewers, type ScenarioCheck } from './scenario-check.ts'

type WrittenEffect = WrittenEffects[number][string]
type Scalar = string | number | boolean

/** The keys an act carries, where effects may speak of them; undefined where there is no act. */
export type ActKeys = ReadonlySet<string> | 'any' | undefined

/** Effects change facts there are, in the way their type allows, to values they can have. */
export function checkEffects(check: ScenarioCheck, effects: WrittenEffects, path: Path, act: ActKeys): void {
  const { problems, scenario } = check
  effects.forEach((map, n) => {
    for (const [word, effect] of Object.entries(map)) {
      const at = [...path, n, word]
      const reference = { path: at, noun: 'fact', word, known: scenario.facts, isKey: true }
      if (!mustBeKnown(problems, { code: 'unknown-fact', ...reference })) continue
      const fact = own(scenario.facts, word)
      if (fact !== undefined) checkEffect(check, fact, effect, at, act)
    }
  })
}

function checkEffect(check: ScenarioCheck, fact: Fact, effect: WrittenEffect, path: Path, act: ActKeys): void {
  const { problems, names } = check
  if (typeof effect !== 'object') {
    checkLiteral(check, fact, effect, path)
    return
  }
  const kind = Object.keys(effect)[0] ?? ''
  const fits = possible[fact.type]
  if (!fits.includes(kind)) {
    const hint = `Possible for it: ${fits.map((word) => words[word] ?? word).join(', ')}.`
    problems.at('wrong-effect', path, `"${kind}" does not work on "${fact.id}", which is a ${fact.type}.`, hint)
    return
  }
  const { add, put, remove, become, compute } = effect
  if (compute !== undefined) mustBeNumber(problems, [...path, 'compute'], compute, act === undefined ? names.story : names.act)
  if (become !== undefined) checkTerm(check, fact, become, [...path, 'become'], act)
  const [least, most] = typeof add === 'object' ? add : [add, add]
  if (least !== undefined && most !== undefined && least > most) {
    problems.at('out-of-range', [...path, 'add'], `A range goes from the least to the most, not from ${least} to ${most}.`)
  }
  put?.forEach((member, n) => {
    checkTerm(check, fact, member, [...path, 'put', n], act)
  })
  remove?.forEach((member, n) => {
    checkTerm(check, fact, member, [...path, 'remove', n], act)
  })
}

const possible: { readonly [Type in Fact['type']]: readonly string[] } = {
  count: ['become', 'add', 'compute'],
  state: ['become'],
  set: ['put', 'remove'],
  time: ['become', 'compute'],
  flag: ['become'],
}

const words: Readonly<Record<string, string>> = { become: 'a value, become' }

/** A term of the act, or a literal value. */
function checkTerm(check: ScenarioCheck, fact: Fact, written: Scalar, path: Path, act: ActKeys): void {
  const { problems, properties } = check
  const term = buildTerm(written)
  if ('literal' in term) checkLiteral(check, fact, written, path)
  else if (act === undefined) {
    problems.at('wrong-effect', path, `There is no act here that "${written}" could speak of.`, 'Name the thing itself.')
  } else if (term.of === 'target' && term.property !== undefined && !properties.has(term.property)) {
    problems.at('unknown-value', path, `No thing has a property "${term.property}".`, didYouMean(term.property, properties))
  } else if (term.of === 'with' && act !== 'any' && !act.has(term.property ?? '')) {
    problems.at('key-not-carried', path, `The act does not carry "${term.property}".`, didYouMean(term.property ?? '', act))
  }
}

/** A literal is of the fact's type and within what it can be. */
export function checkLiteral(check: ScenarioCheck, fact: Fact, value: Scalar, path: Path): void {
  const { problems, names } = check
  const mustBe = (what: string): void => {
    problems.at('wrong-effect', path, `"${fact.id}" is a ${fact.type} and becomes ${what}, not ${shown(value)}.`)
  }
  switch (fact.type) {
    case 'count':
      if (typeof value !== 'number' || !Number.isInteger(value)) mustBe('a whole number')
      else if (value < fact.least || value > (fact.most ?? value)) {
        const range = `"${fact.id}" goes from ${fact.least} to ${fact.most ?? 'any number'}`
        problems.at('out-of-range', path, `${range}; ${value} lies outside.`)
      }
      return
    case 'state':
      mustBeOneOf(check, fact.id, value, fact.of, path)
      return
    case 'set': {
      const sort = names.story.facts[fact.id]
      mustBeOneOf(check, fact.id, value, (sort?.type === 'set' && sort.of) || [], path)
      return
    }
    case 'time':
      if (typeof value !== 'string' || !/^(none|T[+-].*)$/.test(value)) mustBe('none or a time such as T+01:30')
      return
    case 'flag':
      if (typeof value !== 'boolean') mustBe('true or false')
  }
}

function mustBeOneOf({ problems }: ScenarioCheck, fact: string, value: Scalar, of: readonly string[], path: Path): void {
  if (of.includes(String(value))) return
  problems.at(
    'unknown-value',
    path,
    `"${fact}" can be or hold ${of.join(', ')}, not ${shown(value)}.`,
    didYouMean(String(value), of),
  )
}

const shown = (value: Scalar): string => (typeof value === 'string' ? `"${value}"` : String(value))

/** Emissions are words of the playbook, some of them in the name of one of its roles. */
export function checkEmissions(check: ScenarioCheck, emits: readonly WrittenEmission[], path: Path): void {
  emits.forEach(({ activity, by }, n) => {
    mustBeActivity(check, activity, [...path, n, 'activity'])
    if (by === undefined) return
    const reference = { code: 'unknown-role' as const, path: [...path, n, 'by'], noun: 'role', word: by }
    mustBeRole(check.problems, reference, check.vocabulary.roles)
  })
}

interface WrittenEmission {
  readonly activity: string
  readonly by?: string | undefined
}

/** Showings are of facts and things there are, to somebody there is. */
export function checkShowings(check: ScenarioCheck, shows: readonly WrittenShowing[], path: Path): void {
  shows.forEach(({ facts, things, to }, n) => {
    const at = [...path, n]
    facts.forEach((word, m) => {
      const reference = { path: [...at, 'facts', m], noun: 'fact', word, known: check.scenario.facts }
      mustBeKnown(check.problems, { code: 'unknown-fact', ...reference })
    })
    things.forEach((word, m) => {
      mustBeThing(check, word, [...at, 'things', m])
    })
    mustBeViewers(check, to, [...at, 'to'])
  })
}

interface WrittenShowing {
  readonly facts: readonly string[]
  readonly things: readonly string[]
  readonly to: readonly string[]
}
