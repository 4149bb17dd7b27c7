import { didYouMean, own, type Path } from '@/reading/index.ts'
import type { ActKeys } from './check-effects.ts'
import { mustBeThing, type ScenarioCheck } from './scenario-check.ts'

/** An activity as a story speaks of it: with what it is done to and what it carries. */
export interface SpokenAct {
  readonly activity: string
  readonly target: string | undefined
  readonly data: Readonly<Record<string, unknown>>
  /** Whether somebody is to do it here, so that a target it needs must be given. */
  readonly mustAim: boolean
}

/**
 * The target is a thing of the kind the activity is done to, and the data are keys it carries.
 *
 * @returns the keys the act carries; `any` for acts that may carry whatever they were asked with
 */
export function checkAct(check: ScenarioCheck, { activity, target, data, mustAim }: SpokenAct, path: Path): ActKeys {
  const { vocabulary, problems, scenario } = check
  const known = own(vocabulary.activities, activity)
  if (target !== undefined && mustBeThing(check, target, [...path, 'target']) && known !== undefined) {
    const kind = own(scenario.things, target)?.kind
    if (known.target === undefined && !known.grants) {
      problems.at('wrong-target', [...path, 'target'], `"${activity}" is not done to a thing.`)
    } else if (known.target !== undefined && known.target !== kind) {
      const sentence = `"${activity}" is done to things of the kind "${known.target}"; "${target}" is of the kind "${kind}".`
      problems.at('wrong-target', [...path, 'target'], sentence)
    }
  }
  if (mustAim && target === undefined && known?.target !== undefined) {
    problems.at(
      'missing-key',
      path,
      `"${activity}" is done to a thing of the kind "${known.target}"; say to which with "target".`,
    )
  }
  if (known === undefined || known.grants || check.answers.has(activity)) return 'any'
  const keys = new Set(Object.keys(known.carries))
  for (const key of Object.keys(data)) {
    if (keys.has(key)) continue
    problems.atKey('key-not-carried', [...path, 'with', key], `"${activity}" does not carry "${key}".`, didYouMean(key, keys))
  }
  return keys
}
