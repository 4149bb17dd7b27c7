import { formatDuration } from '@/kernel/index.ts'
import { isKnown, type Path } from '@/reading/index.ts'
import type { Activity, Predicate, Rule } from '../playbook.ts'
import type { WrittenRule } from '../shape/rule-shape.ts'
import type { PlaybookCheck } from './playbook-check.ts'

/** What a rule asks for can be done by somebody, in the time it leaves, and means what it says on a log that everybody shares. */
export function checkDuty(check: PlaybookCheck, rule: Rule, written: WrittenRule, path: Path): void {
  const { problems } = check
  const duty = dutyOf(rule)
  if (duty !== undefined) {
    const able = doers(check, duty)
    const at = [...path, duty === rule.a ? 'a' : 'b', 'activity']
    if (able === 'nobody' && rule.modality === 'must') {
      const hint = 'Say in "does" who does it, or let the rule ask for something else.'
      problems.at('unfulfillable-duty', at, `No seat can do "${duty.activity}", which ${rule.id} requires.`, hint)
    }
    const hasLength = rule.windowParameter === undefined || Object.hasOwn(check.playbook.parameters, rule.windowParameter)
    if (able !== 'nobody' && able !== 'anybody' && rule.window !== undefined && hasLength) {
      const least = Math.min(...able.map(({ takes }) => takes)) as Activity['takes']
      if (least > rule.window.most) {
        const key = written.between === undefined ? 'within' : 'between'
        const left = formatDuration(rule.window.most as Activity['takes'])
        problems.at('short-window', [...path, key], `${rule.id} leaves ${left} for work that takes ${formatDuration(least)}.`)
      }
    }
  }
  if (/chain/i.test(rule.template) && rule.on === undefined) {
    const hint = 'Reduce the log with "on", or take the template without "chain".'
    problems.at('chain-template', [...path, 'template'], 'On a log of ten people "the very next event" is anybody\'s.', hint)
  }
}

/** The predicate that somebody must fulfil; undefined for order and restraint. */
function dutyOf(rule: Rule): Predicate | undefined {
  switch (rule.template) {
    case 'existence':
    case 'exactly':
      return rule.a
    case 'response':
    case 'succession':
    case 'respondedExistence':
    case 'coExistence':
    case 'alternateResponse':
    case 'alternateSuccession':
    case 'chainResponse':
    case 'chainSuccession':
      return rule.b
    default:
      return undefined
  }
}

/** The activities that would fulfil a predicate and that a fitting role may do, with or without mandate. */
function doers(
  { meantBy, answers, playbook }: PlaybookCheck,
  { activity, role }: Predicate,
): readonly Activity[] | 'anybody' | 'nobody' {
  const members = meantBy(activity)
  if (members.length === 0) {
    const derived = activity === 'duty.open' || activity === 'phase.enter'
    return derived && !answers.has(activity) ? 'nobody' : 'anybody'
  }
  // Whom nobody knows is reported as such; what an unknown role could do, nobody can say.
  if (role?.some((one) => !Object.hasOwn(playbook.roles, one))) return 'anybody'
  const houses = new Set(role?.map((one) => playbook.roles[one]?.organisation))
  const able = members.filter(
    ({ does }) => does.length > 0 && (role === undefined || does.some((one) => houses.has(playbook.roles[one]?.organisation))),
  )
  if (able.length > 0) return able
  return isKnown(activity, answers) ? 'anybody' : 'nobody'
}
