import { browserJournal, openCupboard } from '@/browser/index.ts'
import { atLevel, crewOf, playEvening, readTogether, tellStory, type WrittenFile, writeLog } from '@/hosting/index.ts'
import type { Seed } from '@/kernel/index.ts'
import { play } from '../../arbitraries/any-evening.ts'
import { journalContract } from '../../hosting/journal-contract.ts'

/** What the test calls from outside; this page exists only for it. */
const calls = {
  /** The log of an evening with nobody but bots. */
  evening: (files: readonly WrittenFile[], scenario: string, crew: 'playbook' | 'idle' | 'random', seed: string): string => {
    const found = readTogether(files).scenarios.find((one) => one.scenario.id === scenario)
    if (found === undefined) throw new Error(`${scenario} could not be read.`)
    const story = tellStory(found, 'standard', seed as Seed)
    const seats = atLevel(crewOf(found.scenario, crew), story)
    return writeLog(playEvening({ story, crew: seats, crewName: crew, level: 'standard' }))
  },
  /** Runs the journal contract on the browser's own database; gives what was broken. */
  journal: async (): Promise<readonly string[]> => {
    const wish = { sender: { kind: 'facilitator' }, command: { kind: 'advance', to: 0 as never }, by: 900 } as const
    const log = play({ seed: 'seven' as Seed, wishes: [wish] }, { end: true }).log()
    const broken: string[] = []
    for (const [n, { says, keep }] of journalContract.entries()) {
      const journal = browserJournal(await openCupboard(`contract-${n}`), () => '2026-03-03T02:00:00-05:00')
      await keep(journal, log).catch((reason: unknown) => broken.push(`${says}: ${String(reason)}`))
    }
    return broken
  },
}

Object.assign(globalThis, { calls })

export type Calls = typeof calls
