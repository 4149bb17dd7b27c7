import { describe, it } from 'vitest'
import { memoryJournal } from '@/hosting/index.ts'
import { play } from '../arbitraries/any-evening.ts'
import { journalContract } from './journal-contract.ts'

const { log } = play(
  {
    seed: 'seven' as never,
    wishes: [{ sender: { kind: 'facilitator' }, command: { kind: 'advance', to: 0 as never }, by: 900 }],
  },
  { end: true },
)

describe('a journal in memory', () => {
  for (const { says, keep } of journalContract) it(says, () => keep(memoryJournal(), log()))
})
