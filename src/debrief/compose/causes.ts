import type { CapabilityId, RuleId } from '@/kernel/index.ts'
import type { Playbook, Rule } from '@/playbook/index.ts'
import type { RuleResult } from '@/scoring/index.ts'
import type { Block, Said } from '../block.ts'
import { inOrder, say } from '../words/say.ts'
import { chargedIn } from './charged.ts'
import { evidenceFor } from './evidence.ts'
import { handOverIn, heldUpElsewhere } from './hand-over.ts'
import { notEstablished } from './not-established.ts'
import type { Sources } from './sources.ts'

/** Section 3: what really caused it, what the room wrote down, and what in the response itself contributed. */
export function causesSection(sources: Sources): readonly Block[] {
  const { scenario, ended, text } = sources
  const truth = (cause: 'primary' | 'secondary' | 'tertiary'): Said =>
    ended === undefined ? notEstablished : [say('text', { text: text(scenario.truth[cause]) }, [ended])]
  return [
    { kind: 'heading', level: 2, id: 'causes', text: say('section/causes', {}) },
    {
      kind: 'fields',
      id: 'root-causes',
      fields: [
        { label: say('cause/primary', {}), value: truth('primary') },
        { label: say('cause/secondary', {}), value: truth('secondary') },
        { label: say('cause/tertiary', {}), value: truth('tertiary') },
      ],
    },
    { kind: 'heading', level: 3, id: 'recorded', text: say('cause/recorded-heading', {}) },
    ...recorded(sources),
    { kind: 'heading', level: 3, id: 'response-causes', text: say('cause/response', {}) },
    ...handOver(sources),
    responseCauses(sources),
  ]
}

/** A late, thin or missing hand-over is named first, with what it held up. */
function handOver(sources: Sources): readonly Block[] {
  const { said, wanting } = handOverIn(sources)
  const reason = [...(wanting ? said : []), ...heldUpElsewhere(sources)]
  return reason.length === 0 ? [] : [{ kind: 'paragraph', text: reason }]
}

function recorded({ lines }: Sources): readonly Block[] {
  const items = lines.flatMap(({ number, at, event }): readonly Said[] =>
    event.kind === 'finding-recorded' ? [[say('cause/recorded', { role: event.seat, at, text: event.text }, [number])]] : [],
  )
  if (items.length === 0) return [{ kind: 'paragraph', text: notEstablished }]
  return [
    { kind: 'paragraph', text: [say('cause/whose-word', {})] },
    { kind: 'list', id: 'recorded-findings', ordered: false, items },
  ]
}

/** Broken rules by capability, each with what it held up further down. */
function responseCauses(sources: Sources): Block {
  const broken = sources.results.filter(({ V, rule }) => V > 0 && rule.modality !== 'may')
  if (broken.length === 0) {
    const kept = sources.ended !== undefined && sources.results.some(({ F }) => F > 0)
    return { kind: 'paragraph', text: kept ? [say('cause/kept-all', {}, [sources.ended])] : notEstablished }
  }
  const chains = heldUpBy(sources)
  const capabilities = [...new Set(broken.map(({ rule }) => rule.capability))]
  return {
    kind: 'table',
    id: 'response-cause-table',
    columns: [say('cause/capability', {}), say('cause/not-kept', {}), say('cause/held-up', {})],
    rows: capabilities.flatMap((capability) =>
      broken.filter(({ rule }) => rule.capability === capability).map((result) => causeRow(capability, result, chains, sources)),
    ),
  }
}

function causeRow(
  capability: CapabilityId,
  result: RuleResult,
  chains: ReadonlyMap<RuleId, readonly RuleResult[]>,
  sources: Sources,
): readonly Said[] {
  const { rule } = result
  const cites = evidenceFor(result, sources, 'violated')
  const held = chains.get(rule.id) ?? []
  const heldCites = inOrder([...cites, ...held.flatMap((one) => evidenceFor(one, sources, 'blocked'))])
  return [
    [say('capability', { capability })],
    [say('cause/rule', { rule: rule.id, roles: chargedIn(result, 'violated'), text: sources.text(rule.ifBroken) }, cites)],
    held.length === 0
      ? [say('cause/nothing-held-up', {})]
      : [say('cause/charged-to-nobody', { rules: held.map((one) => one.rule.id) }, heldCites)],
  ]
}

/** For each broken rule the rules it held up, however many steps down. */
function heldUpBy({ results, playbook }: Sources): ReadonlyMap<RuleId, readonly RuleResult[]> {
  const blockers = new Map<RuleId, readonly string[]>()
  for (const { rule, activations } of results) {
    const by = activations.flatMap(({ outcome, blocker }) => (outcome === 'blocked' && blocker !== undefined ? [blocker.by] : []))
    if (by.length > 0) blockers.set(rule.id, by)
  }
  const unkept = results.filter(({ V }) => V > 0)
  for (const by of new Set([...blockers.values()].flat())) {
    const order = playbook.rules.find(({ id }) => id === by)
    if (order !== undefined) blockers.set(order.id, [...(blockers.get(order.id) ?? []), ...withheldBy(order, unkept, playbook)])
  }
  const broken = new Set(unkept.map(({ rule }) => rule.id))
  const chains = new Map<RuleId, RuleResult[]>()
  for (const result of results.filter(({ blocked }) => blocked > 0)) {
    for (const root of rootsOf(result.rule.id, blockers, broken)) chains.set(root, [...(chains.get(root) ?? []), result])
  }
  return chains
}

/** Broken duties to give what a rule of order waits for: an approval that never came held up whatever needed it. */
function withheldBy({ template, a }: Rule, unkept: readonly RuleResult[], { activities }: Playbook): readonly RuleId[] {
  if (template !== 'precedence' || a.role === undefined) return []
  const words: readonly string[] = [a.activity, ...(activities[a.activity]?.classes ?? [])]
  const gives = unkept.filter(
    ({ rule: { template: kind, b } }) => kind === 'response' && b !== undefined && words.includes(b.activity),
  )
  return gives.filter((result) => chargedIn(result, 'violated').some((role) => a.role?.includes(role))).map(({ rule }) => rule.id)
}

/** The broken rules a blocked one comes down to. Each rule is visited once, so rules that wait for each other do not hang it. */
function rootsOf(
  start: RuleId,
  blockers: ReadonlyMap<RuleId, readonly string[]>,
  broken: ReadonlySet<RuleId>,
): readonly RuleId[] {
  const visited = new Set<string>([start])
  const roots = new Set<RuleId>()
  const open = [...(blockers.get(start) ?? [])]
  for (let rule = open.pop(); rule !== undefined; rule = open.pop()) {
    if (visited.has(rule)) continue
    visited.add(rule)
    const id = rule as RuleId
    if (broken.has(id)) roots.add(id)
    open.push(...(blockers.get(id) ?? []))
  }
  return [...roots]
}
