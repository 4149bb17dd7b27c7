import { type Diagnostic, isRecord, type Reading, type RoleId } from '@/kernel/index.ts'
import type { Trace } from '../trace.ts'
import type { JudgedFile, JudgedLog, RuleFile, Vector } from './judged-file.ts'
import { placeInJson, spanAt } from './place-in-json.ts'
import { CONSTRAINT_KEYS, readConstraint } from './read-constraint.ts'
import { readEvents } from './read-events.ts'
import { readParameters, readRules } from './read-rules.ts'
import {
  at,
  type Complaint,
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

/** Reads what is to be judged: vectors, or a log with or without its own rules. */
export function readJudgedFile(text: string, file: string): Reading<JudgedFile> {
  return readJson(text, file, (spot): JudgedFile | undefined => {
    const vectors = at(spot, 'vectors')
    if (vectors !== undefined) return { kind: 'vectors', vectors: readVectors(vectors) }
    const log = readLog(spot)
    return log && { kind: 'log', log }
  })
}

/** Reads rules that stand in a file of their own. */
export function readRuleFile(text: string, file: string): Reading<RuleFile> {
  return readJson(text, file, (spot): RuleFile | undefined => {
    const rules = needed(spot, 'rules', 'A file of rules')
    const unit = readUnit(spot)
    const params = at(spot, 'params')
    if (rules === undefined || unit === undefined) return undefined
    return { unit, rules: readRules(rules, params === undefined ? {} : readParameters(params)) }
  })
}

/** Parses, reads, and turns complaints into diagnostics with their places. */
function readJson<T>(text: string, file: string, read: (spot: Spot) => T | undefined): Reading<T> {
  const complaints: Complaint[] = []
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { thing: undefined, diagnostics: [notJson(text, file, error)] }
  }
  const spot: Spot = { value, path: [], complaints }
  const thing = membersOf(spot, 'The file') === undefined ? undefined : read(spot)
  const diagnostics = complaints.map(
    ({ path, code, severity, message, suggestion }): Diagnostic => ({
      code,
      severity,
      message,
      at: placeInJson(text, path, file),
      ...(suggestion === undefined ? {} : { suggestion }),
    }),
  )
  return { thing: diagnostics.some(({ severity }) => severity === 'error') ? undefined : thing, diagnostics }
}

function notJson(text: string, file: string, error: unknown): Diagnostic {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
  const offset = position === undefined ? text.trimEnd().length : Number(position)
  return { code: 'not-json', severity: 'error', message: 'This is not JSON.', at: spanAt(text, offset, 1, file) }
}

const LOG_KEYS = ['unit', 'rules', 'params', 'log', 'endex', 'staffed']

function readLog(spot: Spot): JudgedLog | undefined {
  const unit = readUnit(spot)
  const lines = needed(spot, 'log', 'The file')
  const events = lines && readEvents(lines, '"log"')
  const end = needed(spot, 'endex', 'The file')
  const endex = end && numberOf(end, '"endex"')
  const params = at(spot, 'params')
  const given = at(spot, 'rules')
  const rules = given && readRules(given, params === undefined ? {} : readParameters(params))
  const seats = at(spot, 'staffed')
  const staffed = seats && textsOf(seats, '"staffed"')
  for (const key of isRecord(spot.value) ? Object.keys(spot.value) : []) {
    if (LOG_KEYS.includes(key)) continue
    const there = { ...spot, path: [...spot.path, key] }
    complain(there, 'ignored-key', `"${key}" is not needed for judging and was ignored.`, { severity: 'warning' })
  }
  const last = events?.at(-1)
  if (end !== undefined && endex !== undefined && last !== undefined && last.t > endex)
    complain(end, 'not-in-order', `The last event happens at ${last.t}, after endex ${endex}.`)
  if (unit === undefined || events === undefined || endex === undefined) return undefined
  return {
    unit,
    endex,
    events,
    ...(rules === undefined ? {} : { rules }),
    ...(staffed === undefined ? {} : { staffed: staffed as readonly RoleId[] }),
  }
}

function readUnit(spot: Spot): Trace['unit'] | undefined {
  const unit = needed(spot, 'unit', 'The file')
  return unit && wordOf(unit, 'The unit', ['minutes', 'seconds'])
}

function readVectors(spot: Spot): readonly Vector[] {
  return (elementsOf(spot, '"vectors"') ?? []).flatMap((element) => readVector(element) ?? [])
}

function readVector(spot: Spot): Vector | undefined {
  if (membersOf(spot, 'A vector') === undefined) return undefined
  const named = needed(spot, 'id', 'A vector')
  const id = named && textOf(named, 'The id')
  const asked = needed(spot, 'constraint', 'A vector')
  if (asked !== undefined) onlyKeys(asked, 'A constraint', CONSTRAINT_KEYS)
  const constraint = asked && membersOf(asked, 'A constraint') && readConstraint(asked, {})
  const lines = needed(spot, 'trace', 'A vector')
  const events = lines && readEvents(lines, '"trace"')
  const written = at(spot, 'mode')
  const mode = written === undefined ? 'ltlf' : wordOf(written, 'The mode', ['ltlf', 'ttx'])
  if (id === undefined || constraint === undefined || events === undefined || mode === undefined) return undefined
  const whole = { unit: 'minutes', events, staffed: [], now: events.at(-1)?.t ?? 0, complete: true, censorAtEnd: false } as const
  if (mode === 'ltlf') return { id, constraint, trace: whole }
  const clock = needed(spot, 'now', 'A vector of the mode ttx')
  const now = clock && numberOf(clock, '"now"')
  const ended = needed(spot, 'complete', 'A vector of the mode ttx')
  const complete = ended && flagOf(ended, '"complete"')
  const censored = at(spot, 'censorAtEnd')
  const censorAtEnd = censored === undefined ? false : flagOf(censored, '"censorAtEnd"')
  if (now === undefined || complete === undefined || censorAtEnd === undefined) return undefined
  return { id, constraint, trace: { ...whole, now, complete, censorAtEnd } }
}
