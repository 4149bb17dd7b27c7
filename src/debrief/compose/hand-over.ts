import { organisationOf, type Topic, topics } from '@/engine/index.ts'
import {
  between,
  type Claim,
  type EventNumber,
  type ExerciseTime,
  type OrganisationId,
  type RoleId,
  type RuleId,
} from '@/kernel/index.ts'
import { say } from '../words/say.ts'
import { type Deed, of, speaksOf } from './deeds.ts'
import { evidenceOf } from './evidence.ts'
import type { Sources } from './sources.ts'

/** The step of the timeline at which one company tells the other, and the first news that really crossed. */
export interface Crossing {
  readonly to: RoleId
  /** When the playbook asks for it. */
  readonly due: ExerciseTime | undefined
  readonly deed: Deed | undefined
}

/** The first word from one company to the other, as far as the reader may know; undefined when the timeline has no such step. */
export function crossingOf({ scenario, deeds }: Sources): Crossing | undefined {
  const step = scenario.milestones.find(({ to }) => to !== undefined)
  if (step?.to === undefined) return undefined
  const { to, due, activity } = step
  const wanted = of(activity, { to })
  const deed = deeds.find((one) => speaksOf(wanted, one) && one.role !== null && organisationOf(one.role) !== organisationOf(to))
  return { to, due, deed }
}

/** What is to be said of the hand-over, and whether it is a reason for what came after. */
export interface HandOver {
  readonly said: readonly Claim[]
  /** It came late, left topics out, or never came. */
  readonly wanting: boolean
}

/**
 * When word crossed from one company to the other, how far from the moment the playbook asks for, which topics it left out and
 * when they followed. A company can say of itself that it was not told; of the other one it cannot know.
 */
export function handOverIn(sources: Sources): HandOver {
  const crossing = crossingOf(sources)
  if (crossing === undefined) return { said: [], wanting: false }
  const { to, due, deed } = crossing
  if (deed === undefined || deed.role === null) return neverCame(to, due, sources)
  const { at, number } = deed
  const from = organisationOf(deed.role)
  const left = topics.filter((topic) => !toldIn(number, sources).includes(topic))
  const by = due === undefined ? 0 : between(due, at)
  const word = { from, to, at }
  const timing =
    due === undefined
      ? say('hand-over/came', word, [number])
      : by > 0
        ? say('hand-over/late', { ...word, by, due }, [number])
        : say('hand-over/in-time', { ...word, due }, [number])
  return {
    said: [
      timing,
      left.length === 0 ? say('hand-over/full', {}, [number]) : thin(left, number),
      ...followedIn(left, deed, to, sources),
    ],
    wanting: by > 0 || left.length > 0,
  }
}

function neverCame(to: RoleId, due: ExerciseTime | undefined, { ended, for: reader }: Sources): HandOver {
  const own: OrganisationId = organisationOf(to)
  if (ended === undefined || (reader !== 'joint' && reader !== own)) return { said: [], wanting: false }
  const claim = due === undefined ? say('hand-over/never', { to }, [ended]) : say('hand-over/never-asked', { to, due }, [ended])
  return { said: [claim], wanting: true }
}

function thin(left: readonly Topic[], number: EventNumber): Claim {
  return left.length === topics.length
    ? say('hand-over/no-topics', {}, [number])
    : say('hand-over/thin', { topics: left }, [number])
}

function toldIn(number: EventNumber, { lines }: Sources): readonly string[] {
  const event = lines.find((line) => line.number === number)?.event
  return event?.kind === 'notified' ? event.topics : []
}

/** Topics that a later word from outside brought, each once; how long after the first. */
function followedIn(left: readonly Topic[], first: Deed, to: RoleId, { lines }: Sources): readonly Claim[] {
  const open = new Set(left)
  return lines.flatMap(({ number, at, event }) => {
    if (number <= first.number || event.kind !== 'notified' || !event.to.includes(to)) return []
    if (event.fromOrganisation === organisationOf(to)) return []
    const brought = left.filter((topic) => open.has(topic) && event.topics.includes(topic))
    for (const topic of brought) open.delete(topic)
    if (brought.length === 0) return []
    return [say('hand-over/followed', { topics: brought, at, wait: between(first.at, at) }, [first.number, number])]
  })
}

/**
 * Own duties that could not begin and were held up by nobody in the company: charged to nobody here. Whether somebody elsewhere kept
 * the news back or had none to give, a company cannot know, so both are told alike.
 */
export function heldUpElsewhere(sources: Sources): readonly Claim[] {
  const { for: reader, results } = sources
  if (reader === 'joint') return []
  const held = new Map<RuleId, readonly EventNumber[]>()
  for (const { rule, activations } of results) {
    for (const activation of activations) {
      const { outcome, blocker } = activation
      if (outcome !== 'blocked' || blocker === undefined) continue
      if (blocker.role !== undefined && organisationOf(blocker.role) === reader) continue
      held.set(rule.id, [...(held.get(rule.id) ?? []), ...evidenceOf(activation, sources)])
    }
  }
  return held.size === 0 ? [] : [say('hand-over/held-up', { rules: [...held.keys()] }, [...held.values()].flat())]
}
