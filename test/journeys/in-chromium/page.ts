import { browserJournal, openCupboard } from '@/browser/index.ts'
import { atLevel, crewOf, playEvening, readTogether, tellStory, type WrittenFile, writeLog } from '@/hosting/index.ts'
import type { Seed } from '@/kernel/index.ts'
import type { Ambience, Sound } from '../../../src/ui/sound/heard.ts'
import { soundBoard } from '../../../src/ui/sound/sound-board.ts'
import { play } from '../../arbitraries/any-evening.ts'
import { journalContract } from '../../hosting/journal-contract.ts'

/** A stretch of sound as a meter sees it: the highest sample (1 is full scale), decibels below full scale, seconds until silence. */
export interface Rendered {
  readonly peak: number
  readonly decibels: number
  readonly lasts: number
}

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
  /** What the board gives out when it plays sounds in a room as loud as this; computed, not heard. */
  sound: async (sounds: readonly Sound[], ambience: Ambience): Promise<Rendered> => {
    const rate = 48_000
    const context = new OfflineAudioContext(1, 3 * rate, rate)
    const board = soundBoard(context)
    board.surround(ambience)
    board.play(sounds)
    const samples = (await context.startRendering()).getChannelData(0)
    const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
    // Loudness of the loudest 0.4 s, as a meter's momentary value without its weighting for high tones.
    const stretch = 0.4 * rate
    let loudest = 0
    for (let from = 0; from + stretch <= samples.length; from += stretch / 4) {
      const power = samples.subarray(from, from + stretch).reduce((sum, sample) => sum + sample * sample, 0) / stretch
      loudest = Math.max(loudest, power)
    }
    const last = samples.findLastIndex((sample) => Math.abs(sample) > 0.001)
    return { peak, decibels: 10 * Math.log10(loudest), lasts: (last + 1) / rate }
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
