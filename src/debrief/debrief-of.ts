import type { Log } from '@/engine/index.ts'
import type { EventNumber } from '@/kernel/index.ts'
import type { Scorecard } from '@/scoring/index.ts'
import type { Block, Debrief, DebriefFor } from './block.ts'
import { citedBy } from './cited-by.ts'
import { companiesIn } from './companies-in.ts'
import { actionsSection } from './compose/actions.ts'
import { appendixSection } from './compose/appendix.ts'
import { causesSection } from './compose/causes.ts'
import { gapsSection } from './compose/gaps.ts'
import { headlineOf, leadOf } from './compose/headline.ts'
import { hotWashSection } from './compose/hot-wash.ts'
import { impactSection } from './compose/impact.ts'
import { lessonsSection } from './compose/lessons.ts'
import { whatWasSaid } from './compose/said.ts'
import { scoresAtAGlance } from './compose/scores.ts'
import { type Sources, sourcesOf } from './compose/sources.ts'
import { summarySection } from './compose/summary.ts'
import { timelineSection } from './compose/timeline.ts'
import { describeEvent } from './describe-event.ts'
import { namesOf } from './names.ts'
import { say } from './words/say.ts'

/** The parts of every debrief, in the order of the report template. */
const parts: readonly ((sources: Sources) => readonly Block[])[] = [
  scoresAtAGlance,
  summarySection,
  timelineSection,
  causesSection,
  impactSection,
  whatWasSaid,
  gapsSection,
  lessonsSection,
  actionsSection,
  hotWashSection,
  appendixSection,
]

/**
 * The debrief of one log, for both companies or for one. It can be asked for at any moment; what is the scenario's truth is told
 * only after the end. The same log and scorecard give the same document.
 */
export function debriefOf(log: Log, scorecard: Scorecard, reader: DebriefFor): Debrief {
  const sources = sourcesOf(log, scorecard, reader)
  const { header } = log
  const title = sources.text(header.scenario.title)
  const body = {
    headline: headlineOf(sources),
    summary: leadOf(sources),
    blocks: parts.flatMap((part) => part(sources)),
  }
  const cited: ReadonlySet<EventNumber> = new Set(citedBy(body))
  return {
    format: 'hotwash-debrief/1',
    for: reader,
    title: reader === 'joint' ? say('title/joint', { title }) : say('title/company', { title, organisation: reader }),
    subtitle:
      reader === 'joint'
        ? say('document/joint', { organisations: companiesIn(header) })
        : say('document/company', { organisation: reader }),
    ...body,
    footnotes: sources.lines
      .filter(({ number }) => cited.has(number))
      .map((line) => ({
        number: line.number,
        at: line.at,
        text: describeEvent(line, header.scenario, header.language),
        ...(line.wall === undefined ? {} : { wall: line.wall }),
      })),
    names: namesOf(header.playbook, header.language),
  }
}
