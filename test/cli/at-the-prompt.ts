import { type ExitCode, runCli, type Surroundings } from '@/cli/index.ts'
import { memoryRooms } from '../hosting/memory-rooms.ts'
import { memoryFiles } from './memory-files.ts'

/** What a command line answered. */
export interface Answer {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
}

/**
 * Types a command line and waits for the answer.
 *
 * @param line words separated by single spaces, without the program's own name
 * @param around what is different from an empty disk, no settings, and a user who ends everything at once
 */
export async function typed(line: string, around: Partial<Surroundings> = {}): Promise<Answer> {
  const said = { out: '', err: '' }
  const code = await runCli(line === '' ? [] : line.split(' '), {
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    terminal: false,
    milliseconds: () => 0,
    files: memoryFiles(),
    environment: {},
    version: '1.2.3',
    webFolder: 'nowhere',
    shipped: [],
    openStore: () => memoryRooms(),
    now: () => 0,
    stopAsked: async () => {},
    ...around,
  })
  return { code, ...said }
}
