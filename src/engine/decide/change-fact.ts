import { own } from '@/reading/index.ts'
import type { Fact, FactValue } from '@/scenario/index.ts'
import type { Refusal } from '../decision.ts'
import type { Story } from '../story.ts'
import { sameValue, viewersOf } from '../world/effects.ts'
import { allow, type LeadsTo, type May, type RefusedBy, refuse, refuseText } from './decider.ts'

/** With a reason. Which facts there are and what they can be is the story's to say: no device knows all of them. */
export const mayChangeFact: May<'change-fact'> = ({ reason }) => {
  const refusal = refuseText(reason)
  return refusal === undefined ? allow() : refuse(refusal)
}

/** A fact there is, and a value it can have and does not have yet. */
export const refuseFact: RefusedBy<'change-fact'> = ({ fact: id, to }, exercise, story) => {
  const fact = own(story.scenario.facts, id)
  if (fact === undefined) return { kind: 'unknown-fact', fact: id }
  const { type } = fact
  if (!canBe(fact, to, story))
    return {
      kind: 'fact-value-wrong',
      fact: id,
      type,
      ...(type === 'count' ? { least: fact.least, ...(fact.most === undefined ? {} : { most: fact.most }) } : {}),
      ...(type === 'state' || type === 'set' ? { of: membersOf(fact, story) } : {}),
    } satisfies Refusal
  return sameValue(exercise.facts[id] ?? fact.start, tidied(to)) ? { kind: 'fact-unchanged', fact: id } : undefined
}

/** Sets a fact. Who sees it sees it change and not why: the reason is the facilitator's, and stays with the command. */
export const changeFact: LeadsTo<'change-fact'> = ({ fact: id, to }, draft) => {
  const fact = draft.story.scenario.facts[id]
  if (fact !== undefined)
    draft.record({ kind: 'fact-changed', fact: id, to: tidied(to), by: 'facilitator' }, viewersOf(fact, draft))
}

function canBe(fact: Fact, value: FactValue, story: Story): boolean {
  switch (fact.type) {
    case 'count':
      return Number.isInteger(value) && Number(value) >= fact.least && Number(value) <= (fact.most ?? Number.MAX_SAFE_INTEGER)
    case 'time':
      return Number.isInteger(value) && Number(value) >= -1
    case 'flag':
      return typeof value === 'boolean'
    case 'state':
      return typeof value === 'string' && fact.of.includes(value)
    case 'set':
      return Array.isArray(value) && value.every((member) => membersOf(fact, story).includes(member))
  }
}

/** What a state can be, or a set can hold: words, or the things of a kind. */
function membersOf({ of }: Extract<Fact, { of: unknown }>, { scenario }: Story): readonly string[] {
  return typeof of === 'string' ? Object.values(scenario.things).flatMap(({ id, kind }) => (kind === of ? [id] : [])) : of
}

/** A set is sorted and has no doubles. */
function tidied(value: FactValue): FactValue {
  return Array.isArray(value) ? [...new Set(value)].sort() : value
}
