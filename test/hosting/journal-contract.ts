import type { Log } from '@/engine/index.ts'
import { type Journal, writeLog } from '@/hosting/index.ts'
import { canonical } from '@/kernel/index.ts'

/** One promise every journal keeps. It throws a sentence when the journal does not. */
export interface JournalPromise {
  readonly says: string
  readonly keep: (journal: Journal, log: Log) => Promise<void>
}

function must(holds: boolean, sentence: string): void {
  if (!holds) throw new Error(sentence)
}

/** What every journal promises; run by every adapter, in Node and in a real browser. */
export const journalContract: readonly JournalPromise[] = [
  {
    says: 'gives back the header and the lines as they were',
    keep: async (journal, { header, lines }) => {
      must((await journal.open(header)) === 'stored', 'a new log is stored')
      must((await journal.append(header.exercise, 0, lines)) === 'stored', 'lines are stored')
      const read = await journal.read(header.exercise, 0)
      must(read !== undefined && writeLog(read) === writeLog({ header, lines }), 'what was kept is what was given, to the byte')
    },
  },
  {
    says: 'gives only the lines after those seen',
    keep: async (journal, { header, lines }) => {
      await journal.open(header)
      await journal.append(header.exercise, 0, lines)
      const read = await journal.read(header.exercise, 3)
      must(canonical(read?.lines) === canonical(lines.slice(3)), 'lines 1 to 3 are left out, nothing else is')
    },
  },
  {
    says: 'says conflict, and writes nothing, when somebody else got there first',
    keep: async (journal, { header, lines }) => {
      await journal.open(header)
      must((await journal.append(header.exercise, 0, lines.slice(0, 4))) === 'stored', 'the first four are stored')
      must((await journal.append(header.exercise, 0, lines.slice(0, 4))) === 'conflict', 'the same four again are a conflict')
      must((await journal.append(header.exercise, 9, lines.slice(9))) === 'conflict', 'a gap is a conflict')
      must((await journal.read(header.exercise, 0))?.lines.length === 4, 'four lines are kept')
    },
  },
  {
    says: 'opens a log once',
    keep: async (journal, { header }) => {
      await journal.open(header)
      must((await journal.open(header)) === 'conflict', 'the second opening is a conflict')
    },
  },
  {
    says: 'knows nothing of a log nobody opened',
    keep: async (journal, { header, lines }) => {
      must((await journal.read(header.exercise, 0)) === undefined, 'there is nothing to read')
      must((await journal.append(header.exercise, 0, lines)) === 'conflict', 'nothing can be added')
    },
  },
]
