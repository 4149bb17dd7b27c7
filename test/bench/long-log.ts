import type { Rule } from '@/playbook/index.ts'
import { inUnit, readJudgedFile, readRuleFile, type Trace, type TraceEvent } from '@/scoring/index.ts'
import { vectorFile } from '../scoring/read-vector-file.ts'

/** The 130 rules of the joint playbook, in minutes. */
export function allRules(): readonly Rule[] {
  const { thing } = readRuleFile(vectorFile('playbook-rules.json'), 'playbook-rules.json')
  if (thing === undefined) throw new Error('The rules cannot be read.')
  return inUnit(thing.rules, thing.unit, 'minutes')
}

/** The golden evening, played again and again until there are so many events; every time about other things. */
export function longLog(count: number): Trace {
  const { thing } = readJudgedFile(vectorFile('golden-log.json'), 'golden-log.json')
  if (thing?.kind !== 'log') throw new Error('The golden log cannot be read.')
  const { events, endex } = thing.log
  const long = Array.from({ length: count }, (_nothing, seq): TraceEvent => {
    const round = Math.floor(seq / events.length)
    const event = events[seq % events.length]
    if (event === undefined) throw new Error('The golden log is empty.')
    return { ...event, seq, t: event.t + round * endex, data: aboutOthers(event.data, round) }
  })
  const staffed = [...new Set(events.flatMap(({ role }) => role ?? []))]
  return { unit: 'minutes', events: long, now: long.at(-1)?.t ?? 0, complete: true, censorAtEnd: true, staffed }
}

const NAMES = ['account', 'system', 'api', 'app', 'message', 'change', 'restriction', 'finding', 'evidence']

function aboutOthers(data: TraceEvent['data'], round: number): TraceEvent['data'] {
  const renamed = NAMES.flatMap((key) => (Object.hasOwn(data, key) ? [[key, `${String(data[key])}#${round}`] as const] : []))
  return { ...data, ...Object.fromEntries(renamed) }
}
