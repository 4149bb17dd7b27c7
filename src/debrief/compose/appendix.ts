import { organisationOf } from '@/engine/index.ts'
import { type CapabilityId, type Claim, canonical, digest, type RuleId } from '@/kernel/index.ts'
import type { Rule } from '@/playbook/index.ts'
import { type RuleResult, repairOf } from '@/scoring/index.ts'
import type { Block, Said } from '../block.ts'
import { type Say, say } from '../words/say.ts'
import { evidenceFor, evidenceOf } from './evidence.ts'
import { ownersOf } from './narrowed.ts'
import { notEstablished, orNotEstablished } from './not-established.ts'
import { printedHash } from './printed-hash.ts'
import { capabilityScores } from './scores.ts'
import type { Sources } from './sources.ts'

/** The proof: ratings with reasons, every rule that was put to the test, what was not, and what judged it all. */
export function appendixSection(sources: Sources): readonly Block[] {
  return [
    { kind: 'heading', level: 2, id: 'appendix', text: say('section/appendix', {}) },
    { kind: 'heading', level: 3, id: 'ratings', text: say('appendix/ratings', {}) },
    capabilityScores(sources),
    ratingReasons(sources),
    { kind: 'heading', level: 3, id: 'rule-by-rule', text: say('appendix/rules', {}) },
    ruleTable(sources),
    { kind: 'heading', level: 3, id: 'held-up', text: say('appendix/blocked-heading', {}) },
    heldUp(sources),
    { kind: 'heading', level: 3, id: 'not-exercised', text: say('appendix/not-exercised', {}) },
    { kind: 'paragraph', text: unexercised(sources) },
    { kind: 'heading', level: 3, id: 'versions', text: say('appendix/versions', {}) },
    versions(sources),
    { kind: 'paragraph', text: [say('version/caution', {})] },
  ]
}

/** Why each capability was rated as it was, one reason a row. */
function ratingReasons({ playbook, scorecard }: Sources): Block {
  const ids = Object.keys(playbook.capabilities) as CapabilityId[]
  const rows = ids.flatMap((capability): readonly (readonly Said[])[] => {
    const { rating, reasons } = scorecard.capabilities[capability]?.proposed ?? { rating: undefined, reasons: [] }
    const proposed = rating === undefined ? say('appendix/no-rating', {}) : say('appendix/rating', { rating })
    return reasons.map((reason) => [[say('capability', { capability })], [proposed], [reason]])
  })
  if (rows.length === 0) return { kind: 'paragraph', text: notEstablished }
  const columns = [say('appendix/capability', {}), say('appendix/proposed', {}), say('appendix/reason', {})]
  return { kind: 'table', id: 'rating-reasons', columns, rows }
}

/** How each outcome of a test is counted in words. */
const outcomes: readonly {
  readonly count: 'F' | 'V' | 'open' | 'blocked' | 'justified'
  readonly outcome: 'fulfilled' | 'violated' | 'open' | 'blocked' | 'justified'
}[] = [
  { count: 'F', outcome: 'fulfilled' },
  { count: 'V', outcome: 'violated' },
  { count: 'open', outcome: 'open' },
  { count: 'blocked', outcome: 'blocked' },
  { count: 'justified', outcome: 'justified' },
]

function ruleTable(sources: Sources): Block {
  const exercised = sources.results.filter(({ activations }) => activations.length > 0)
  if (exercised.length === 0) return { kind: 'paragraph', text: notEstablished }
  return {
    kind: 'table',
    id: 'rules',
    columns: [say('appendix/rule', {}), say('appendix/asks', {}), say('appendix/result', {})],
    rows: exercised.map((result) => [
      [say('rule', { rule: result.rule.id })],
      [say('appendix/because', { text: sources.text(result.rule.because) })],
      ruleResult(result, sources),
    ]),
  }
}

