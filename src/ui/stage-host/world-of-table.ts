import { evidenceShelf, type Table, thingsOfKind } from '@/client/index.ts'
import { organisationOf } from '@/engine/index.ts'
import type { ThingKind } from '@/kernel/index.ts'
import type { Thing } from '@/scenario/index.ts'
import { type Company, type EvidenceBox, type PressLevel, quietNight, type StageFacts, type TokenState } from '@/stage/index.ts'
import { knownCount, knownFact, mostOf, startOf } from './known-facts.ts'

const SLOTS = 4

type World = Pick<
  StageFacts,
  | 'tokens'
  | 'conditionalAccess'
  | 'hostQuarantined'
  | 'rogueApp'
  | 'records'
  | 'leakRate'
  | 'adversaryKnown'
  | 'evidence'
  | 'press'
  | 'bridgeTrust'
>

/** What this seat has established about systems, records and the adversary. What it does not see stays as on a quiet night. */
export function worldOfTable(table: Table): World {
  const rogueApp = rogueAppOf(table)
  const records = recordsOf(table)
  const stolen = stolenOf(table)
  const established = [records.known, stolen !== undefined && stolen.size > 0, rogueApp === 'found' || rogueApp === 'removed']
  return {
    tokens: tokensOf(table, stolen),
    conditionalAccess: knownFact(table, 'conditionalAccess') === 'on',
    hostQuarantined: knownFact(table, 'host') === 'quarantined',
    rogueApp,
    records,
    leakRate: stolen !== undefined && stolen.size > 0 && knownFact(table, 'api') !== 'quarantined' ? 1 : 0,
    adversaryKnown: established.filter(Boolean).length / established.length,
    evidence: { bankx: boxes(table, 'bankx'), techa: boxes(table, 'techa') },
    press: pressOf(table),
    bridgeTrust: trustOf(table),
  }
}

function recordsOf(table: Table): StageFacts['records'] {
  const read = knownCount(table, 'recordsRead')
  const of = mostOf(table, 'recordsRead')
  return read === undefined || of === undefined ? { known: false } : { known: true, read, of }
}

function rogueAppOf(table: Table): StageFacts['rogueApp'] {
  const state = knownFact(table, 'rogueApp')
  if (state === undefined) return 'unknown'
  return state === 'removed' ? 'removed' : 'found'
}

function stolenOf(table: Table): ReadonlySet<string> | undefined {
  const value = knownFact(table, 'stolenTokens')
  return Array.isArray(value) ? new Set(value) : undefined
}

/** One hook per token this seat knows; the rack is full of live ones as long as it knows none. */
function tokensOf(table: Table, stolen: ReadonlySet<string> | undefined): readonly TokenState[] {
  const tokens = thingsOfKind(table.exercise, 'token' as ThingKind)
  if (tokens.length === 0) return quietNight.tokens
  const revoked = revokedTargets(table)
  return tokens.slice(0, quietNight.tokens.length).map((token): TokenState => {
    if (revoked.has(token.id) || revoked.has(String(token.properties['account']))) return 'revoked'
    return stolen?.has(token.id) === true ? 'stolen' : 'live'
  })
}

/** What tokens were revoked on, as far as this seat saw it done: an account or a single token. */
function revokedTargets(table: Table): ReadonlySet<string> {
  const done = Object.values(table.exercise.acts).filter((act) => act.activity === 'token.revoke' && act.finishedAt !== undefined)
  return new Set(done.flatMap((act) => (act.target === undefined ? [] : [act.target])))
}

function boxes(table: Table, company: Company): readonly EvidenceBox[] {
  return evidenceShelf(table)
    .filter(({ thing }) => houseOf(thing, table) === company)
    .slice(0, SLOTS)
    .map(({ thing, state }) => ({
      id: thing.id,
      state: state.kind,
      filled: state.kind === 'filling' ? state.part : state.kind === 'sealed' ? 1 : 0,
    }))
}

/** Whose shelf it stands on: the company of the first who knew of it, else of the person who looks. */
function houseOf(thing: Thing, table: Table): string {
  const [first] = thing.knownTo
  if (first === undefined || first === 'everyone') return organisationOf(table.seat)
  return first.includes('.') ? first.slice(0, first.indexOf('.')) : first
}

/** Trust beside what it was when the evening began: an evening starts with every lamp lit. */
function trustOf(table: Table): number {
  const now = knownCount(table, 'trust')
  const atFirst = startOf(table, 'trust')
  return now === undefined || atFirst === undefined || atFirst <= 0 ? 1 : Math.min(1, Math.max(0, now / atFirst))
}

function pressOf(table: Table): PressLevel {
  const level = Math.min(4, Math.max(0, Math.round(knownCount(table, 'press') ?? 0)))
  return level as PressLevel
}
