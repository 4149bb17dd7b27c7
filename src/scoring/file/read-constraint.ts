import type { ActivityId, RoleId } from '@/kernel/index.ts'
import type { Constraint, DataValue, Predicate, TemplateKind, Window } from '@/playbook/index.ts'
import { templates } from '../templates/index.ts'
import { at, complain, elementsOf, membersOf, needed, numberOf, onlyKeys, type Spot, textOf, textsOf, wordOf } from './spot.ts'

/** Named lengths of time, in the unit of the file. */
export type Parameters = Readonly<Record<string, number>>

/** The keys a constraint is written with. */
export const CONSTRAINT_KEYS = ['template', 'a', 'b', 'on', 'same', 'window', 'n'] as const

const KINDS = Object.keys(templates) as TemplateKind[]

/** Kinds of rules that speak of one predicate only. */
const OF_ONE: readonly TemplateKind[] = ['existence', 'absence', 'exactly', 'init', 'end']

/** What a rule asks, or complaints about what is wrong with it. Times stay in the unit of the file. */
export function readConstraint(spot: Spot, parameters: Parameters): Constraint | undefined {
  const template = needed(spot, 'template', 'A rule')
  const kind = template && wordOf(template, 'The template', KINDS)
  const first = needed(spot, 'a', 'A rule')
  const a = first && readPredicate(first)
  const second = at(spot, 'b')
  const b = second && readPredicate(second)
  const [on, same] = (['on', 'same'] as const).map((key) => {
    const list = at(spot, key)
    return list && textsOf(list, `"${key}"`)
  })
  const span = at(spot, 'window')
  const window = span && readWindow(span, parameters)
  const count = at(spot, 'n')
  const n = count && readCount(count)
  if (kind === undefined || a === undefined) return undefined
  if (second === undefined && !OF_ONE.includes(kind))
    return complain(spot, 'missing-key', `A rule of the kind ${kind} speaks of two things and needs "b".`)
  return {
    template: kind,
    a,
    ...(b === undefined ? {} : { b }),
    ...(on === undefined ? {} : { on: on as readonly ActivityId[] }),
    ...(same === undefined ? {} : { same }),
    ...(window === undefined ? {} : { window }),
    ...(n === undefined ? {} : { n }),
  }
}

function readPredicate(spot: Spot): Predicate | undefined {
  if (membersOf(spot, 'What a rule speaks of') === undefined) return undefined
  onlyKeys(spot, 'What a rule speaks of', ['activity', 'role', 'by', 'where'])
  const named = needed(spot, 'activity', 'What a rule speaks of')
  const activity = named && textOf(named, 'The activity')
  const doers = at(spot, 'role') ?? at(spot, 'by')
  const role = doers && (typeof doers.value === 'string' ? [doers.value] : textsOf(doers, 'the roles'))
  const asked = at(spot, 'where')
  const where = asked && readData(asked, '"where"')
  if (activity === undefined) return undefined
  return {
    activity: activity as ActivityId,
    ...(role === undefined ? {} : { role: role as readonly RoleId[] }),
    ...(where === undefined ? {} : { where }),
  }
}

/** Data of an event or asked of one: plain values, or lists of them. */
export function readData(spot: Spot, what: string): Readonly<Record<string, DataValue>> | undefined {
  const members = membersOf(spot, what)
  if (members === undefined) return undefined
  for (const key of Object.keys(members)) {
    const member = at(spot, key)
    if (member !== undefined && !isDataValue(member.value))
      complain(member, 'wrong-shape', `"${key}" must be a text, a number, true, false, or a list of these.`)
  }
  return members as Readonly<Record<string, DataValue>>
}

function isDataValue(value: unknown): value is DataValue {
  return value === null || isScalar(value) || (Array.isArray(value) && value.every(isScalar))
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
}

function readWindow(spot: Spot, parameters: Parameters): Window | undefined {
  const ends = elementsOf(spot, 'A window')
  if (ends === undefined) return undefined
  const [from, to, ...more] = ends
  if (from === undefined || to === undefined || more.length > 0)
    return complain(spot, 'wrong-shape', 'A window has two ends, such as [0, 60].')
  const [least, most] = [readLength(from, parameters), readLength(to, parameters)]
  if (least === undefined || most === undefined) return undefined
  if (least < 0 || most < least) return complain(spot, 'wrong-shape', `A window cannot go from ${least} to ${most}.`)
  return { least, most }
}

function readLength(spot: Spot, parameters: Parameters): number | undefined {
  const { value } = spot
  if (typeof value !== 'string') return numberOf(spot, 'The end of a window')
  const found = Object.hasOwn(parameters, value) ? parameters[value] : undefined
  return found ?? complain(spot, 'unknown-word', `There is no parameter "${value}".`)
}

function readCount(spot: Spot): number | undefined {
  const { value } = spot
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1) return value
  return complain(spot, 'wrong-shape', '"n" must be a whole number of at least 1.')
}
