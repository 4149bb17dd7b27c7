import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { debriefOf, write } from '@/debrief/index.ts'
import { type Author, belongs, type Command, exerciseOf, pathOf, type Reader, replay } from '@/engine/index.ts'
import {
  type Attendant,
  checkLog,
  DESK,
  type DeviceLine,
  deskOfEvaluator,
  type Host,
  nowhereJournal,
  openHost,
  openSession,
  readCommand,
  type ToDevice,
  verify,
  writeLog,
} from '@/hosting/index.ts'
import type { EventNumber, SeatId } from '@/kernel/index.ts'
import { scoreLog } from '@/scoring/index.ts'
import { anyEvening, play } from '../arbitraries/any-evening.ts'
import { type Board, fill } from '../evening/board.ts'
import { smallStory } from '../evening/given.ts'
import { runs } from '../runs.ts'

const { scenario, playbook } = smallStory
const seats = Object.keys(playbook.roles) as SeatId[]
const few = { numRuns: Math.ceil(runs / 2) }
const [first, second, third] = seats as [SeatId, SeatId, SeatId]
const bank = seats.find((seat) => seat.startsWith('bankx')) as SeatId

const anyBoard: fc.Arbitrary<Board> = fc.record({
  naming: fc.constantFrom('named' as const, 'anonymous' as const),
  notes: fc.array(
    fc.record({
      by: fc.constantFrom<Author>('facilitator', ...seats),
      column: fc.constantFrom('went-well' as const, 'did-not' as const, 'change' as const),
      text: fc.constantFrom('We called at once.', 'Nobody said no.', 'One list for both.'),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  votes: fc.array(fc.record({ by: fc.constantFrom(...seats), note: fc.nat({ max: 6 }) }), { maxLength: 12 }),
  rates: fc.uniqueArray(fc.constantFrom(...seats), { maxLength: 3 }),
})

const board: Board = {
  naming: 'anonymous',
  notes: [
    { by: first, column: 'went-well', text: 'We called at once.' },
    { by: second, column: 'change', text: 'One list for both.' },
  ],
  votes: [{ by: first, note: 1 }],
  rates: [first],
}

const finished = (): Host => play({ seed: 'seven' as never, wishes: [] }, { end: true })

describe('a log with a hot wash', () => {
  it('verifies, replays and is worth what it was worth at ENDEX, whatever hangs on the board', () => {
    fc.assert(
      fc.property(anyEvening, anyBoard, (evening, wanted) => {
        const host = play(evening, { end: true })
        const worth = scoreLog(host.log())
        fill(host, wanted)
        const checked = checkLog(writeLog(host.log()))
        if (!checked.ok) throw new Error(checked.broken.message)
        expect(verify(checked.log, host.story).ok).toBe(true)
        expect(replay(exerciseOf(scenario), pathOf(checked.log.lines), playbook)).toEqual(host.exercise())
        expect(scoreLog(checked.log)).toEqual(worth)
      }),
      few,
    )
  })

  it('shows at every line that its tail was cut, but where ENDEX or the end of the hot wash stands', () => {
    const host = finished()
    fill(host, board)
    const rows = writeLog(host.log()).trimEnd().split('\n')
    const kinds = host.log().lines.map(({ event }) => event.kind)
    for (let last = 1; last <= kinds.length; last++) {
      const checked = checkLog(`${rows.slice(0, last + 1).join('\n')}\n`)
      const whole = ['exercise-ended', 'hot-wash-closed'].includes(kinds[last - 1] ?? '')
      expect(checked.ok || checked.broken.code, kinds[last - 1]).toBe(whole || 'cut-short')
    }
    expect(kinds.at(-1)).toBe('hot-wash-closed')
  })

  it('shows swapped lines inside the hot wash, and anything behind its end', () => {
    const host = finished()
    fill(host, board)
    const rows = writeLog(host.log()).trimEnd().split('\n')
    const from = host.log().lines.findIndex(({ event }) => event.kind === 'hot-wash-opened') + 1
    for (let row = from; row < rows.length - 1; row++) {
      const swapped = rows.with(row, rows[row + 1] ?? '').with(row + 1, rows[row] ?? '')
      expect(checkLog(`${swapped.join('\n')}\n`).ok).toBe(false)
    }
    const after = checkLog(`${[...rows, rows.at(-2)].join('\n')}\n`)
    expect(after.ok ? '' : after.broken.code).toBe('after-end')
  })

  it('goes on from where its lines end', () => {
    const host = finished()
    host.accept({ kind: 'open-hot-wash', naming: 'anonymous' }, { kind: 'facilitator' }, 'open')
    host.accept({ kind: 'write-note', seat: first, column: 'change', text: 'Mine.' }, { kind: 'seat', seat: first }, 'note')
    const again = openHost(host.header, host.story, host.log().lines)
    const vote = again.accept({ kind: 'vote', seat: first, note: 'note-1' }, { kind: 'seat', seat: first }, 'vote')
    expect(vote).toMatchObject({ accepted: false, refusal: { kind: 'your-own-note' } })
  })
})

describe('a hot wash without names', () => {
  const readers: readonly Reader[] = [
    { kind: 'facilitator' },
    { kind: 'evaluator', name: 'Heron' },
    ...Object.keys(playbook.organisations).map((organisation) => ({ kind: 'organisation', organisation }) as Reader),
  ]

  /** What everybody may learn of one board, without the line numbers that count what others were told. */
  const learnt = (host: Host, own: ReadonlySet<Author>) => {
    const { lines } = host.log()
    const card = scoreLog(host.log())
    return {
      devices: seats
        .filter((seat) => !own.has(seat))
        .map((seat) => host.view(seat).lines.map(({ at, event }) => JSON.stringify([at, event]))),
      boards: seats.filter((seat) => !own.has(seat)).map((seat) => host.view(seat).exercise.hotWash),
      readers: readers
        .filter(({ kind }) => kind !== 'facilitator' || !own.has('facilitator'))
        .map((reader) =>
          lines
            .filter(({ audience }) => belongs(reader, audience.during))
            .map(({ number, event }) => JSON.stringify([number, event])),
        ),
      debriefs: ['joint' as const, ...(Object.keys(playbook.organisations) as never[])].flatMap((reader) =>
        (['md', 'html', 'json'] as const).map((format) => write(debriefOf(host.log(), card, reader), format)),
      ),
    }
  }

  it('looks the same to everybody, debriefs and facilitator too, whoever wrote and voted, but to the authors', () => {
    fc.assert(
      fc.property(anyBoard, fc.nat({ max: seats.length - 1 }), fc.nat({ max: seats.length - 1 }), (wanted, one, other) => {
        const [a, b] = [seats[one] ?? first, seats[other] ?? first]
        const swap = <By extends Author>(by: By): By => (by === a ? b : by === b ? a : by) as By
        const straight = { ...wanted, naming: 'anonymous' as const }
        const swapped: Board = {
          ...straight,
          notes: straight.notes.map((note) => ({ ...note, by: swap(note.by) })),
          votes: straight.votes.map((vote) => ({ ...vote, by: swap(vote.by) })),
          rates: straight.rates.map(swap),
        }
        const hosts = [straight, swapped].map((each) => {
          const host = finished()
          fill(host, each)
          return host
        })
        const [left, right] = hosts.map((host) => learnt(host, new Set([a, b])))
        expect(left).toEqual(right)
      }),
      few,
    )
  })

  it('tells the author’s own device, and no name in any line that others read', () => {
    const host = finished()
    fill(host, board)
    expect(host.view(first).exercise.hotWash?.notes.map(({ by }) => by)).toEqual([first, undefined])
    expect(host.view(second).exercise.hotWash?.notes.map(({ by }) => by)).toEqual([undefined, second])
    const open = host.log().lines.filter(({ event }) => event.kind === 'note-written' || event.kind === 'vote-cast')
    expect(open.length).toBe(3)
    for (const { event } of open) expect(event).not.toHaveProperty('by')
  })

  it('hands out a log that stops at ENDEX, and is whole', async () => {
    const said: ToDevice[] = []
    const session = openSession(finished(), {}, nowhereJournal())
    const device = session.attach((message) => said.push(message))
    await device.receive({ kind: 'join', seat: first, seen: 0 })
    session.host.accept({ kind: 'open-hot-wash', naming: 'anonymous' }, { kind: 'facilitator' }, 'open')
    session.host.accept(
      { kind: 'write-note', seat: second, column: 'change', text: 'Secret.' },
      { kind: 'seat', seat: second },
      'n',
    )
    session.host.accept({ kind: 'close-hot-wash', carry: 1 }, { kind: 'facilitator' }, 'close')
    await device.receive({ kind: 'ask-log' })
    const log = said.findLast((message) => message.kind === 'log')
    const checked = checkLog(log?.kind === 'log' ? log.text : '')
    expect(checked.ok ? checked.log.lines.at(-1)?.event.kind : checked.broken).toBe('exercise-ended')
  })
})

describe('on the wire', () => {
  it('takes each command of the review as it must look, and no other', () => {
    const good: readonly unknown[] = [
      { kind: 'observe', text: 'Calm.', about: first, line: 3 },
      { kind: 'observe', text: 'Calm.', capability: 'x', rating: 'P' },
      { kind: 'open-hot-wash', naming: 'named', votesEach: 3 },
      { kind: 'write-note', seat: first, column: 'change', text: 'One list.' },
      { kind: 'write-note', column: 'change', text: 'One list.' },
      { kind: 'change-note', seat: first, note: 'note-1', text: 'Two.' },
      { kind: 'remove-note', note: 'note-1' },
      { kind: 'move-note', note: 'note-1', column: 'change' },
      { kind: 'group-notes', title: 'Calls', notes: ['note-1', 'note-2'] },
      { kind: 'ungroup', group: 'group-1' },
      { kind: 'vote', seat: first, note: 'note-1' },
      { kind: 'take-vote-back', seat: first, note: 'note-1' },
      { kind: 'rate-self', seat: first, answers: { duties: 1, whom: 5, time: 3 } },
      { kind: 'close-hot-wash', carry: 5, owners: { 'note-1': first } },
    ]
    for (const command of good) expect(readCommand(command), JSON.stringify(command)).toEqual({ ok: true, command })
    const bad: readonly unknown[] = [
      { kind: 'observe', text: 'Calm.', by: 'Heron' },
      { kind: 'observe', text: 'Calm.', name: 'Heron' },
      { kind: 'observe', text: 'Calm.', rating: 'A' },
      { kind: 'open-hot-wash', naming: 'maybe' },
      { kind: 'write-note', seat: first, column: 'sideways', text: 'One list.' },
      { kind: 'move-note', note: 'note-1', column: 'sideways' },
      { kind: 'rate-self', seat: first, answers: { duties: 0, whom: 5, time: 3 } },
      { kind: 'rate-self', seat: first, answers: { duties: 2.5, whom: 5, time: 3 } },
      { kind: 'vote', note: 'note-1' },
      { kind: 'close-hot-wash', carry: -1 },
    ]
    for (const command of bad) expect(readCommand(command).ok, JSON.stringify(command)).toBe(false)
  })

  it('lets an evaluator’s device observe under the name the host gave, and cite a line by its own count', async () => {
    const session = openSession(play({ seed: 'seven' as never, wishes: [] }), {}, nowhereJournal())
    const host = session.host
    const told = { heron: [] as DeviceLine[], wren: [] as DeviceLine[], player: [] as DeviceLine[], desk: [] as DeviceLine[] }
    const refused: ToDevice[] = []
    const device = (name: keyof typeof told, who: Attendant) =>
      session.attach(
        (message) => {
          if (message.kind === 'lines') told[name].push(...message.lines)
          if (message.kind === 'refused') refused.push(message)
        },
        () => who,
      )
    const heron = device('heron', { kind: 'evaluator', name: 'Heron' })
    const wren = device('wren', { kind: 'evaluator', name: 'Wren' })
    const player = device('player', { kind: 'player', seats: [first] })
    const desk = device('desk', { kind: 'facilitator' })
    await heron.receive({ kind: 'join', seat: deskOfEvaluator('Heron'), seen: 0 })
    await wren.receive({ kind: 'join', seat: deskOfEvaluator('Wren'), seen: 0 })
    await player.receive({ kind: 'join', seat: first, seen: 0 })
    await desk.receive({ kind: 'join', seat: DESK, seen: 0 })
    await desk.receive({ kind: 'command', id: 'd1', command: { kind: 'observe', text: 'Mine alone.' } })
    await desk.receive({ kind: 'command', id: 'd2', command: { kind: 'send', seat: first, to: [second], text: 'Look here.' } })
    const cited = told.heron.find(({ event }) => event.kind === 'message-sent')
    const inLog = host.log().lines.find(({ event }) => event.kind === 'message-sent')
    expect(cited?.number).not.toBe(inLog?.number)
    const line = cited?.number as EventNumber
    await heron.receive({ kind: 'command', id: 'e1', command: { kind: 'observe', text: 'Calm.', line } })
    expect(host.exercise().observations.at(-1)?.event).toMatchObject({
      by: { kind: 'evaluator', name: 'Heron' },
      line: inLog?.number,
    })
    const note = (lines: readonly DeviceLine[]) =>
      lines.find(({ event }) => event.kind === 'observed' && event.text === 'Calm.')?.event
    expect(note(told.heron)).toMatchObject({ line })
    expect(note(told.desk)).toMatchObject({ line: inLog?.number })
    expect([note(told.wren), note(told.player)]).toEqual([undefined, undefined])

    await heron.receive({ kind: 'command', id: 'e2', command: { kind: 'observe', text: 'Late.', line: 900 as EventNumber } })
    expect(refused).toMatchObject([{ id: 'e2', refusal: { kind: 'unknown-line' } }])

    await desk.receive({ kind: 'command', id: 'd3', command: { kind: 'end', reason: 'time' } })
    expect(note(told.wren)).toMatchObject({ line: told.wren.find(({ event }) => event.kind === 'message-sent')?.number })
    expect(note(told.player)).toMatchObject({ line: told.player.find(({ event }) => event.kind === 'message-sent')?.number })
  })

  it('tells a device that was not told the cited line of no number', async () => {
    const session = openSession(play({ seed: 'seven' as never, wishes: [] }), {}, nowhereJournal())
    const said: ToDevice[] = []
    const evaluator = session.attach(
      () => undefined,
      () => ({ kind: 'evaluator', name: 'Heron' }),
    )
    const player = session.attach((message) => said.push(message))
    await player.receive({ kind: 'join', seat: bank, seen: 0 })
    await evaluator.receive({ kind: 'join', seat: deskOfEvaluator('Heron'), seen: 0 })
    const sent: Command = { kind: 'send', seat: first, to: [third], text: 'Between us.' }
    await session.command(sent, 's1')
    const line = session.host.view(deskOfEvaluator('Heron')).told.length as EventNumber
    await evaluator.receive({ kind: 'command', id: 'e1', command: { kind: 'observe', text: 'Calm.', line } })
    expect(session.host.exercise().observations).toHaveLength(1)
    await session.command({ kind: 'end', reason: 'time' }, 'end')
    const seen = said
      .flatMap((message) => (message.kind === 'lines' ? message.lines : []))
      .find(({ event }) => event.kind === 'observed')?.event
    expect(seen).toMatchObject({ text: 'Calm.' })
    expect(seen).not.toHaveProperty('line')
  })
})
