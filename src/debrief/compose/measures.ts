import { between, type Claim } from '@/kernel/index.ts'
import { inOrder, say } from '../words/say.ts'
import { clocksIn } from './clocks.ts'
import { carried, of, speaksOf } from './deeds.ts'
import { evidenceFor } from './evidence.ts'
import { hopsIn } from './hops.ts'
import type { Sources } from './sources.ts'

/** How long it took from what began to what was seen. */
export function detectionMeasures({ deeds, scenario, ended }: Sources): readonly Claim[] {
  const occurred = deeds.find((deed) => speaksOf(of('anomaly.occurs'), deed))
  const reported = deeds.find((deed) => speaksOf(of('anomaly.report'), deed))
  const confirmed = deeds.find((deed) => speaksOf(of('anomaly.confirm'), deed))
  if (reported === undefined) return []
  const { began } = scenario.truth
  const { at, number } = reported
  return [
    ...(began === undefined || ended === undefined
      ? []
      : [say('measure/since-began', { wait: between(began, at) }, [number, ended])]),
    ...(occurred === undefined ? [] : [say('measure/reported', { wait: between(occurred.at, at) }, [occurred.number, number])]),
    ...(confirmed === undefined
      ? []
      : [say('measure/confirmed', { wait: between(at, confirmed.at) }, [number, confirmed.number])]),
  ]
}

/** Per compromised account how long its tokens lived on, and how much of the work was automated. */
export function containmentMeasures({ deeds, ended, for: reader }: Sources): readonly Claim[] {
  const known = deeds.filter((deed) => speaksOf(of('account.compromised'), deed))
  const revoked = deeds.filter((deed) => speaksOf(of('token.revoke'), deed))
  const perAccount = known.flatMap((compromised) => {
    const account = carried(compromised, 'account')
    const first = revoked.find((deed) => deed.number > compromised.number && carried(deed, 'account') === account)
    if (first !== undefined) {
      const cites = [compromised.number, first.number]
      return [say('measure/revoked', { account, wait: between(compromised.at, first.at) }, cites)]
    }
    if (ended === undefined || reader !== 'joint') return []
    return [say('measure/not-revoked', { account }, [compromised.number, ended])]
  })
  const done = revoked.filter((deed) => speaksOf(of('token.revoke', { mode: 'automated' }), deed)).length
  const cites = revoked.map(({ number }) => number)
  return [...perAccount, ...(revoked.length === 0 ? [] : [say('measure/automated', { done, n: revoked.length }, cites)])]
}

/** How often somebody acted without the authority the playbook asks for. */
export function governanceMeasures(sources: Sources): readonly Claim[] {
  const results = sources.results.filter(({ rule, F, V }) => rule.dimension === 'authority' && F + V > 0)
  if (results.length === 0) return []
  const count = (outcome: 'F' | 'V'): number => results.reduce((sum, result) => sum + result[outcome], 0)
  const cites = (outcome: 'fulfilled' | 'violated') => inOrder(results.flatMap((one) => evidenceFor(one, sources, outcome)))
  return count('V') > 0
    ? [say('measure/authority', { n: count('V') }, cites('violated'))]
    : [say('measure/authority-kept', { n: count('F') }, cites('fulfilled'))]
}

/** How long the news took from hop to hop, and the clocks. */
export function communicationMeasures(sources: Sources): readonly Claim[] {
  return [...hopsIn(sources), ...clocksIn(sources).flatMap(({ clock, said }) => (clock.state === 'off' ? [] : [said]))]
}
