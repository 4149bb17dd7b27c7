import { mustBeKnown, mustBeRole, mustBeUnique, type Path } from '@/reading/index.ts'
import type { Rule } from '../playbook.ts'
import type { WrittenRule } from '../shape/rule-shape.ts'
import { templateNeeds } from '../template-kinds.ts'
import { checkDuty } from './check-duty.ts'
import { checkKey, checkPredicate } from './check-predicate.ts'
import type { PlaybookCheck } from './playbook-check.ts'

/** Rules refer to what there is, have the parts their template needs, and ask for what can be done. */
export function checkRules(check: PlaybookCheck): void {
  const { playbook, written, problems } = check
  mustBeUnique(
    problems,
    playbook.rules.map(({ id }) => id),
    'rules',
    (n) => ['rules', n, 'id'],
  )
  playbook.rules.forEach((rule, n) => {
    const asWritten = written.rules[n]
    if (asWritten === undefined) return
    const path = ['rules', n]
    checkReferences(check, rule, asWritten, path)
    checkParts(check, rule, asWritten, path)
    checkPredicate(check, rule.a, [...path, 'a'])
    if (rule.b !== undefined) checkPredicate(check, rule.b, [...path, 'b'])
    rule.same?.forEach((key, m) => {
      for (const { activity } of [rule.a, rule.b ?? rule.a]) checkKey(check, activity, key, undefined, [...path, 'same', m])
    })
    checkDuty(check, rule, asWritten, path)
  })
}

function checkReferences(
  { playbook, problems, names, words }: PlaybookCheck,
  rule: Rule,
  written: WrittenRule,
  path: Path,
): void {
  const phases = new Set(['ALL', ...names.phases])
  mustBeKnown(problems, { code: 'unknown-phase', path: [...path, 'phase'], noun: 'phase', word: rule.phase, known: phases })
  const known = playbook.capabilities
  mustBeKnown(problems, {
    code: 'unknown-capability',
    path: [...path, 'capability'],
    noun: 'capability',
    word: rule.capability,
    known,
  })
  const owners = rule.owner === 'actor' ? [] : [rule.owner].flat()
  owners.forEach((word, n) => {
    const at = Array.isArray(rule.owner) ? [...path, 'owner', n] : [...path, 'owner']
    mustBeRole(problems, { code: 'unknown-role', path: at, noun: 'role', word }, playbook.roles)
  })
  rule.on?.forEach((word, n) => {
    mustBeKnown(problems, { code: 'unknown-activity', path: [...path, 'on', n], noun: 'activity', word, known: words })
  })
  const limits = [
    ['within', written.within, [...path, 'within']],
    ['between', written.between?.[0], [...path, 'between', 0]],
    ['between', written.between?.[1], [...path, 'between', 1]],
  ] as const
  for (const [, word, at] of limits) {
    if (typeof word !== 'string') continue
    mustBeKnown(problems, { code: 'unknown-parameter', path: at, noun: 'window', word, known: playbook.parameters })
  }
}

/** Which of `b`, `n`, `same` and a window a rule must have and may have, by its template. */
function checkParts({ problems }: PlaybookCheck, rule: Rule, written: WrittenRule, path: Path): void {
  const needs = templateNeeds[rule.template]
  const needless = (key: keyof WrittenRule): void => {
    if (written[key] === undefined) return
    problems.atKey('needless-key', [...path, key], `"${key}" means nothing in a rule of the template "${rule.template}".`)
  }
  if (needs === 'b' && rule.b === undefined) {
    problems.at('missing-key', path, `The template "${rule.template}" needs a second predicate "b".`)
  }
  if (needs === 'count' && rule.n === undefined)
    problems.at('missing-key', path, `The template "${rule.template}" needs a count "n".`)
  if (needs !== 'b') for (const key of ['b', 'same', 'within', 'between'] as const) needless(key)
  if (needs !== 'count') needless('n')
  if (written.within !== undefined && written.between !== undefined) {
    problems.atKey('needless-key', [...path, 'between'], 'A rule has "within" or "between", not both.')
  }
  if (rule.window !== undefined && rule.window.least > rule.window.most) {
    problems.at('out-of-range', [...path, 'between'], 'The shortest time is longer than the longest.')
  }
}
