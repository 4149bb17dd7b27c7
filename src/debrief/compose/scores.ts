import { organisationOf } from '@/engine/index.ts'
import type { CapabilityId, Claim, PhaseId, RoleId } from '@/kernel/index.ts'
import type { GroupScore, Rating } from '@/scoring/index.ts'
import type { Block, Said, ScoreRow } from '../block.ts'
import { inOrder, say } from '../words/say.ts'
import { evidenceOf } from './evidence.ts'
import { holdersIn, isOnly } from './holders.ts'
import { judgementRows } from './judgement.ts'
import { notEstablished } from './not-established.ts'
import type { Sources } from './sources.ts'
import { countOf, FEWEST_TESTS, type RuleTest, testsOf } from './tests.ts'

/** A role's number rests on at least so many rules. */
const FEWEST_RULES = 3

/** Three panels that are never mixed: what the rules say, what became of the world, what people judged. */
export function scoresAtAGlance(sources: Sources): readonly Block[] {
  return [
    { kind: 'heading', level: 2, id: 'at-a-glance', text: say('scores/heading', {}) },
    { kind: 'heading', level: 3, id: 'conformance', text: say('scores/conformance', {}) },
    { kind: 'paragraph', text: [say('scores/conformance-about', {})] },
    { kind: 'scores', id: 'team', rows: [teamRow(sources)] },
    { kind: 'scores', id: 'phases', rows: phaseRows(sources) },
    { kind: 'heading', level: 3, id: 'roles', text: say('scores/roles', {}) },
    { kind: 'scores', id: 'roles', rows: roleRows(sources) },
    { kind: 'heading', level: 3, id: 'outcome', text: say('scores/outcome', {}) },
    { kind: 'paragraph', text: [say('scores/outcome-about', {})] },
    { kind: 'scores', id: 'outcomes', rows: outcomeRows(sources) },
    { kind: 'heading', level: 3, id: 'judgement', text: say('scores/judgement', {}) },
    { kind: 'paragraph', text: [say('scores/judgement-about', {})] },
    { kind: 'scores', id: 'judgement', rows: judgementRows(sources) },
  ]
}

/** The capabilities, for the appendix. */
export function capabilityScores(sources: Sources): Block {
  const { playbook, scorecard } = sources
  const ids = Object.keys(playbook.capabilities) as CapabilityId[]
  return {
    kind: 'scores',
    id: 'capabilities',
    rows: ids.map((capability) => {
      const group = scorecard.capabilities[capability]
      return row(sources, {
        label: say('capability', { capability }),
        group,
        rating: group?.proposed.rating,
        concerns: ({ rule }) => rule.capability === capability,
      })
    }),
  }
}

/** The number for everybody the document is for, with what stands beside it and is never multiplied in. */
function teamRow(sources: Sources): ScoreRow {
  const { for: reader, scorecard } = sources
  const label = reader === 'joint' ? say('score/team', {}) : say('organisation', { organisation: reader })
  const team = row(sources, { label, group: scorecard.team, concerns: () => true })
  if (team.points === undefined) return team
  const { reach, coverage, confidence } = scorecard
  const percent = (share: number): number => Math.floor(100 * share)
  return {
    ...team,
    said: [
      ...team.said,
      ...(reach.value === null ? [] : [say('score/reach', { percent: percent(reach.value) }, team.cites)]),
      ...(coverage === null ? [] : [say('score/coverage', { percent: percent(coverage) }, team.cites)]),
      say(`score/confidence-${confidence}`, {}),
    ],
  }
}

function phaseRows(sources: Sources): readonly ScoreRow[] {
  const { playbook, scorecard } = sources
  const ids: readonly (PhaseId | 'ALL')[] = [...playbook.phases.map(({ id }) => id), 'ALL']
  return ids.map((phase) => {
    const group = scorecard.phases[phase]
    return row(sources, {
      label: phase === 'ALL' ? say('score/all-phases', {}) : say('phase', { phase }),
      group,
      rating: group?.proposed.rating,
      concerns: ({ rule }) => rule.phase === phase,
    })
  })
}

/** The seats somebody held, in the order of the playbook and never by score. Roles are never rated by letter. */
function roleRows(sources: Sources): readonly ScoreRow[] {
  const { for: reader, scorecard, playbook, lines } = sources
  const start = lines.find(({ event }) => event.kind === 'exercise-started')
  const kinds = holdersIn(lines)
  const held = (Object.keys(playbook.roles) as RoleId[]).filter(
    (role) => kinds.has(role) && (reader === 'joint' || organisationOf(role) === reader),
  )
  return held.map((role) =>
    row(sources, {
      label: say('role', { role }),
      role,
      group: scorecard.roles[role],
      fewestRules: FEWEST_RULES,
      concerns: ({ activation }) => activation.roles.includes(role),
      ...(start !== undefined && isOnly('bot', kinds.get(role))
        ? { remark: say('score/bot', {}, [start.number, ...takingsOf(role, lines)]) }
        : {}),
    }),
  )
}

function takingsOf(role: RoleId, lines: Sources['lines']) {
  return lines.flatMap(({ event, number }) => (event.kind === 'seat-taken' && event.seat === role ? [number] : []))
}

function outcomeRows({ scorecard, ended, playbook, scenario }: Sources): readonly ScoreRow[] {
  const named = (Object.keys(playbook.capabilities) as CapabilityId[]).filter((capability) => capability in scenario.outcomes)
  return named.map((capability) => {
    const label = say('capability', { capability })
    const met = scorecard.outcomes[capability]
    if (met === undefined || ended === undefined) return { label, said: notEstablished, cites: [] }
    return { label, said: [met ? say('outcome/met', {}, [ended]) : say('outcome/unmet', {}, [ended])], cites: [ended] }
  })
}

/** What a row is about. */
interface Subject {
  readonly label: Claim
  readonly role?: RoleId
  readonly group: GroupScore | undefined
  readonly rating?: Rating | undefined
  readonly fewestRules?: number
  readonly remark?: Claim
  readonly concerns: (test: RuleTest) => boolean
}

/**
 * A number only where there is enough to judge and where the reader may know of everything it rests on; the counts behind it
 * always.
 */
function row(sources: Sources, { label, role, group, rating, fewestRules = 0, remark, concerns }: Subject): ScoreRow {
  const tests = testsOf(sources, concerns)
  const { kept, judged, rules, heldUp, cites } = countOf(tests, sources)
  const blocked = tests.filter(({ activation }) => activation.outcome === 'blocked')
  const said: Said = [
    ...(judged === 0 ? notEstablished : [say('score/duties', { kept, n: judged }, cites)]),
    ...(heldUp.length === 0
      ? []
      : [say('score/held-up', { rules: heldUp }, inOrder(blocked.flatMap(({ activation }) => evidenceOf(activation, sources))))]),
    ...(remark === undefined ? [] : [remark]),
  ]
  const enough = judged >= FEWEST_TESTS && rules >= fewestRules && group?.n === judged
  const points = enough && group.score !== null ? { points: Math.round(group.score) } : {}
  return {
    label,
    ...(role === undefined ? {} : { role }),
    ...points,
    ...(enough && rating !== undefined ? { rating } : {}),
    said,
    cites,
  }
}
