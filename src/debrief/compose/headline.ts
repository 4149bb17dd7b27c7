import { organisationOf } from '@/engine/index.ts'
import { between, type CapabilityId, type Claim } from '@/kernel/index.ts'
import type { Said } from '../block.ts'
import { say } from '../words/say.ts'
import { of, speaksOf } from './deeds.ts'
import { crossingOf } from './hand-over.ts'
import { notEstablished } from './not-established.ts'
import { recordsRead } from './records-read.ts'
import type { Sources } from './sources.ts'

/** The capability whose target says whether the intruder can still get in. */
const CONTAIN = 'CONTAIN' as CapabilityId

/** What happened in at most two short sentences: whether the other company heard, and what became of it. */
export function headlineOf(sources: Sources): Said {
  const claims = [heard(sources), became(sources)].filter((claim) => claim !== undefined)
  return claims.length === 0 ? notEstablished : claims
}

/** Whether the company that had to be told was told, and in time. Neither praise nor blame. */
function heard(sources: Sources): Claim | undefined {
  const crossing = crossingOf(sources)
  if (crossing === undefined) return undefined
  const { to, due, deed } = crossing
  const organisation = organisationOf(to)
  if (deed !== undefined) {
    const late = due !== undefined && between(due, deed.at) > 0
    return say(late ? 'headline/heard-late' : 'headline/heard-in-time', { organisation }, [deed.number])
  }
  // A company can say of itself that it was not told; of the other one it cannot know.
  const { ended, for: reader } = sources
  if (ended === undefined || (reader !== 'joint' && reader !== organisation)) return undefined
  return say('headline/not-told', { organisation }, [ended])
}

/** The loudest thing that became of it: a leak ahead of every statement, then whether the intruder is still inside. */
function became({ deeds, scorecard, ended }: Sources): Claim | undefined {
  const leak = deeds.find((deed) => speaksOf(of('disclose', { authorised: false, protected: false }), deed))
  const stated = deeds.find((deed) => speaksOf(of('statement.release'), deed))
  if (leak !== undefined && (stated === undefined || stated.number > leak.number)) {
    return say('headline/public-first', {}, stated === undefined ? [leak.number] : [leak.number, stated.number])
  }
  const met = scorecard.outcomes[CONTAIN]
  if (met === undefined || ended === undefined) return undefined
  return met ? say('headline/shut', {}, [ended]) : say('headline/still-open', {}, [ended])
}

/** The paragraph under the headline: who told whom, what was secured, when containment began, what was lost. */
export function leadOf(sources: Sources): Said {
  const { deeds, for: reader } = sources
  const sealed = deeds.filter((deed) => speaksOf(of('evidence.snapshot'), deed)).map(({ number }) => number)
  // One company cannot know which act was the first of all.
  const contained = reader === 'joint' ? deeds.find((deed) => speaksOf(of('change.act'), deed)) : undefined
  const stated = deeds.find((deed) => speaksOf(of('statement.release'), deed))
  const records = recordsRead(sources)
  const claims = [
    told(sources),
    sealed.length === 0 ? undefined : say('lead/sealed', { n: sealed.length }, sealed),
    contained && say('lead/contained', { activity: contained.activity, at: contained.at }, [contained.number]),
    records && say('lead/records', { n: records.count }, records.cites),
    stated && say('lead/stated', { at: stated.at }, [stated.number]),
  ].filter((claim) => claim !== undefined)
  return claims.length === 0 ? notEstablished : claims
}

function told(sources: Sources): Claim | undefined {
  const { to, deed } = crossingOf(sources) ?? {}
  if (to === undefined || deed === undefined || deed.role === null) return undefined
  const { role: from, at, number } = deed
  const report = sources.deeds.find((one) => speaksOf(of('anomaly.report'), one))
  if (report === undefined || report.at > at) return say('lead/told-at', { from, to, at }, [number])
  return say('lead/told', { from, to, at, wait: between(report.at, at) }, [report.number, number])
}
