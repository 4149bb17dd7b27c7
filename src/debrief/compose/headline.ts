import { organisationOf } from '@/engine/index.ts'
import type { CapabilityId } from '@/kernel/index.ts'
import { between, type Claim } from '@/kernel/index.ts'
import type { Said } from '../block.ts'
import { say } from '../words/say.ts'
import { of, speaksOf } from './deeds.ts'
import { milestonesIn } from './milestones.ts'
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
  const crossing = milestonesIn(sources).find(({ milestone }) => milestone.to !== undefined)
  if (crossing?.milestone.to === undefined) return undefined
  const { milestone, deed } = crossing
  const organisation = organisationOf(crossing.milestone.to)
  if (deed !== undefined) {
    const late = milestone.due !== undefined && between(milestone.due, deed.at) > 0
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
  const crossing = milestonesIn(sources).find(({ milestone }) => milestone.to !== undefined)
  const { milestone, deed } = crossing ?? {}
  if (milestone?.to === undefined || deed === undefined || deed.role === null) return undefined
  const { role: from, at, number } = deed
  const report = sources.deeds.find((one) => speaksOf(of('anomaly.report'), one))
  if (report === undefined || report.at > at) return say('lead/told-at', { from, to: milestone.to, at }, [number])
  const wait = between(report.at, at)
  return say('lead/told', { from, to: milestone.to, at, wait }, [report.number, number])
}
