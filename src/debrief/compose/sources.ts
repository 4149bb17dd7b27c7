import { belongs, type Log, type LogHeader, type LogLine, pathOf, type Reader } from '@/engine/index.ts'
import { type EventNumber, type ExerciseTime, type OrganisationId, STARTEX, type Text, textIn } from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'
import type { Scenario } from '@/scenario/index.ts'
import type { RuleResult, Scorecard } from '@/scoring/index.ts'
import type { DebriefFor } from '../block.ts'
import { type Deed, deedsIn } from './deeds.ts'
import { narrowed } from './narrowed.ts'

/** What a debrief is composed from, cut down to what its reader may see. Composers read nothing else. */
export interface Sources {
  readonly for: DebriefFor
  readonly header: LogHeader
  readonly playbook: Playbook
  readonly scenario: Scenario
  /** Scored from nothing but the tests the reader may know of. */
  readonly scorecard: Scorecard
  /** Lines the reader may see, without what was rewound. */
  readonly lines: readonly LogLine[]
  readonly deeds: readonly Deed[]
  /** Every rule with the tests the reader may know of. */
  readonly results: readonly RuleResult[]
  /** The clock at the last line. */
  readonly end: ExerciseTime
  /** The line that ended it; absent while it is being played, when no truth may be told. */
  readonly ended: EventNumber | undefined
  /** A text in the language of the log. */
  readonly text: (text: Text) => string
}

/** Cuts a log and its scorecard down to what one reader may see. */
export function sourcesOf(log: Log, scorecard: Scorecard, reader: DebriefFor): Sources {
  const { header } = log
  const told = pathOf(log.lines)
  const over = told.some(({ event }) => event.kind === 'exercise-ended')
  const lines = told.filter(
    (line) => (maySee(reader, line) && (over || line.event.kind !== 'observed')) || (over && isToldWhyLater(reader, line)),
  )
  const own = narrowed(scorecard, reader, lines, header.playbook)
  const ended = lines.find(({ event }) => event.kind === 'exercise-ended')
  return {
    for: reader,
    header,
    playbook: header.playbook,
    scenario: header.scenario,
    scorecard: own,
    lines,
    deeds: deedsIn(lines, header.playbook),
    results: header.playbook.rules.flatMap(({ id }) => own.rules[id] ?? []),
    end: told.at(-1)?.at ?? STARTEX,
    ended: ended?.number,
    text: (text) => textIn(text, header.language),
  }
}

/** What was found right during play is told afterwards to the company whose business it is; nothing else waits for the end. */
function isToldWhyLater(reader: DebriefFor, { event, audience }: LogLine): boolean {
  return reader !== 'joint' && event.kind === 'deviation-justified' && belongs(companyOf(reader), audience.after)
}

function companyOf(organisation: OrganisationId): Reader {
  return { kind: 'organisation', organisation }
}

/**
 * Whether a debrief may rest on a line: a company's on what the company could see during play, the joint one on everything but
 * what nobody may ever see. What was observed during play is for those whom it concerns once the exercise has ended.
 */
export function maySee(reader: DebriefFor, { audience, event }: Pick<LogLine, 'audience' | 'event'>): boolean {
  if (reader === 'joint') return belongs({ kind: 'facilitator' }, audience.after)
  return belongs(companyOf(reader), event.kind === 'observed' ? audience.after : audience.during)
}
