import { describe, expect, it } from 'vitest'
import type { ActivityId, RoleId } from '@/kernel/index.ts'
import { inUnit, type JudgedLog, judgeLog, readJudgedFile, type TraceEvent } from '@/scoring/index.ts'
import { playbook } from '../scenario/shipped.ts'
import { vectorFile } from './read-vector-file.ts'
import { isRelated, waysToSpoil } from './spoil.ts'

const rules = inUnit(playbook.rules, 'seconds', 'minutes')
const isImplied = (id: string): boolean => id.startsWith('XH-')

/** Hops the playbook implies and the golden log does not tell: five of the nine implied rules ask for them. */
const HOPS: readonly (readonly [from: string, to: string])[] = [
  ['techa.cio', 'techa.ceo'],
  ['techa.cio', 'techa.hr'],
  ['bankx.ciso', 'bankx.security_analyst'],
  ['bankx.ceo', 'bankx.cfo'],
  ['bankx.ceo', 'bankx.pr_head'],
]

const golden = goldenLog()
const good = withHops(golden)
const kept = judgeLog(good, rules).rules
const brokenIn = (log: JudgedLog) => Object.values(judgeLog(log, rules).rules).filter(({ V }) => V > 0)
const idsOf = (results: ReturnType<typeof brokenIn>) => results.map(({ rule }) => rule.id as string)

describe('the rules of the shipped playbook', () => {
  it('are the 130 and nine implied ones', () => {
    expect([rules.filter(({ id }) => !isImplied(id)).length, rules.filter(({ id }) => isImplied(id)).length]).toEqual([130, 9])
  })

  it('are kept by the golden log, but for the implied hops it does not tell', () => {
    expect(idsOf(brokenIn(golden))).toEqual(['XH-01', 'XH-02', 'XH-03', 'XH-04', 'XH-05'])
    expect(idsOf(brokenIn(good))).toEqual([])
  })

  it.each(rules.map((rule) => ({ id: rule.id, rule })))(
    'breaks $id in every way it can break, and no rule that has nothing to do with it',
    ({ rule }) => {
      const ways = waysToSpoil(rule, rules, good)
      expect(ways.length).toBeGreaterThan(0)
      for (const way of ways) {
        const broken = brokenIn(way.log)
        expect(idsOf(broken), way.how).toContain(rule.id)
        const unrelated = broken.filter((one) => {
          const before = kept[one.rule.id]
          return one.rule.id !== rule.id && (before === undefined || !isRelated(way, before, one))
        })
        expect(idsOf(unrelated), way.how).toEqual([])
      }
    },
  )
})

function goldenLog(): JudgedLog {
  const { thing, diagnostics } = readJudgedFile(vectorFile('golden-log.json'), 'golden-log.json')
  if (thing?.kind !== 'log') throw new Error(JSON.stringify(diagnostics))
  const staffed = Object.keys(judgeLog(thing.log, rules).roles) as RoleId[]
  return { ...thing.log, staffed }
}

/** The golden log with those hops, each as soon as whoever owes it was told. */
function withHops(log: JudgedLog): JudgedLog {
  const hops = HOPS.map(([from, to], index): TraceEvent => {
    const told = log.events.find(({ activity, data }) => activity === 'duty.open' && data['role'] === from)
    if (told === undefined) throw new Error(`${from} is never told.`)
    return {
      seq: log.events.length + index,
      t: told.t,
      activity: 'notify' as ActivityId,
      labels: ['notify'],
      role: from as RoleId,
      data: { to: [to], from_org: from.slice(0, 5), to_org: [to.slice(0, 5)] },
      cites: [],
    }
  })
  return { ...log, events: [...log.events, ...hops].sort((one, other) => one.t - other.t || one.seq - other.seq) }
}
