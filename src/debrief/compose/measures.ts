import { organisationOf } from '@/engine/index.ts'
import { between, type Claim, type Duration, type RoleId } from '@/kernel/index.ts'
import type { RuleResult } from '@/scoring/index.ts'
import { inOrder, say } from '../words/say.ts'
import { carried, of, speaksOf } from './deeds.ts'
import { evidenceFor } from './evidence.ts'
import type { Sources } from './sources.ts'

/** What starts the legal limit. */
const CONFIRMED = 'breach.confirm'

/** Where rules on how people are treated, and what they may say, belong. */
const PEOPLE = 'PEOPLE'

/** How long it took from what began to what was reported. */
export function detectionLatency({ deeds, scenario, ended }: Sources): readonly Claim[] {
  const occurred = deeds.find((deed) => speaksOf(of('anomaly.occurs'), deed))
  const reported = deeds.find((deed) => speaksOf(of('anomaly.report'), deed))
  if (reported === undefined) return []
  const { began } = scenario.truth
  const { at, number } = reported
  return [
    ...(began === undefined || ended === undefined
      ? []
      : [say('measure/since-began', { wait: between(began, at) }, [number, ended])]),
    ...(occurred === undefined ? [] : [say('measure/reported', { wait: between(occurred.at, at) }, [occurred.number, number])]),
  ]
}

/** How long a report waited for its confirmation. */
export function confirmLatency({ deeds }: Sources): readonly Claim[] {
  const reported = deeds.find((deed) => speaksOf(of('anomaly.report'), deed))
  const confirmed = deeds.find((deed) => speaksOf(of('anomaly.confirm'), deed))
  if (reported === undefined || confirmed === undefined) return []
  const wait = between(reported.at, confirmed.at)
  return [say('measure/confirmed', { wait }, [reported.number, confirmed.number])]
}

/** Per compromised account how long its tokens lived on. */
export function revocationLatency({ deeds, ended, for: reader }: Sources): readonly Claim[] {
  const known = deeds.filter((deed) => speaksOf(of('account.compromised'), deed))
  const revoked = deeds.filter((deed) => speaksOf(of('token.revoke'), deed))
  return known.flatMap((compromised) => {
    const account = carried(compromised, 'account')
    const first = revoked.find((deed) => deed.number > compromised.number && carried(deed, 'account') === account)
    if (first !== undefined) {
      const cites = [compromised.number, first.number]
      return [say('measure/revoked', { account, wait: between(compromised.at, first.at) }, cites)]
    }
    if (ended === undefined || reader !== 'joint') return []
    return [say('measure/not-revoked', { account }, [compromised.number, ended])]
  })
}

/** How much of the revoking was automated. */
export function shareAutomated({ deeds }: Sources): readonly Claim[] {
  const revoked = deeds.filter((deed) => speaksOf(of('token.revoke'), deed))
  if (revoked.length === 0) return []
  const done = revoked.filter((deed) => speaksOf(of('token.revoke', { mode: 'automated' }), deed)).length
  const part = Math.round((100 * done) / revoked.length)
  return [say('measure/automated', { done, n: revoked.length, part }, numbersOf(revoked))]
}

/** How often somebody acted without the authority the playbook asks for. */
export function authorityMeasure(sources: Sources): readonly Claim[] {
  const results = sources.results.filter(({ rule, F, V }) => rule.dimension === 'authority' && F + V > 0)
  if (results.length === 0) return []
  const [broken, kept] = [counted(results, 'V'), counted(results, 'F')]
  return broken > 0
    ? [say('measure/authority', { n: broken }, proof(results, 'violated', sources))]
    : [say('measure/authority-kept', { n: kept }, proof(results, 'fulfilled', sources))]
}

/** Whether the rules on people held, the employee's silence among them, and what was said outside without a right to. */
export function insiderMeasure(sources: Sources): readonly Claim[] {
  const disclosed = sources.deeds.filter((deed) => speaksOf(of('disclose', { authorised: false, protected: false }), deed))
  const first = disclosed[0]
  const results = sources.results.filter(({ rule, F, V }) => rule.capability === PEOPLE && F + V > 0)
  const broken = results.filter(({ V }) => V > 0)
  return [
    ...(first === undefined ? [] : [say('measure/disclosed', { n: disclosed.length, at: first.at }, numbersOf(disclosed))]),
    ...(broken.length > 0
      ? [say('measure/people', { rules: broken.map(({ rule }) => rule.id) }, proof(broken, 'violated', sources))]
      : results.length > 0
        ? [say('measure/people-kept', { n: counted(results, 'F') }, proof(results, 'fulfilled', sources))]
        : []),
  ]
}

/** From the confirmed breach to Legal, beside the limit the playbook sets: its rule on that limit says who has to be told of what. */
export function legalLatency({ playbook, scenario, deeds, ended, end, for: reader }: Sources): readonly Claim[] {
  const rule = playbook.rules.find(
    ({ template, clock, a }) => template === 'response' && clock === 'legal' && a.activity === CONFIRMED,
  )
  if (rule?.b === undefined || rule.window === undefined) return []
  const { a, b, window, windowParameter = '' } = rule
  const limit = scenario.parameters[windowParameter] ?? playbook.parameters[windowParameter] ?? (window.most as Duration)
  const confirmed = deeds.find((deed) => speaksOf(a, deed))
  if (confirmed === undefined) return []
  const told = deeds.find((deed) => deed.number > confirmed.number && speaksOf(b, deed))
  if (told === undefined) {
    const owed = [b.where?.['to']].flat()
    const own = owed.every((role) => typeof role === 'string' && organisationOf(role as RoleId) === reader)
    if (ended === undefined || (reader !== 'joint' && !own)) return []
    return [say('measure/legal-not-told', { wait: between(confirmed.at, end), limit }, [confirmed.number, ended])]
  }
  const wait = between(confirmed.at, told.at)
  return [say(wait <= limit ? 'measure/legal-in-time' : 'measure/legal-late', { wait, limit }, [confirmed.number, told.number])]
}

function counted(results: readonly RuleResult[], outcome: 'F' | 'V'): number {
  return results.reduce((sum, result) => sum + result[outcome], 0)
}

function proof(results: readonly RuleResult[], outcome: 'fulfilled' | 'violated', sources: Sources): Claim['cites'] {
  return inOrder(results.flatMap((one) => evidenceFor(one, sources, outcome)))
}

function numbersOf(deeds: readonly { readonly number: Claim['cites'][number] }[]): Claim['cites'] {
  return deeds.map(({ number }) => number)
}
