import type { Claim } from '@/kernel/index.ts'
import type { Block } from '../block.ts'
import { describeEvent } from '../describe-event.ts'
import { say } from '../words/say.ts'
import { of, speaksOf } from './deeds.ts'
import { holdersIn, isOnly } from './holders.ts'
import { ownersOf } from './narrowed.ts'
import { orNotEstablished } from './not-established.ts'
import { printedHash } from './printed-hash.ts'
import { recordsRead } from './records-read.ts'
import type { Sources } from './sources.ts'
import { storyDate } from './story-date.ts'

/** Section 1: what it was, when it was seen, by whom, and how far it went. */
export function summarySection(sources: Sources): readonly Block[] {
  const { header, scenario, playbook, text } = sources
  const report = sources.deeds.find((deed) => speaksOf(of('anomaly.report'), deed))
  const detected =
    report && say('summary/detected-at', { at: report.at, date: storyDate(scenario.starts, report.at) }, [report.number])
  const records = recordsRead(sources)
  return [
    { kind: 'heading', level: 2, id: 'summary', text: say('section/summary', {}) },
    {
      kind: 'fields',
      id: 'summary-fields',
      fields: [
        {
          label: say('summary/name', {}),
          value: [
            say('summary/incident', {
              title: text(scenario.title),
              scenario: scenario.id,
              hash: printedHash(header.scenarioHash),
              exercise: header.exercise,
            }),
          ],
        },
        { label: say('summary/type', {}), value: [say('text', { text: text(playbook.report.incidentType) })] },
        { label: say('summary/detected', {}), value: orNotEstablished([detected]) },
        { label: say('summary/reporter', {}), value: orNotEstablished(reporter(sources)) },
        { label: say('summary/scope', {}), value: orNotEstablished(scope(sources)) },
        {
          label: say('summary/read', {}),
          value: orNotEstablished([records && say('summary/records', { n: records.count }, records.cites)]),
        },
        { label: say('summary/players', {}), value: orNotEstablished([players(sources)]) },
      ],
    },
  ]
}

/** Who reported first, and whom the playbook expects when that was somebody else. */
function reporter(sources: Sources): readonly (Claim | undefined)[] {
  const report = sources.deeds.find((deed) => speaksOf(of('anomaly.report'), deed))
  if (report === undefined || report.role === null) return []
  const who = say('role', { role: report.role }, [report.number])
  const rule = sources.playbook.rules.find(({ template, a }) => template === 'init' && a.activity === report.activity)
  const expected = rule === undefined ? [] : (rule.a.role ?? ownersOf(rule))
  if (expected.length === 0 || expected.includes(report.role)) return [who]
  return [who, say('summary/reporter-expected', { roles: expected }, [report.number])]
}

/** The scenario's truth, once it may be told, beside what the players said last. */
function scope(sources: Sources): readonly (Claim | undefined)[] {
  const { scenario, header, lines, ended } = sources
  const truth = ended === undefined ? undefined : say('summary/customers', { n: scenario.truth.scope }, [ended])
  const wanted = [of('boundary.confirm'), of('scope.determine')]
  const word = sources.deeds.findLast((deed) => wanted.some((one) => speaksOf(one, deed)))
  const line = word && lines.find(({ number }) => number === word.number)
  if (line === undefined) return [truth]
  return [truth, say('summary/players-said', {}, [line.number]), describeEvent(line, scenario, header.language)]
}

function players({ lines }: Sources): Claim | undefined {
  const start = lines.find(({ event }) => event.kind === 'exercise-started')
  if (start === undefined || start.event.kind !== 'exercise-started') return undefined
  const held = [...holdersIn(lines).values()]
  const bots = held.filter((kinds) => isOnly('bot', kinds)).length
  const taken = lines.flatMap(({ event, number }) => (event.kind === 'seat-taken' ? [number] : []))
  return say('summary/seats', { people: held.length - bots, bots }, [start.number, ...taken])
}
