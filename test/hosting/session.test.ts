import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exerciseBriefed, pathOf, type Recorded, replay } from '@/engine/index.ts'
import {
  type DeviceLine,
  headerOf,
  holdersOf,
  type Journal,
  memoryJournal,
  nowhereJournal,
  openHost,
  openSession,
  type Session,
  type ToDevice,
} from '@/hosting/index.ts'
import type { EventNumber, SeatId } from '@/kernel/index.ts'
import { anyWish, asCommand } from '../arbitraries/any-command.ts'
import { smallStory } from '../evening/given.ts'
import { role } from '../evening/small-playbook.ts'
import { runs } from '../runs.ts'

const lead = role('techa.tech_lead')
const { scenario, playbook } = smallStory

async function table(journal: Journal = memoryJournal()): Promise<Session> {
  const seats = holdersOf(playbook, scenario, {}, { [lead]: 'Sami' })
  const header = headerOf(smallStory, { crew: 'practise', level: 'standard', seats, language: 'en' })
  await journal.open(header)
  const session = openSession(openHost(header, smallStory), {}, journal)
  await session.open()
  return session
}

/** A device that keeps what it hears. */
function device(session: Session) {
  const heard: ToDevice[] = []
  const seat = session.attach((message) => heard.push(message))
  const lines = () => heard.flatMap((message) => (message.kind === 'lines' ? message.lines : []))
  return { ...seat, heard, lines, last: () => heard.at(-1) }
}

const everyone = { kind: 'everyone' } as const
const asRecorded = ({ number, after, at, event }: DeviceLine): Recorded => ({
  number: number as EventNumber,
  ...(after === undefined ? {} : { after: after as EventNumber }),
  at,
  event,
  audience: { during: everyone, after: everyone },
})

