import type { LogHeader, LogLine } from '@/engine/index.ts'
import {
  atLevel,
  cardOf,
  crewOf,
  crewOfHeader,
  headerOf,
  holdersOf,
  type Journal,
  nowhereJournal,
  openHost,
  openSession,
  type Playable,
  readTogether,
  type Session,
  settingOf,
  storyOfLog,
  tellStory,
} from '@/hosting/index.ts'
import type { ExerciseId, SeatId, Seed } from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'
import { scoreLog } from '@/scoring/index.ts'
import type { Backstage, DroppedFile, KeptEvening } from './backstage/protocol.ts'
import { browserJournal } from './browser-journal.ts'
import type { Cupboard } from './open-cupboard.ts'
import { type Lock, windowClaims } from './window-claims.ts'

/** What the browser must lend. */
export interface Lent {
  readonly cupboard: () => Promise<Cupboard>
  /** Keeps an exercise for this window. */
  readonly lock: Lock
  readonly shipped: Shipped
  /** Now, ISO 8601 with offset. */
  readonly today: () => string
  /** A fresh seed nobody can guess. */
  readonly seed: () => Seed
}

/** A scenario that ships: what the shelf shows of it, and the way to the whole. */
export interface ShippedScenario {
  readonly card: Card
  readonly load: () => Promise<Playable>
}

/** The scenarios and playbooks that ship. */
export interface Shipped {
  readonly scenarios: readonly ShippedScenario[]
  readonly playbooks: () => Promise<readonly Playbook[]>
}

type Card = ReturnType<typeof cardOf>

interface Shelved extends Playable {
  readonly own: boolean
}

/** Acts in their order, then what belongs to none: a newcomer meets the story at its beginning. */
function byAct(one: Card, other: Card): number {
  if (one.act === other.act) return one.id < other.id ? -1 : 1
  if (one.act === '' || other.act === '') return one.act === '' ? 1 : -1
  return one.act < other.act ? -1 : 1
}

