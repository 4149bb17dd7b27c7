import type { LogLine } from '@/engine/index.ts'
import { between, type Claim, type EventNumber, type ExerciseTime, type RuleId, unreachable } from '@/kernel/index.ts'
import type { Milestone } from '@/scenario/index.ts'
import type { Block, Said } from '../block.ts'
import { describeEvent } from '../describe-event.ts'
import { say } from '../words/say.ts'
import { absenceIn, marksOf, milestonesIn, type Reached } from './milestones.ts'
import { notEstablished } from './not-established.ts'
import type { Sources } from './sources.ts'

/** How many further events stand in the timeline. */
const FURTHER = 20

/** Section 2: the report's milestones beside playbook and reference, then the further events that most rules rest on. */
export function timelineSection(sources: Sources): readonly Block[] {
  const milestones = milestonesIn(sources)
  const known = new Set(milestones.flatMap(({ deed }) => (deed === undefined ? [] : [deed.number])))
  const further = weighedLines(sources).filter(({ line }) => !known.has(line.number))
  const shown = further
    .toSorted((a, b) => b.weight - a.weight || a.line.number - b.line.number)
    .slice(0, FURTHER)
    .toSorted((a, b) => a.line.number - b.line.number)
  const cites = shown.map(({ line }) => line.number)
  return [
    { kind: 'heading', level: 2, id: 'timeline', text: say('section/timeline', {}) },
    { kind: 'swimlane', marks: marksOf(sources), ends: sources.end },
    {
      kind: 'table',
      id: 'milestones',
      columns: [...columns(), say('timeline/reference-time', {}), say('timeline/lag', {})],
      rows: milestones.map((one) => milestoneRow(one, sources)),
    },
    { kind: 'heading', level: 3, id: 'further-events', text: say('timeline/further', {}) },
    {
      kind: 'paragraph',
      text: introduced(further.length, cites),
    },
    ...(shown.length === 0
      ? []
      : [{ kind: 'table', id: 'further', columns: columns(), rows: shown.map((one) => furtherRow(one, sources)) } as const]),
  ]
}

function introduced(all: number, shown: readonly EventNumber[]): Said {
  if (shown.length === 0) return notEstablished
  return shown.length === all
    ? [say('timeline/all', { n: all }, shown)]
    : [say('timeline/weightiest', { all, shown: shown.length }, shown)]
}

function columns(): readonly Claim[] {
  return [say('timeline/time', {}), say('timeline/event', {}), say('timeline/stakeholder', {}), say('timeline/notes', {})]
}

function milestoneRow({ milestone, deed }: Reached, sources: Sources): readonly Said[] {
  const { text, ended } = sources
  const { due, reference } = milestone
  const event = say('timeline/milestone', { id: milestone.id, title: text(milestone.title) })
  const stakeholder = say('text', { text: text(milestone.stakeholder) })
  const notes = say('text', { text: text(milestone.notes) })
  const history: Said =
    ended === undefined || reference === undefined ? nothing : [say('timeline/at', { at: reference }, [ended])]
  if (deed === undefined) {
    const asked: Said = ended === undefined || due === undefined ? nothing : [say('timeline/asked', { due }, [ended])]
    return [absent(sources), [event], [stakeholder], [notes], history, asked]
  }
  const cites = [deed.number]
  const by = deed.role === null ? [] : [say('timeline/by', { role: deed.role }, cites)]
  const lag = compared(milestone, deed.at, cites)
  return [
    [say('timeline/at', { at: deed.at }, cites)],
    [event],
    [stakeholder],
    [notes, ...by],
    history,
    lag.length === 0 ? nothing : lag,
  ]
}

const nothing: Said = [say('timeline/nothing', {})]

/** What stands for a milestone nobody is known to have reached. */
function absent(sources: Sources): Said {
  const standing = absenceIn(sources)
  switch (standing) {
    case 'not-known':
      return notEstablished
    case 'not-yet':
      return [say('timeline/not-yet', {})]
    case 'did-not-occur':
      return [say('timeline/did-not-occur', {}, sources.ended === undefined ? [] : [sources.ended])]
    default:
      return unreachable(standing)
  }
}

/** Sooner or later than history, and than the playbook asks. */
function compared({ due, reference }: Milestone, at: ExerciseTime, cites: readonly EventNumber[]): Said {
  const claims: Claim[] = []
  if (due !== undefined) {
    const late = between(due, at)
    claims.push(late === 0 ? say('timeline/in-time', { due }, cites) : say('timeline/late', { by: late, due }, cites))
  }
  if (reference === undefined) return claims
  const lag = between(reference, at)
  const lead = between(at, reference)
  if (lag > 0) return [...claims, say('timeline/later', { by: lag }, cites)]
  return [...claims, lead > 0 ? say('timeline/sooner', { by: lead }, cites) : say('timeline/same', {}, cites)]
}

/** A line with the rules whose tests rest on it. */
interface Weighed {
  readonly line: LogLine
  readonly weight: number
  readonly kept: readonly RuleId[]
  readonly broken: readonly RuleId[]
  /** Neither yet: open, held up, or set aside. */
  readonly other: readonly RuleId[]
}

/** Every line some test rests on; its weight is that of all the rules together. */
function weighedLines({ lines, results }: Sources): readonly Weighed[] {
  const touched = new Map<EventNumber, { kept: Set<RuleId>; broken: Set<RuleId>; rules: Map<RuleId, number> }>()
  for (const { rule, activations } of results) {
    for (const { cites, outcome } of activations) {
      for (const number of cites) {
        const entry = touched.get(number) ?? { kept: new Set(), broken: new Set(), rules: new Map() }
        entry.rules.set(rule.id, rule.weight)
        if (outcome === 'fulfilled') entry.kept.add(rule.id)
        if (outcome === 'violated') entry.broken.add(rule.id)
        touched.set(number, entry)
      }
    }
  }
  return lines.flatMap((line) => {
    const entry = touched.get(line.number)
    if (entry === undefined) return []
    const weight = [...entry.rules.values()].reduce((sum, one) => sum + one, 0)
    const other = [...entry.rules.keys()].filter((rule) => !entry.kept.has(rule) && !entry.broken.has(rule))
    return [{ line, weight, kept: [...entry.kept], broken: [...entry.broken], other }]
  })
}

function furtherRow({ line, kept, broken, other }: Weighed, { scenario, header }: Sources): readonly Said[] {
  const cites = [line.number]
  const seat = 'seat' in line.event ? line.event.seat : undefined
  return [
    [say('timeline/at', { at: line.at }, cites)],
    [describeEvent(line, scenario, header.language)],
    seat === undefined ? [say('text', { text: '' })] : [say('role', { role: seat }, cites)],
    [
      ...(kept.length === 0 ? [] : [say('timeline/kept', { rules: kept }, cites)]),
      ...(broken.length === 0 ? [] : [say('timeline/broken', { rules: broken }, cites)]),
      ...(other.length === 0 ? [] : [say('timeline/other', { rules: other }, cites)]),
    ],
  ]
}
