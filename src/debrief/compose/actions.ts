import type { RoleId, RuleId } from '@/kernel/index.ts'
import type { RuleResult } from '@/scoring/index.ts'
import type { Block, Said } from '../block.ts'
import { inOrder, say } from '../words/say.ts'
import { chargedIn } from './charged.ts'
import { carried, of, speaksOf } from './deeds.ts'
import { brokenOf, evidenceFor } from './evidence.ts'
import { carriedActions } from './hot-wash.ts'
import { notEstablished } from './not-established.ts'
import type { Sources } from './sources.ts'

/** A proposed row of the action plan. */
interface Proposal {
  /** What to do; empty when neither the plan nor a rule says. */
  readonly task: string
  /** What went missing, of rules that do not say what to do about it. */
  readonly missing: string
  /** Id of the row in the playbook's plan, by which somebody can accept it. */
  readonly id: string
  readonly owners: readonly RoleId[]
  readonly broken: readonly RuleResult[]
}

/** Section 7: rows of the report's plan whose gap was seen again, then one row per cluster of other broken must rules. */
export function actionsSection(sources: Sources): readonly Block[] {
  const planned = sources.playbook.report.actions.flatMap(({ id, task, owner, rules }): readonly Proposal[] => {
    const broken = brokenOf(rules, sources)
    return broken.length === 0 ? [] : [{ id, task: sources.text(task), missing: '', owners: [owner], broken }]
  })
  const covered = new Set(planned.flatMap(({ broken }) => broken.map(({ rule }) => rule.id)))
  const rows = [
    ...[...planned, ...clusters(sources, covered)].map((proposal) => actionRow(proposal, sources)),
    ...carriedActions(sources),
  ]
  return [{ kind: 'heading', level: 2, id: 'actions', text: say('section/actions', {}) }, planOf(rows, sources)]
}

function planOf(rows: readonly (readonly Said[])[], { ended, scorecard }: Sources): Block {
  if (rows.length === 0) {
    const judged = ended !== undefined && scorecard.team.n > 0
    return { kind: 'paragraph', text: judged ? [say('action/none', {}, [ended])] : notEstablished }
  }
  const columns = [say('action/task', {}), say('action/role', {}), say('action/deadline', {})]
  return { kind: 'table', id: 'action-table', columns, rows }
}

/** Broken must rules of one capability and the same roles belong together. */
function clusters(sources: Sources, covered: ReadonlySet<RuleId>): readonly Proposal[] {
  const open = sources.results.filter(({ rule, V }) => V > 0 && rule.modality === 'must' && !covered.has(rule.id))
  const groups = new Map<string, RuleResult[]>()
  for (const result of open) {
    const key = [result.rule.capability, ...chargedIn(result, 'violated')].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), result])
  }
  return [...groups.values()].map((broken) => ({
    id: '',
    task: distinct(broken.flatMap(({ rule }) => (rule.recommend === undefined ? [] : [sources.text(rule.recommend)]))),
    missing: distinct(broken.flatMap(({ rule }) => (rule.recommend === undefined ? [sources.text(rule.ifBroken)] : []))),
    owners: [...new Set(broken.flatMap((result) => chargedIn(result, 'violated')))],
    broken,
  }))
}

function distinct(texts: readonly string[]): string {
  return [...new Set(texts)].join(' ')
}

function actionRow({ task, missing, id, owners, broken }: Proposal, sources: Sources): readonly Said[] {
  const cites = inOrder(broken.flatMap((result) => evidenceFor(result, sources, 'violated')))
  return [
    [
      ...(task === '' ? [] : [say('action/close', { text: task }, cites)]),
      ...(missing === '' ? [] : [say('action/agree', { text: missing }, cites)]),
      say('action/for-rules', { rules: broken.map(({ rule }) => rule.id) }, cites),
    ],
    [owners.length === 0 ? say('action/nobody', {}) : say('roles', { roles: owners }, cites)],
    deadline(id, owners, sources),
  ]
}

/** Empty until the owner accepted the row; then what the owner said. */
function deadline(id: string, owners: readonly RoleId[], { deeds }: Sources): Said {
  const wanted = of('action.accept', { task: id })
  const accepted = deeds.find((deed) => speaksOf(wanted, deed) && deed.role !== null && owners.includes(deed.role))
  if (id === '' || accepted === undefined) return [say('action/unset', {})]
  const { at, number } = accepted
  const until = carried(accepted, 'deadline')
  return [
    until === '' ? say('action/accepted', { at }, [number]) : say('action/accepted-until', { at, deadline: until }, [number]),
  ]
}
