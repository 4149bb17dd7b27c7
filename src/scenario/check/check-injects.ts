import { type Impossible, mustBeCondition, mustBeKnown, mustBeUnique, type Path, warnIfNever } from '@/reading/index.ts'
import type { WrittenInject, WrittenOption } from '../shape/inject-shape.ts'
import { checkAct } from './check-act.ts'
import { checkEffects, checkEmissions, checkShowings } from './check-effects.ts'
import { mustBeActivity, mustBeSeat, type ScenarioCheck } from './scenario-check.ts'

/** Injects refer to what there is and can be set off. */
export function checkInjects(check: ScenarioCheck, impossible: Impossible): void {
  const { written, problems } = check
  mustBeUnique(
    problems,
    written.injects.map(({ id }) => id),
    'injects',
    (n) => ['injects', n, 'id'],
  )
  const numbers = written.injects.map(({ msel }, n) => msel ?? `#${n}`)
  mustBeUnique(problems, numbers, 'injects', (n) => ['injects', n, 'msel'])
  written.injects.forEach((inject, n) => {
    const path = ['injects', n]
    checkTrigger(check, inject, path, impossible)
    checkReferences(check, inject, path)
    checkEffects(check, inject.do, [...path, 'do'], undefined)
    checkEmissions(check, inject.emits, [...path, 'emits'])
    checkShowings(check, inject.shows, [...path, 'shows'])
    mustBeUnique(
      problems,
      inject.ask.map(({ option }) => option),
      'answers',
      (m) => [...path, 'ask', m, 'option'],
    )
    inject.ask.forEach((option, m) => {
      checkOption(check, inject, option, [...path, 'ask', m])
    })
  })
}

function checkTrigger(
  { problems, names, injects }: ScenarioCheck,
  inject: WrittenInject,
  path: Path,
  impossible: Impossible,
): void {
  const { at, when, unless, after, contingency, variants, pieces } = inject
  if (at === undefined && when === undefined && after === undefined && !contingency) {
    const hint = 'Give it "at", "when" or "after", or make it a contingency.'
    problems.at('no-trigger', [...path, 'id'], `Nothing ever sets "${inject.id}" off.`, hint)
  }
  if (at !== undefined && at < 0) problems.at('out-of-range', [...path, 'at'], 'News cannot arrive before the exercise starts.')
  if (when !== undefined && mustBeCondition(problems, [...path, 'when'], when, names.story)) {
    warnIfNever(problems, [...path, 'when'], when, names.story, impossible)
  }
  if (unless !== undefined) mustBeCondition(problems, [...path, 'unless'], unless, names.story)
  if (after !== undefined) {
    const reference = { path: [...path, 'after', 'inject'], noun: 'inject', word: after.inject, known: injects }
    mustBeKnown(problems, { code: 'unknown-inject', ...reference })
  }
  variants.forEach((variant, m) => {
    mustBeCondition(problems, [...path, 'variants', m, 'when'], variant.when, names.story)
  })
  for (const [name, several] of Object.entries(pieces)) {
    several.forEach(({ when: holds }, m) => {
      if (holds !== undefined) mustBeCondition(problems, [...path, 'pieces', name, m, 'when'], holds, names.story)
    })
  }
}

function checkReferences(check: ScenarioCheck, inject: WrittenInject, path: Path): void {
  const { problems, rules, logs } = check
  if (inject.to.length === 0) problems.at('missing-key', [...path, 'to'], `Nobody receives "${inject.id}".`)
  inject.to.forEach((word, m) => {
    mustBeSeat(check, word, [...path, 'to', m])
  })
  inject.rules.forEach((word, m) => {
    mustBeKnown(problems, { code: 'unknown-rule', path: [...path, 'rules', m], noun: 'rule', word, known: rules })
  })
  inject.expects.forEach((word, m) => {
    mustBeActivity(check, word, [...path, 'expects', m])
  })
  inject.attach.forEach(({ log }, m) => {
    mustBeKnown(problems, { code: 'unknown-log', path: [...path, 'attach', m, 'log'], noun: 'log', word: log, known: logs })
  })
}

function checkOption(check: ScenarioCheck, inject: WrittenInject, option: WrittenOption, path: Path): void {
  const { does, target, notifies, problems } = { ...option, problems: check.problems }
  option.for?.forEach((word, n) => {
    const known = new Set(inject.to)
    mustBeKnown(problems, { code: 'unknown-seat', path: [...path, 'for', n], noun: 'addressee of this inject', word, known })
  })
  notifies.forEach((word, n) => {
    mustBeSeat(check, word, [...path, 'notifies', n])
  })
  if (does === undefined && target !== undefined) {
    problems.atKey('needless-key', [...path, 'target'], 'A target means nothing without "does".')
  }
  const known = does !== undefined && mustBeActivity(check, does, [...path, 'does'])
  const keys = known ? checkAct(check, { activity: does, target, data: option.with, mustAim: true }, path) : 'any'
  checkEffects(check, option.do, [...path, 'do'], keys)
  checkEmissions(check, option.emits, [...path, 'emits'])
  checkShowings(check, option.shows, [...path, 'shows'])
}
