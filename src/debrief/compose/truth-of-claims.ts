import {
  claimsHolding,
  type Exercise,
  evolve,
  exerciseOf,
  type LogLine,
  type RecordedAs,
  type Story,
  type Version,
} from '@/engine/index.ts'
import type { Claim, EventNumber } from '@/kernel/index.ts'
import type { Said } from '../block.ts'
import { say } from '../words/say.ts'
import type { Sources } from './sources.ts'

/** A published text, with who wrote it where the reader may know, and how long each of its claims was true. */
export interface Examined {
  readonly line: RecordedAs<'statement-published'>
  readonly version: Version | undefined
  /** Per claim; absent where the reader may not be told what was true. */
  readonly truth: Readonly<Record<string, Said>> | undefined
}

/** A claim being watched from its publication on. */
interface Watched {
  readonly id: string
  holds: boolean
  readonly said: Claim[]
}

/**
 * Everything that was published, and how true it was. What is true rests on the whole world, so it is told in the joint debrief only,
 * and only once the exercise has ended.
 */
export function examine(sources: Sources): readonly Examined[] {
  const { lines, header, playbook, scenario, ended, for: reader } = sources
  if (!lines.some(({ event }) => event.kind === 'statement-published')) return []
  const told = ended !== undefined && reader === 'joint'
  const story: Story = { scenario, playbook, seed: header.seed, level: scenario.levels[header.level] }
  const found: { line: Examined['line']; version: Version | undefined; watched: Watched[] }[] = []
  let exercise = exerciseOf(scenario)
  for (const line of lines) {
    const before = exercise
    exercise = evolve(exercise, line, playbook)
    if (told && moved(before, exercise)) {
      for (const { line: published, watched } of found) watch(watched, published, line, exercise, story)
    }
    if (line.event.kind !== 'statement-published') continue
    const published = { ...line, event: line.event }
    const version = exercise.statements[line.event.statement]?.find((known) => known.version === published.event.version)
    found.push({ line: published, version, watched: told ? begin(published, exercise, story) : [] })
  }
  return found.map(({ line, version, watched }) => ({
    line,
    version,
    truth: told ? Object.fromEntries(watched.map((one) => [one.id, [...one.said, atEnd(one, ended)]])) : undefined,
  }))
}

function begin({ number, event }: Examined['line'], exercise: Exercise, story: Story): Watched[] {
  const holding = claimsHolding(event, exercise, story)
  return event.claims.map((id) => {
    const holds = holding.includes(id)
    return { id, holds, said: [say(holds ? 'said/true-then' : 'said/false-then', {}, [number])] }
  })
}

function watch(watched: Watched[], { event }: Examined['line'], line: LogLine, exercise: Exercise, story: Story): void {
  const holding = claimsHolding(event, exercise, story)
  for (const one of watched) {
    const holds = holding.includes(one.id)
    if (holds === one.holds) continue
    one.holds = holds
    one.said.push(say(holds ? 'said/turned-true' : 'said/turned-false', { at: line.at }, [line.number]))
  }
}

function atEnd({ holds }: Watched, ended: EventNumber): Claim {
  return say(holds ? 'said/true-still' : 'said/false-still', {}, [ended])
}

/** Whether a line changed anything that a condition can ask about. */
function moved(before: Exercise, after: Exercise): boolean {
  return (
    before.facts !== after.facts ||
    before.now !== after.now ||
    before.happenings !== after.happenings ||
    before.deliveries !== after.deliveries ||
    before.phase !== after.phase
  )
}
