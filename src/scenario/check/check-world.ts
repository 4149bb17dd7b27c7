import type { Impossible } from '@/reading/index.ts'
import { mustBeCondition, mustBeKnown, mustBeNumber, mustBeUnique, reservedNames, warnIfNever } from '@/reading/index.ts'
import type { WrittenFact } from '../shape/world-shape.ts'
import { checkAct } from './check-act.ts'
import { checkClaims, checkOwnWords } from './check-claims.ts'
import { checkEffects, checkEmissions, checkShowings } from './check-effects.ts'
import { mustBeActivity, mustBeViewers, type ScenarioCheck } from './scenario-check.ts'

/** Facts, things, processes and consequences hold together. */
export function checkWorld(check: ScenarioCheck, impossible: Impossible): void {
  for (const [id, fact] of Object.entries(check.written.facts)) checkFact(check, id, fact)
  checkThings(check)
  checkClaims(check, impossible)
  checkProcesses(check, impossible)
  checkConsequences(check, impossible)
}

function checkFact(check: ScenarioCheck, id: string, fact: WrittenFact): void {
  const { problems, kinds, scenario } = check
  const path = ['facts', id]
  if (reservedNames.has(id))
    problems.atKey('reserved-name', path, `"${id}" is a word of the condition language.`, 'Call the fact otherwise.')
  mustBeViewers(check, fact.seen_by, [...path, 'seen_by'])
  if (fact.type === 'count') {
    const most = fact.most ?? fact.start
    if (fact.start < fact.least || fact.start > most) {
      problems.at(
        'out-of-range',
        [...path, 'start'],
        `"${id}" goes from ${fact.least} to ${fact.most ?? 'any number'}; ${fact.start} lies outside.`,
      )
    }
  } else if (fact.type === 'state') {
    mustBeKnown(problems, {
      code: 'unknown-value',
      path: [...path, 'start'],
      noun: `state of ${id}`,
      word: fact.start,
      known: new Set(fact.of),
    })
  } else if (fact.type === 'set') {
    const { of } = fact
    if (typeof of === 'string' && !kinds.has(of)) {
      mustBeKnown(problems, { code: 'unknown-thing-kind', path: [...path, 'of'], noun: 'kind of things', word: of, known: kinds })
      return
    }
    const members =
      typeof of !== 'string' ? of : Object.values(scenario.things).flatMap((one) => (one.kind === of ? [one.id] : []))
    fact.start.forEach((word, n) => {
      mustBeKnown(problems, {
        code: 'unknown-value',
        path: [...path, 'start', n],
        noun: `member of ${id}`,
        word,
        known: new Set(members),
      })
    })
  }
}

function checkThings(check: ScenarioCheck): void {
  const seen = new Set<string>()
  for (const [kind, members] of Object.entries(check.written.things)) {
    for (const [id, { known_to, text, claims = [], number }] of Object.entries(members)) {
      const path = ['things', kind, id]
      if (seen.has(id))
        check.problems.atKey('duplicate-id', path, `Two things are called "${id}"; an id is given once, whatever the kind.`)
      seen.add(id)
      mustBeViewers(check, known_to, [...path, 'known_to'])
      checkOwnWords(check, { text, claims, number }, path)
    }
  }
}

function checkProcesses(check: ScenarioCheck, impossible: Impossible): void {
  const { written, problems, names } = check
  mustBeUnique(
    problems,
    written.processes.map(({ id }) => id),
    'processes',
    (n) => ['processes', n, 'id'],
  )
  written.processes.forEach(({ while: holds, every, after, rate, do: effects, emits }, n) => {
    const path = ['processes', n]
    if (mustBeCondition(problems, [...path, 'while'], holds, names.story)) {
      warnIfNever(problems, [...path, 'while'], holds, names.story, impossible)
    }
    if (rate !== undefined) mustBeNumber(problems, [...path, 'rate'], rate, names.story)
    if (every === undefined && after === undefined) {
      problems.at('missing-key', path, 'A process needs "every", "after", or both.')
    }
    if (every === 0) problems.at('out-of-range', [...path, 'every'], 'A process that takes no time between its steps never ends.')
    else if (every === undefined && after === 0) {
      problems.at(
        'out-of-range',
        [...path, 'after'],
        'A process that takes no time between its steps never ends.',
        'Add "every".',
      )
    }
    checkEffects(check, effects, [...path, 'do'], undefined)
    checkEmissions(check, emits, [...path, 'emits'])
  })
}

function checkConsequences(check: ScenarioCheck, impossible: Impossible): void {
  const { written, problems, names } = check
  for (const [activity, several] of Object.entries(written.consequences)) {
    const path = ['consequences', activity]
    if (!mustBeActivity(check, activity, path, true)) continue
    several.forEach((one, n) => {
      const at = [...path, n]
      const keys = checkAct(check, { activity, target: one.target, data: one.with, mustAim: false }, at)
      for (const key of ['when', 'unless'] as const) {
        const source = one[key]
        if (source === undefined) continue
        const holds = mustBeCondition(problems, [...at, key], source, names.act)
        if (holds && key === 'when') warnIfNever(problems, [...at, key], source, names.act, impossible)
      }
      checkEffects(check, one.do, [...at, 'do'], keys)
      checkEmissions(check, one.emits, [...at, 'emits'])
      checkShowings(check, one.shows, [...at, 'shows'])
    })
  }
}
