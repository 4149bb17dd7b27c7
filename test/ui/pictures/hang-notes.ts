import type { Column, Command, Naming } from '../../../src/engine/index.ts'
import { DESK, type MemberId, type OpenRoom } from '../../../src/hosting/index.ts'
import type { SeatId } from '../../../src/kernel/index.ts'
import { connectionTo } from '../fixtures/pretend-sessions.ts'

const notes: readonly (readonly [string, Column, string])[] = [
  ['techa.cio', 'went-well', 'We called the CISO before we were sure. That bought BankX an hour.'],
  ['bankx.security_analyst', 'went-well', 'They sent proof with every claim. I could check isolation myself.'],
  ['techa.tech_lead', 'went-well', 'Snapshot first, then revoke. Nothing was lost for the lawyers.'],
  ['bankx.pr_head', 'went-well', 'The 72-hour clock was on the wall the minute I was told.'],
  ['bankx.ceo', 'went-well', 'One voice with TechA on the call with the regulator.'],
  ['techa.cio', 'did-not', 'Twenty tokens, twenty clicks, twenty approvals.'],
  ['bankx.ciso', 'did-not', '3,200 records went while we waited for a button.'],
  ['techa.tech_lead', 'did-not', 'The script exists. It was never allowed to run.'],
  ['bankx.ceo', 'did-not', 'I did not know my approval was the one missing.'],
  ['bankx.pr_head', 'did-not', 'I learned it from Owl TV.'],
  ['techa.employee_y', 'did-not', 'Nobody told me what I may not say until I had said it.'],
  ['techa.cio', 'change', 'One approval, then the script revokes everything tied to the account.'],
  ['bankx.ciso', 'change', 'A shared channel with TechA that both can open at night.'],
  ['techa.employee_y', 'change', 'A two-line rule on silence, read aloud when an incident opens.'],
  ['bankx.pr_head', 'change', 'A holding statement on the shelf, already read by Legal.'],
]

/** Who votes for which notes, counted from 1. */
const votes: Readonly<Record<string, readonly number[]>> = {
  'techa.cio': [2, 7, 13],
  'bankx.ciso': [1, 6, 12],
  'techa.tech_lead': [1, 12],
  'bankx.pr_head': [12, 7, 1],
  'bankx.ceo': [12, 10, 15],
  'techa.employee_y': [7, 15, 3],
}

/** Hangs the board of a hot wash as ten people might fill it. The facilitator's device speaks for every seat. */
export async function hangNotes(room: OpenRoom, facilitator: MemberId, naming: Naming, close: boolean): Promise<void> {
  await say(room, facilitator, DESK, [{ kind: 'open-hot-wash', naming }])
  for (const [seat, column, text] of notes)
    await say(room, facilitator, seat as SeatId, [{ kind: 'write-note', seat: seat as SeatId, column, text }])
  for (const [seat, given] of Object.entries(votes))
    await say(
      room,
      facilitator,
      seat as SeatId,
      given.map((note) => ({ kind: 'vote', seat: seat as SeatId, note: `note-${note}` })),
    )
  const group: Command = { kind: 'group-notes', title: 'Revoking by hand', notes: ['note-6', 'note-7', 'note-8', 'note-9'] }
  await say(room, facilitator, DESK, close ? [group, { kind: 'close-hot-wash', carry: 3 }] : [group])
}

let sent = 0

function say(room: OpenRoom, facilitator: MemberId, seat: SeatId, commands: readonly Command[]): Promise<void> {
  const holder = room.room().members.find(({ seats }) => seats.includes(seat))?.id ?? facilitator
  const connection = connectionTo(room, holder)
  return new Promise((done, fail) => {
    let answers = 0
    connection.onMessage((message) => {
      if (message.kind === 'refused') fail(new Error(JSON.stringify(message.refusal)))
      if (message.kind === 'malformed') fail(new Error(message.diagnostic.message))
      if (message.kind !== 'accepted' || ++answers < commands.length) return
      connection.close()
      done()
    })
    connection.send({ kind: 'join', seat, seen: 0 })
    for (const command of commands) connection.send({ kind: 'command', id: `hang-${++sent}`, command })
  })
}
