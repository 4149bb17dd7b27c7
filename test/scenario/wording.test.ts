import { describe, expect, it } from 'vitest'
import { readTogether } from '@/hosting/index.ts'
import { goodPlaybook, goodScenario } from './sample.ts'

/** What is said of a file in which one thing was written otherwise: code, sentence and hint of the first problem. */
function saidOf(before: string, after: string): string {
  const inPlaybook = !goodScenario.includes(before)
  expect(inPlaybook ? goodPlaybook : goodScenario).toContain(before)
  const { diagnostics } = readTogether([
    { name: 'playbook.yaml', content: inPlaybook ? goodPlaybook.replace(before, after) : goodPlaybook },
    ...(inPlaybook ? [] : [{ name: 'scenario.yaml', content: goodScenario.replace(before, after) }]),
  ])
  const [first] = diagnostics
  return [first?.code, first?.message, first?.suggestion].filter((part) => part !== undefined).join(' | ')
}

describe('the words for a slip', () => {
  it.each([
    [
      'type: flag',
      'type: flug',
      'not-one-of | "flug" is not possible here: count, state, set, time, flag. | Did you mean "flag"?',
    ],
    ['type: flag, ', '', 'missing-key | The key "type" is missing here.'],
    ['start: false', 'start: no', 'wrong-type | This must be true or false, not "no".'],
    ['at: T+00:01', 'at: 61', 'wrong-type | This must be a time such as T+01:30, not 61.'],
    ['to: [vendor.lead, bank.ciso]', 'to: {}', 'wrong-type | This must be a role, or a list of them, not a map.'],
    ['add: [1, 3]', 'add: [1]', 'out-of-range | This list must have at least 2 members, not 1.'],
    ['add: [1, 3]', 'ad: 1', 'unknown-key | There is no key "ad" here. | Did you mean "add"?'],
    ['{ add: [1, 3] }', '{}', 'wrong-effect | An effect is exactly one of add, put, remove, become and compute.'],
    ['duty: 45m', 'duty: 45', 'wrong-type | This must be a duration such as 90s, 30m, 24h or 3d, not 45.'],
    ['from: SIEM', 'from: { EN: SIEM }', 'bad-id | "EN" is not spelt like an id. A language is written like en, de or pt-BR.'],
    [
      'body: We would like to know.',
      'body:',
      'wrong-type | This must be a text, or a map of texts by language ({en: …, de: …}), not nothing.',
    ],
    [
      '{ brief: You decide. }',
      '{ brief: You decide, always. }',
      'unknown-key | There is no key "always." here. | Possible keys: brief, name, knows, want, pressure, must_not, tells.',
    ],
    ['within: duty', 'within: dutie', 'unknown-parameter | There is no window called "dutie".'],
    [
      'by: [vendor.lead, vendor.chief]',
      'by: Chief',
      'title-as-id | "Chief" is the title of a role; its id is meant here. | Write vendor.chief.',
    ],
    ['owner: vendor.lead', 'owner: nobody', 'unknown-role | There is no role called "nobody".'],
    ['reach: [one, all]', 'reach: []', 'out-of-range | This list must have at least 1 members, not 0.'],
    ['weight: 5', 'weight: 6', 'out-of-range | This must be at most 5, not 6.'],
    ['weight: 5', 'weight: 2.5', 'wrong-type | This must be a whole number, not 2.5.'],
    [
      'token: target, reach',
      'token: targt, reach',
      'not-one-of | "targt" is not possible here: target, change, restriction, finding, emergency, seat, words, words.claims, words.number, target.<property>. | Did you mean "target"?',
    ],
  ])('"%s" written as "%s"', (before, after, said) => {
    expect(saidOf(before, after)).toBe(said)
  })
})
