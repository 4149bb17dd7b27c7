import { type CapabilityId, isRecord, type PhaseId, type RoleId, type RuleId } from '@/kernel/index.ts'
import type { Rule } from '@/playbook/index.ts'
import { CONSTRAINT_KEYS, type Parameters, readConstraint } from './read-constraint.ts'
import {
  at,
  complain,
  elementsOf,
  flagOf,
  membersOf,
  needed,
  numberOf,
  onlyKeys,
  type Spot,
  textOf,
  textsOf,
  wordOf,
} from './spot.ts'

const KEYS = [
  ...['id', 'phase', 'source', 'owner', 'modality', 'weight', 'critical', 'capability', 'dimension', 'clock'],
  ...['rationale', 'because', 'violation', 'if_broken', 'recommend'],
  ...CONSTRAINT_KEYS,
] as const

/** The rules of a file, each once. Windows stay in the unit of the file. */
export function readRules(spot: Spot, parameters: Parameters): readonly Rule[] {
  const rules: Rule[] = []
  const seen = new Set<string>()
  for (const element of elementsOf(spot, '"rules"') ?? []) {
    const rule = readRule(element, parameters)
    if (rule === undefined) continue
    if (seen.has(rule.id)) complain(element, 'given-twice', `The rule ${rule.id} stands twice.`)
    seen.add(rule.id)
    rules.push(rule)
  }
  return rules
}

/** Named lengths of time, written `$name`. */
export function readParameters(spot: Spot): Parameters {
  if (membersOf(spot, '"params"') === undefined || !isRecord(spot.value)) return {}
  const entries = Object.keys(spot.value).flatMap((name) => {
    const length = at(spot, name)
    const value = length && numberOf(length, `The parameter ${name}`)
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(entries)
}

function readRule(spot: Spot, parameters: Parameters): Rule | undefined {
  if (membersOf(spot, 'A rule') === undefined) return undefined
  onlyKeys(spot, 'A rule', KEYS)
  const constraint = readConstraint(spot, parameters)
  const id = text(spot, 'id')
  const phase = text(spot, 'phase')
  const capability = text(spot, 'capability')
  const owner = readOwner(spot)
  const modality = word(spot, 'modality', ['must', 'should', 'may'])
  const dimension = word(spot, 'dimension', ['do', 'order', 'authority', 'restraint'])
  const weight = readWeight(spot)
  const flag = needed(spot, 'critical', 'A rule')
  const critical = flag && flagOf(flag, '"critical"')
  const timed = at(spot, 'clock')
  const clock = timed && wordOf(timed, 'The clock', ['legal'])
  const lines = at(spot, 'source')
  const source = (lines && textsOf(lines, '"source"')) ?? []
  if (constraint === undefined || id === undefined || phase === undefined || capability === undefined) return undefined
  if (owner === undefined || modality === undefined || dimension === undefined) return undefined
  if (weight === undefined || critical === undefined) return undefined
  return {
    ...constraint,
    id: id as RuleId,
    phase: phase as PhaseId | 'ALL',
    source,
    owner,
    modality,
    weight,
    critical,
    capability: capability as CapabilityId,
    dimension,
    ...(clock === undefined ? {} : { clock }),
    because: said(spot, 'because', 'rationale') ?? '',
    ifBroken: said(spot, 'if_broken', 'violation') ?? '',
    ...recommended(spot),
  }
}

function readOwner(spot: Spot): Rule['owner'] | undefined {
  const owner = needed(spot, 'owner', 'A rule')
  if (owner === undefined) return undefined
  if (Array.isArray(owner.value)) return textsOf(owner, 'the owners') as readonly RoleId[] | undefined
  return textOf(owner, 'The owner') as RoleId | undefined
}

function readWeight(spot: Spot): number | undefined {
  const found = needed(spot, 'weight', 'A rule')
  const weight = found && numberOf(found, 'The weight')
  if (found === undefined || weight === undefined || weight > 0) return weight
  return complain(found, 'wrong-shape', 'A weight must be more than 0; a rule that only informs has the modality "may".')
}

function text(spot: Spot, key: string): string | undefined {
  const found = needed(spot, key, 'A rule')
  return found && textOf(found, `"${key}"`)
}

function word<Word extends string>(spot: Spot, key: string, words: readonly Word[]): Word | undefined {
  const found = needed(spot, key, 'A rule')
  return found && wordOf(found, `"${key}"`, words)
}

function said(spot: Spot, ...keys: readonly string[]): string | undefined {
  const found = keys.map((key) => at(spot, key)).find((one) => one !== undefined)
  return found && textOf(found, `"${String(found.path.at(-1))}"`)
}

function recommended(spot: Spot): { readonly recommend?: string } {
  const recommend = said(spot, 'recommend')
  return recommend === undefined ? {} : { recommend }
}