/** Everything behind the page: shelf, kept evenings, and the sessions that are open. */
export function openBackstage({ cupboard, lock, shipped, today, seed }: Lent): Backstage & {
  readonly sessionOf: (exercise: ExerciseId) => Session | undefined
  readonly sessions: () => Iterable<Session>
  /** Somebody who resumed the exercise has left it. */
  readonly leave: (exercise: ExerciseId) => void
} {
  const open = new Map<ExerciseId, Session>()
  const claims = windowClaims(lock)
  const keeping = once(cupboard)
  /** What a person brought: kept, or as long as the page is open where nothing can be. */
  const brought = once(() =>
    keeping()
      .then((store) => store.getAll('brought'))
      .catch((): DroppedFile[] => []),
  )

  const own = async (): Promise<readonly Playable[]> => {
    const files = await brought()
    return files.length === 0 ? [] : readTogether(files.map(asWritten), await shipped.playbooks()).scenarios
  }
  const find = async (id: string): Promise<Shelved | undefined> => {
    const mine = (await own()).find(({ scenario }) => scenario.id === id)
    if (mine !== undefined) return { ...mine, own: true }
    const others = await shipped.scenarios.find(({ card }) => card.id === id)?.load()
    return others && { ...others, own: false }
  }

  const seat = (session: Session): SeatId => {
    const held = Object.entries(session.host.header.seats).find(([, { kind }]) => kind === 'person')
    if (held === undefined) throw new Error('Nobody holds a seat in this exercise; it can be read, not played.')
    return held[0] as SeatId
  }

  /** Where a new exercise is kept: nowhere, when the browser allows nothing or has no room; it can be played all the same. */
  const journalFor = async (header: LogHeader): Promise<Journal> => {
    const journal = await keeping().then(
      (store) => browserJournal(store, today),
      () => nowhereJournal(),
    )
    const opened = await journal.open(header).catch(() => 'failed' as const)
    if (opened === 'conflict') throw new Error('This exercise was begun before. Open it from your last exercises.')
    return opened === 'stored' ? journal : nowhereJournal()
  }

  /** The session of an exercise as it is kept; the one that is open already, unless another window has played on since. */
  const sessionFrom = async (exercise: ExerciseId, free: boolean): Promise<Session> => {
    const already = open.get(exercise)
    const journal = await keeping().then(
      (store) => browserJournal(store, today),
      (reason: unknown) => {
        if (already === undefined) throw reason
        return nowhereJournal()
      },
    )
    const log = await journal.read(exercise, 0)
    if (already !== undefined && (log === undefined || log.lines.length <= already.host.log().lines.length)) return already
    if (log === undefined) throw new Error('This device has no such exercise.')
    if (!free && !isOver(log.lines.at(-1))) throw new Error(OPEN_ELSEWHERE)
    const story = storyOfLog(log)
    const read = crewOfHeader(log.header)
    if (!read.ok) throw new Error(`This exercise cannot be continued. ${read.sentence}`)
    const session = openSession(openHost(log.header, story, log.lines), read.crew, journal)
    open.set(exercise, session)
    await session.open()
    return session
  }

  return {
    sessionOf: (exercise) => open.get(exercise),
    sessions: () => open.values(),
    leave: claims.leave,
    shelf: async () => {
      const mine = (await own()).map((one) => cardOf(one, true))
      const others = shipped.scenarios.map(({ card }) => card).filter(({ id }) => mine.every((card) => card.id !== id))
      return [...mine, ...others.sort(byAct)]
    },
    setting: async (id) => {
      const found = await find(id)
      return found && settingOf(found, found.own)
    },
    roleCard: async (id, held) => (await find(id))?.scenario.seats[held],
    bring: async (files) => {
      const { scenarios, diagnostics } = readTogether(files.map(asWritten), await shipped.playbooks())
      let kept = true
      if (scenarios.length > 0) {
        const before = await brought()
        for (const file of files) {
          await keeping()
            .then((store) => store.put('brought', file))
            .catch(() => {
              kept = false
            })
          const place = before.findIndex(({ name }) => name === file.name)
          before.splice(place === -1 ? before.length : place, place === -1 ? 0 : 1, file)
        }
      }
      return { added: scenarios.map((one) => cardOf(one, true)), kept, diagnostics }
    },
    evenings: async () => {
      const store = await keeping()
      const logs = await store.getAll('logs')
      const journal = browserJournal(store, today)
      const kept = await Promise.all(
        logs.map(async ({ exercise, playedAt }) => ({ playedAt, log: await journal.read(exercise, 0) })),
      )
      return kept
        .flatMap(({ playedAt, log }) => (log === undefined ? [] : eveningOf(log, playedAt)))
        .sort((a, b) => (a.playedAt < b.playedAt ? 1 : -1))
    },
    begin: async ({ scenario: id, seat: held, level = 'standard', clock }) => {
      const found = await find(id)
      if (found === undefined) throw new Error('This scenario is not on the shelf any more.')
      const story = tellStory(found, level, seed())
      const { [held]: _, ...others } = crewOf(found.scenario, 'playbook')
      const crew = atLevel(others, story)
      const seats = holdersOf(story.playbook, story.scenario, crew, { [held]: story.scenario.seats[held]?.name ?? 'You' })
      const header = headerOf(story, { crew: 'practise', level, seats, language: 'en' })
      const session = openSession(openHost(header, story), crew, await journalFor(header), { clock })
      open.set(header.exercise, session)
      await session.open()
      return header.exercise
    },
    resume: async (exercise) => {
      const free = await claims.take(exercise)
      try {
        return seat(await sessionFrom(exercise, free))
      } catch (reason) {
        if (free) claims.leave(exercise)
        throw reason
      }
    },
  }
}

const OPEN_ELSEWHERE =
  'It is open in another window of this browser, and nothing there is lost: go on there, or close it there and load this page again.'

/** Whether nothing is being written any more: the exercise has ended and no hot wash is open. */
function isOver(last: LogLine | undefined): boolean {
  return last?.event.kind === 'exercise-ended' || last?.event.kind === 'hot-wash-closed'
}

function eveningOf(
  log: NonNullable<Awaited<ReturnType<ReturnType<typeof browserJournal>['read']>>>,
  playedAt: string,
): readonly KeptEvening[] {
  const { header, lines } = log
  const held = Object.entries(header.seats).find(([, { kind }]) => kind === 'person')?.[0] as SeatId | undefined
  const last = lines.at(-1)
  if (held === undefined || last === undefined) return []
  const ended = lines.some(({ event }) => event.kind === 'exercise-ended')
  const score = ended ? scoreLog(log).team.score : null
  return [
    {
      exercise: header.exercise,
      title: header.scenario.title,
      seat: held,
      seatTitle: header.playbook.roles[held]?.title ?? held,
      playedAt,
      state: ended ? 'ended' : 'running',
      at: last.at,
      ...(score === null ? {} : { score }),
    },
  ]
}

const asWritten = ({ name, text }: DroppedFile) => ({ name, content: text })

/** Does something on the first call and remembers the answer; a failure is not remembered. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined
  return () => {
    answer ??= work().catch((reason: unknown) => {
      answer = undefined
      throw reason
    })
    return answer
  }
}
