import type { Author, Column, Command, Naming, Sender } from '@/engine/index.ts'
import type { Host } from '@/hosting/index.ts'

/** A board after ENDEX: who writes which notes, who votes for which of them, counted from 0, and who rates themselves. */
export interface Board {
  readonly naming: Naming
  readonly notes: readonly { readonly by: Author; readonly column: Column; readonly text: string }[]
  readonly votes: readonly { readonly by: Exclude<Author, 'facilitator'>; readonly note: number }[]
  readonly rates: readonly Exclude<Author, 'facilitator'>[]
}

/** Who sends what an author wants. */
export function senderFor(by: Author): Sender {
  return by === 'facilitator' ? { kind: 'facilitator' } : { kind: 'seat', seat: by }
}

/** Fills a board and closes it. What is refused is passed over, and counted. */
export function fill(host: Host, { naming, notes, votes, rates }: Board, carry = 3): number {
  let count = 0
  let refused = 0
  const ask = (command: Command, by: Author): void => {
    const answer = host.accept(command, senderFor(by), `board-${++count}`)
    if (answer.accepted !== true) refused++
  }
  ask({ kind: 'open-hot-wash', naming }, 'facilitator')
  for (const { by, ...note } of notes) ask({ kind: 'write-note', ...note, ...(by === 'facilitator' ? {} : { seat: by }) }, by)
  for (const { by, note } of votes) ask({ kind: 'vote', seat: by, note: `note-${note + 1}` }, by)
  for (const seat of rates) ask({ kind: 'rate-self', seat, answers: { duties: 4, whom: 3, time: 2 } }, seat)
  ask({ kind: 'close-hot-wash', carry }, 'facilitator')
  return refused
}
