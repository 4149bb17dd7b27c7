import { type Circle, FACILITATOR, organisationOf } from '../audience.ts'
import { house } from '../circles.ts'
import type { Draft } from '../draft.ts'
import { allow, type CommandOf, type LeadsTo, type May, refuse, refuseText } from './decider.ts'

/**
 * A rule the playbook has, a line there is, and a reason. Only while the exercise runs, because nothing follows the line that ends
 * it. Whether the line put that rule to the test is not known here; where it did not, there is nothing to set aside.
 */
export const mayJustify: May<'justify'> = ({ rule, at, reason }, { last }, { playbook }) => {
  if (!playbook.rules.some(({ id }) => id === rule)) return refuse({ kind: 'unknown-rule', rule })
  if (at !== undefined && !(Number.isInteger(at) && at >= 1 && at <= last)) return refuse({ kind: 'unknown-line', last })
  const refusal = refuseText(reason)
  return refusal === undefined ? allow() : refuse(refusal)
}

/** Keeps that a deviation was right; the scoring sets the tests aside that it speaks of. */
export const justify: LeadsTo<'justify'> = (command, draft) => {
  const { rule, at, reason } = command
  draft.record({ kind: 'deviation-justified', rule, ...(at === undefined ? {} : { at }), reason }, FACILITATOR, {
    after: readersOf(command, draft),
  })
}

/**
 * Who reads it after ENDEX: the company whose own business the test is. One that may be somebody else's, or both companies', is
 * read in the joint report only, so that no company reads in the reason what it could not see.
 */
function readersOf({ rule, at }: CommandOf<'justify'>, draft: Draft): Circle {
  const known = draft.story.playbook.rules.find(({ id }) => id === rule)
  const roles = known === undefined ? [] : known.owner === 'actor' ? actorsAt(at, draft) : [known.owner].flat()
  const companies = [...new Set(roles.map(organisationOf))]
  // A rule correlated by role is charged to the role it names, who may be anywhere.
  return companies.length === 1 && !(known?.owner === 'actor' && known.same?.includes('role')) ? house(companies) : FACILITATOR
}

function actorsAt(at: CommandOf<'justify'>['at'], draft: Draft) {
  return draft.exercise().happenings.flatMap(({ number, role }) => (number === at && role !== null ? [role] : []))
}
