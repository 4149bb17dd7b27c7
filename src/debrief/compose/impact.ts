import type { Claim } from '@/kernel/index.ts'
import type { SeverityScale } from '@/playbook/index.ts'
import type { Block, Said } from '../block.ts'
import { inOrder, type Say, say } from '../words/say.ts'
import { clocksIn, clockTable } from './clocks.ts'
import { downtimeIn } from './downtime.ts'
import { notEstablished, orNotEstablished } from './not-established.ts'
import { publicityIn } from './publicity.ts'
import { recordsRead } from './records-read.ts'
import type { Sources } from './sources.ts'

/** A row of the table before its severity is looked up. */
interface Measured {
  /** In the unit of the scale; undefined when it was not established. */
  readonly amount: number | undefined
  readonly said: Said
}

type Area = SeverityScale['id']

/** One entry per scale of the playbook; leaving one out does not compile. Their units are those of `SeverityScale`. */
const areas: {
  readonly [Id in Area]: { readonly label: Say & `impact/${Id}`; readonly measure: (sources: Sources) => Measured }
} = {
  exposure: { label: 'impact/exposure', measure: exposure },
  downtime: { label: 'impact/downtime', measure: downtime },
  compliance: { label: 'impact/compliance', measure: compliance },
  reputation: { label: 'impact/reputation', measure: reputation },
}

const order: readonly Area[] = ['exposure', 'downtime', 'compliance', 'reputation']

/** Section 4: what it cost, in the words of the playbook's severity scales. */
export function impactSection(sources: Sources): readonly Block[] {
  return [
    { kind: 'heading', level: 2, id: 'impact', text: say('section/impact', {}) },
    {
      kind: 'table',
      id: 'impact-table',
      columns: [say('impact/area', {}), say('impact/severity', {}), say('impact/description', {})],
      rows: order.map((id) => {
        const { amount, said } = areas[id].measure(sources)
        return [[say(areas[id].label, {})], severity(id, amount, said, sources), said]
      }),
    },
    ...clockTable(sources),
  ]
}

/** The word of the first step an amount does not exceed. */
function severity(id: Area, amount: number | undefined, said: Said, { playbook, text }: Sources): Said {
  const steps = playbook.report.severities.find((scale) => scale.id === id)?.steps ?? []
  const step = amount === undefined ? undefined : steps.find(({ upTo }) => upTo === undefined || amount <= upTo)
  if (step === undefined) return notEstablished
  return [say('text', { text: text(step.word) }, inOrder(said.flatMap(({ cites }) => cites)))]
}

function exposure(sources: Sources): Measured {
  const records = recordsRead(sources)
  if (records === undefined) return { amount: undefined, said: notEstablished }
  const { scope } = sources.scenario.truth
  const part = scope > 0 ? Math.round((100 * records.count) / scope) : 0
  return {
    amount: records.count,
    said: [
      say('impact/records', { n: records.count, at: records.at }, records.cites),
      ...(scope > 0 && sources.ended !== undefined ? [say('impact/share', { part }, records.cites)] : []),
    ],
  }
}

function downtime(sources: Sources): Measured {
  const { ended, playbook, scenario, for: reader } = sources
  const down = downtimeIn(sources)
  if (down === undefined) {
    if (ended === undefined || reader !== 'joint') return { amount: undefined, said: notEstablished }
    return { amount: 0, said: [say('impact/never-down', {}, [ended])] }
  }
  const limit = scenario.parameters['restore'] ?? playbook.parameters['restore']
  const ceiling = (at: number): Claim =>
    down.total <= at ? say('impact/within', { limit: at }, down.cites) : say('impact/beyond', { limit: at }, down.cites)
  return {
    amount: Math.round(down.total / 60),
    said: [
      say('impact/disrupted', { down: down.total }, down.cites),
      ...(down.stillDown.length === 0 ? [] : [say('impact/still-down', { systems: down.stillDown }, down.cites)]),
      ...(limit === undefined ? [] : [ceiling(limit)]),
    ],
  }
}

/** The worst clock decides: 0 when all that started were met, 1 when one still runs, 2 when one was missed. */
function compliance(sources: Sources): Measured {
  const clocks = clocksIn(sources)
  const states = clocks.map(({ clock }) => clock.state).filter((state) => state !== 'off')
  if (states.length === 0) return { amount: undefined, said: notEstablished }
  const worst = states.includes('missed') ? 2 : states.some((state) => state === 'running' || state === 'censored') ? 1 : 0
  return { amount: worst, said: clocks.map(({ said }) => said) }
}

function reputation(sources: Sources): Measured {
  const { marks, said } = publicityIn(sources)
  if (said.length > 0) return { amount: marks, said: orNotEstablished(said) }
  if (sources.ended === undefined || sources.for !== 'joint') return { amount: undefined, said: notEstablished }
  return { amount: 0, said: [say('impact/quiet', {}, [sources.ended])] }
}
