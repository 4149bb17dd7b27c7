import { describeEvent, namesOf, wording } from '@/debrief/index.ts'
import { type Log, pathOf } from '@/engine/index.ts'
import { type EventNumber, formatTime } from '@/kernel/index.ts'
import { readLog } from './read-log.ts'
import { verb } from './verb.ts'
import { whatIf } from './what-if.ts'

/** The option's name by a constant: an object that spells out a key `then` looks like a promise. */
const THEN = 'then' as const

/** `hotwash replay LOG`: what happened, line by line, in words; with `--then`, what would have happened. */
export const replay = verb({
  does: 'prints a log in words, or plays on from one of its lines',
  operands: { name: 'LOG', least: 1, most: 1 },
  options: {
    until: {
      type: 'string',
      value: 'N',
      says: 'the last line to print, or to play on from; the last of the log unless said otherwise',
    },
    [THEN]: {
      type: 'string',
      value: 'FILE',
      says: 'plays on after that line with the commands of this file, one JSON object per line, and prints what would differ',
    },
    json: { type: 'boolean', says: 'with --then: prints the difference as JSON' },
  },
  run: async ({ operands: [path = ''], values }, surroundings) => {
    const log = await readLog(path, surroundings)
    if (log === undefined) return 1
    const last = log.lines.length
    const until = values.until === undefined ? last : Number(values.until)
    if (!Number.isInteger(until) || until < 1 || until > last) {
      surroundings.err(`This log has ${last} lines: --until takes a whole number from 1 to ${last}, not "${values.until}".\n`)
      return 2
    }
    const { [THEN]: planFile, json = false } = values
    if (planFile !== undefined) return whatIf({ log, until, planFile, json }, surroundings)
    if (json) {
      surroundings.err('--json goes with --then.\n')
      return 2
    }
    surroundings.out(inWords(log, until))
    return 0
  },
})

/** One row per line of the log: number, time, sentence. Lines that were rewound say so. */
function inWords({ header, lines }: Log, until: number): string {
  const names = namesOf(header.playbook, header.language)
  const counted = new Set<EventNumber>(pathOf(lines).map(({ number }) => number))
  const width = String(until).length
  return lines
    .slice(0, until)
    .map((line) => {
      const words = wording(describeEvent(line, header.scenario, header.language), names)
      const rewound = counted.has(line.number) ? '' : ' (rewound)'
      // Players' words may hold anything; a terminal gets no control characters from them.
      return `${String(line.number).padStart(width)}  ${formatTime(line.at)}  ${words.replace(/\p{Cc}+/gu, ' ')}${rewound}\n`
    })
    .join('')
}
