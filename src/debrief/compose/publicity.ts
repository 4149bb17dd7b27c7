import { between, type Claim, type EventNumber } from '@/kernel/index.ts'
import { inOrder, say } from '../words/say.ts'
import { type Deed, of, speaksOf } from './deeds.ts'
import { evidenceOf } from './evidence.ts'
import type { Sources } from './sources.ts'

/** What the public saw of it: how many marks it left, and the sentences about them. */
export interface Publicity {
  readonly marks: number
  readonly said: readonly Claim[]
}

/** Statements before containment, messages without clearance, unauthorised disclosures, and how the press was answered. */
export function publicityIn(sources: Sources): Publicity {
  const early = earlyStatements(sources)
  const uncleared = unclearedMessages(sources)
  const disclosed = sources.deeds.filter((deed) => speaksOf(of('disclose', { authorised: false, protected: false }), deed))
  const press = pressAnswered(sources)
  const first = disclosed[0]
  const said = [
    ...(early.length === 0 ? [] : [say('impact/early-statements', { n: early.length }, early)]),
    ...(uncleared.length === 0 ? [] : [say('impact/uncleared', { n: uncleared.length }, inOrder(uncleared.flat()))]),
    ...(first === undefined ? [] : [say('impact/disclosed', { n: disclosed.length, at: first.at }, numbersOf(disclosed))]),
    ...press.said,
  ]
  return { marks: early.length + uncleared.length + disclosed.length + press.marks, said }
}

function earlyStatements({ deeds }: Sources): readonly EventNumber[] {
  const contained = deeds.findIndex((deed) => speaksOf(of('containment.declare'), deed))
  const before = contained === -1 ? deeds : deeds.slice(0, contained)
  return numbersOf(before.filter((deed) => speaksOf(of('statement.release'), deed)))
}

/** The lines behind each broken test of a rule that asks for clearance before a message. */
function unclearedMessages(sources: Sources): readonly (readonly EventNumber[])[] {
  return sources.results
    .filter(({ rule }) => rule.template === 'precedence' && rule.b?.activity === 'comms.send')
    .flatMap(({ activations }) => activations.filter(({ outcome }) => outcome === 'violated'))
    .map((activation) => evidenceOf(activation, sources))
}

function pressAnswered({ deeds, ended, for: reader }: Sources): Publicity {
  const asked = deeds.findIndex((deed) => speaksOf(of('press.inquiry'), deed))
  const inquiry = deeds[asked]
  if (inquiry === undefined) return { marks: 0, said: [] }
  const at = inquiry.at
  const answer = deeds.find((deed, index) => index > asked && speaksOf(of('statement.release'), deed))
  if (answer !== undefined) {
    const wait = between(at, answer.at)
    return { marks: 0, said: [say('impact/press-answered', { at, wait }, [inquiry.number, answer.number])] }
  }
  if (ended === undefined || reader !== 'joint') return { marks: 0, said: [] }
  return { marks: 1, said: [say('impact/press-unanswered', { at }, [inquiry.number, ended])] }
}

function numbersOf(deeds: readonly Deed[]): readonly EventNumber[] {
  return deeds.map(({ number }) => number)
}