describe('a session', () => {
  it('welcomes a device with its briefing and everything it may see', async () => {
    const session = await table()
    const laptop = device(session)
    await laptop.receive({ kind: 'join', seat: lead, seen: 0 })
    expect(laptop.heard[0]).toMatchObject({ kind: 'welcome', briefing: { seat: lead } })
    expect(laptop.lines().map(({ number }) => number)).toEqual(session.host.view(lead).lines.map((_, n) => n + 1))
  })

  it('answers what is no message with a sentence, and goes on', async () => {
    const session = await table()
    const laptop = device(session)
    for (const rubbish of [
      null,
      7,
      'join',
      {},
      { kind: 'join' },
      { kind: 'command', id: 'x', command: { kind: 'start' } },
      { kind: 'join', seat: lead, seen: -1 },
    ])
      await laptop.receive(rubbish)
    expect(laptop.heard.every(({ kind }) => kind === 'malformed')).toBe(true)
    expect(laptop.heard).toHaveLength(7)
    await laptop.receive({ kind: 'join', seat: lead, seen: 0 })
    expect(laptop.heard[7]?.kind).toBe('welcome')
  })

  it('takes words with an act as they came, and nothing beside them', async () => {
    const laptop = device(await table())
    await laptop.receive({ kind: 'join', seat: lead, seen: 0 })
    const words = { text: ' As *written*.\n\n', claims: ['over'], number: 210 }
    const sent = (given: unknown) => {
      const command = { kind: 'do', seat: lead, activity: 'log.query', with: {}, emergency: false, words: given }
      return laptop.receive({ kind: 'command', id: 'w', command })
    }
    await sent(words)
    expect(laptop.last()).toMatchObject({ kind: 'refused', refusal: { kind: 'words-not-taken' } })
    for (const wrong of [
      {},
      { text: 'x' },
      { ...words, number: -1 },
      { ...words, number: 1.5 },
      { ...words, claims: 'over' },
      { ...words, more: 1 },
    ]) {
      await sent(wrong)
      expect(laptop.last()?.kind).toBe('malformed')
    }
  })

  it('puts the seat it knows in place of the seat that is claimed', async () => {
    const session = await table()
    const laptop = device(session)
    await laptop.receive({ kind: 'join', seat: lead, seen: 0 })
    await laptop.receive({
      kind: 'command',
      id: 'a',
      command: { kind: 'send', seat: 'bankx.ceo', to: [lead], text: 'It is me.' },
    })
    expect(laptop.last()).toMatchObject({ kind: 'refused', id: 'a', refusal: { kind: 'not-your-seat' } })
  })

  it('lets nobody hear what would split the exercise in two', async () => {
    const journal = memoryJournal()
    let elsewhere = false
    const session = await table({
      ...journal,
      append: (...given) => (elsewhere ? Promise.resolve('conflict') : journal.append(...given)),
    })
    const laptop = device(session)
    await laptop.receive({ kind: 'join', seat: lead, seen: 0 })
    const before = laptop.lines().length
    elsewhere = true
    await laptop.receive({ kind: 'command', id: 'a', command: { kind: 'send', seat: lead, to: ['techa.cto'], text: 'Hello?' } })
    expect(laptop.lines()).toHaveLength(before)
    expect(laptop.last()).toMatchObject({ kind: 'not-kept', sentence: expect.stringContaining('another window') })
  })

  it('goes on without room, says so, and keeps everything as soon as there is room', async () => {
    const journal = memoryJournal()
    let full = false
    const session = await table({
      ...journal,
      append: (...given) => (full ? Promise.reject(new Error('no room')) : journal.append(...given)),
    })
    const laptop = device(session)
    const said = () => laptop.heard.map(({ kind }) => kind)
    await laptop.receive({ kind: 'join', seat: lead, seen: 0 })
    const before = laptop.lines().length
    full = true
    await laptop.receive({
      kind: 'command',
      id: 'a',
      command: { kind: 'send', seat: lead, to: ['techa.cto'], text: 'Are you there?' },
    })
    expect(laptop.lines()).toHaveLength(before + 1)
    expect(said()).toContain('not-kept')
    full = false
    await laptop.receive({ kind: 'command', id: 'b', command: { kind: 'send', seat: lead, to: ['techa.cto'], text: 'Hello?' } })
    expect(laptop.lines()).toHaveLength(before + 2)
    expect(said().filter((kind) => kind === 'kept')).toHaveLength(1)
    const { header, lines } = session.host.log()
    expect((await journal.read(header.exercise, 0))?.lines).toEqual(lines)
  })

  it('can be played where nothing is kept, and says so from the start', async () => {
    const session = await table(nowhereJournal())
    const laptop = device(session)
    await laptop.receive({ kind: 'join', seat: lead, seen: 0 })
    expect(laptop.lines().length).toBeGreaterThan(0)
    expect(laptop.heard).toContainEqual({
      kind: 'not-kept',
      sentence: expect.stringContaining('Nothing of this exercise is saved'),
    })
  })

  it('lets time pass until something reaches the seat, and ends by itself', async () => {
    const session = await table()
    const laptop = device(session)
    await laptop.receive({ kind: 'join', seat: lead, seen: 0 })
    await laptop.receive({ kind: 'pass-time', id: 'a', until: 3600 })
    expect(session.host.exercise().now).toBe(300)
    await laptop.receive({ kind: 'pass-time', id: 'b', until: 3600 })
    expect(session.host.exercise()).toMatchObject({ now: 3600, status: 'ended' })
  })

  it('moves with the wall only when it is told to run', async () => {
    const session = await table()
    await session.tick(60)
    expect(session.host.exercise().now).toBe(0)
    const laptop = device(session)
    await laptop.receive({ kind: 'join', seat: lead, seen: 0 })
    await laptop.receive({ kind: 'clock', mode: { kind: 'runs', pace: 4 } })
    await session.tick(1)
    expect(session.host.exercise().now, 'nobody has anything due: on to the next news').toBe(300)
    await session.tick(60)
    expect(session.host.exercise().now, 'a question waits: four seconds a second').toBe(540)
  })

  it('gives a debrief that is worth the same as the log', async () => {
    const session = await table()
    const laptop = device(session)
    await laptop.receive({ kind: 'join', seat: lead, seen: 0 })
    await laptop.receive({ kind: 'command', id: 'a', command: { kind: 'end', reason: 'time' } })
    await laptop.receive({ kind: 'ask-debrief', for: 'joint' })
    expect(laptop.last()).toMatchObject({ kind: 'debrief', debrief: { format: 'hotwash-debrief/1' } })
    await laptop.receive({ kind: 'ask-log' })
    expect(laptop.last()?.kind).toBe('log')
  })

  it('keeps the log and everybody else’s debrief to itself while the exercise runs', async () => {
    const session = await table()
    const laptop = device(session)
    await laptop.receive({ kind: 'join', seat: lead, seen: 0 })
    for (const message of [{ kind: 'ask-log' }, { kind: 'ask-debrief', for: 'joint' }]) {
      await laptop.receive(message)
      expect(laptop.last()).toMatchObject({ kind: 'malformed', diagnostic: { code: 'not-yet' } })
    }
  })

  it('gives every device the same fold, whatever is lost, repeated or asked twice', async () => {
    const moment = fc.oneof(
      fc.record({ kind: fc.constant('wish' as const), wish: anyWish(scenario, playbook) }),
      fc.record({ kind: fc.constant('drop' as const) }),
      fc.record({ kind: fc.constant('join' as const), stale: fc.nat({ max: 5 }) }),
      fc.record({ kind: fc.constant('ask' as const) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(moment, { maxLength: 25, size: 'max' }), async (moments) => {
        const session = await table()
        const kept = new Map<number, ReturnType<ReturnType<typeof device>['lines']>[number]>()
        let now: ReturnType<typeof device> | undefined
        const hear = () => {
          for (const line of now?.lines() ?? []) kept.set(line.number, line)
        }
        let n = 0
        for (const next of moments) {
          if (next.kind === 'drop') {
            hear()
            now?.close()
            now = undefined
          } else if (next.kind === 'join') {
            hear()
            now?.close()
            now = device(session)
            await now.receive({ kind: 'join', seat: lead, seen: Math.max(0, kept.size - next.stale) })
          } else if (next.kind === 'ask') await now?.receive({ kind: 'join', seat: lead, seen: kept.size })
          else {
            const command = asCommand(next.wish, session.host.exercise().now, scenario.length.story)
            const other = device(session)
            await other.receive({ kind: 'join', seat: 'seat' in command ? command.seat : lead, seen: 0 })
            await other.receive({ kind: 'command', id: `wish-${n++}`, command })
            other.close()
          }
          hear()
        }
        now?.close()
        now = device(session)
        await now.receive({ kind: 'join', seat: lead, seen: kept.size })
        hear()
        const view = session.host.view(lead as SeatId)
        expect([...kept.keys()].sort((a, b) => a - b)).toEqual(view.told.map((_, index) => index + 1))
        const told = [...kept.values()].sort((a, b) => a.number - b.number).map(asRecorded)
        const folded = replay(exerciseBriefed(view.briefing), pathOf(told), playbook)
        expect(folded.deliveries).toHaveProperty(Object.keys(view.exercise.deliveries)[0] ?? '')
        expect(Object.keys(folded.acts)).toEqual(Object.keys(view.exercise.acts))
        expect(folded.now).toBe(view.exercise.now)
      }),
      { numRuns: Math.max(50, runs / 2) },
    )
  })
})