/** How often a rule was kept or not, and the smallest thing that would have met it. */
function ruleResult(result: RuleResult, sources: Sources): Said {
  const counted = outcomes.flatMap(({ count, outcome }) => {
    const id: Say & `appendix/${string}` = `appendix/${outcome}`
    return result[count] === 0 ? [] : [say(id, { n: result[count] }, evidenceFor(result, sources, outcome))]
  })
  const repairs = result.activations.flatMap((activation) => repairOf(activation, result.rule) ?? [])
  const distinct = new Map(repairs.map((claim) => [JSON.stringify([claim.say, claim.with]), claim]))
  const information = result.rule.modality === 'may' ? [say('appendix/information', {})] : []
  return [...counted, ...distinct.values(), ...information]
}

/** What was held up and by what. What another company held up is not explained to this one. */
function heldUp(sources: Sources): Block {
  const items = sources.results.flatMap((result): readonly Said[] => {
    const said = result.activations.flatMap((activation): readonly Claim[] => {
      const { outcome, blocker } = activation
      if (outcome !== 'blocked' || blocker === undefined) return []
      const cites = evidenceOf(activation, sources)
      const rule = result.rule.id
      const owner = ownersOf(result.rule)[0]
      const foreign = blocker.role !== undefined && sources.for !== 'joint' && organisationOf(blocker.role) !== sources.for
      const by = foreign ? '' : known(blocker.by, sources)
      // That nobody told its own people a company knows; whether somebody elsewhere should have shows in nothing it reads.
      if (blocker.kind === 'untold' && owner !== undefined) return [say('appendix/untold', { rule, role: owner, by }, cites)]
      if (foreign) return [say('appendix/elsewhere', { rule }, cites)]
      return [say('appendix/waiting', { rule, roles: blocker.role === undefined ? [] : [blocker.role], by }, cites)]
    })
    const distinct = new Map(said.map((claim) => [JSON.stringify([claim.say, claim.with]), claim]))
    return distinct.size === 0 ? [] : [[...distinct.values()]]
  })
  return items.length === 0
    ? { kind: 'paragraph', text: notEstablished }
    : { kind: 'list', id: 'held-up-list', ordered: false, items }
}

/** The rule that held something up, when it is one this reader has results of. */
function known(by: string, { results }: Sources): string {
  return results.some(({ rule, activations }) => rule.id === by && activations.length > 0) ? by : ''
}

/** Rules whose occasion never came. They count neither for nor against anybody. */
function unexercised({ results, ended, for: reader }: Sources): Said {
  const own = (rule: Rule): boolean => {
    const owners = ownersOf(rule)
    return reader === 'joint' || (owners.length > 0 && owners.every((role) => organisationOf(role) === reader))
  }
  const rules = results.flatMap(({ rule, activations }) => (activations.length === 0 && own(rule) ? [rule.id] : []))
  if (rules.length > 0) return [say('appendix/no-occasion', { rules })]
  return results.length === 0 || ended === undefined ? notEstablished : [say('appendix/all-exercised', {}, [ended])]
}

/** What the report was judged by, so that nobody compares what cannot be compared. The seed stays in the log. */
function versions({ header, playbook }: Sources): Block {
  const weights = Object.fromEntries(playbook.rules.map(({ id, weight }): [RuleId, number] => [id, weight]))
  const hash = printedHash(digest(canonical(weights)))
  const named = (id: string, whole: string): Said => [say('version/named', { id, hash: printedHash(whole) })]
  return {
    kind: 'fields',
    id: 'version-fields',
    fields: [
      { label: say('version/scenario', {}), value: named(header.scenario.id, header.scenarioHash) },
      { label: say('version/playbook', {}), value: named(playbook.id, header.playbookHash) },
      { label: say('version/weights', {}), value: [say('version/hash', { hash })] },
      { label: say('version/level', {}), value: orNotEstablished([say('text', { text: header.level })]) },
      { label: say('version/crew', {}), value: orNotEstablished([say('text', { text: header.crew })]) },
    ],
  }
}
