import { type Briefing, evolve, exerciseBriefed, pathOf, replay } from '@/engine/index.ts'
import type { DeviceLine, ToDevice, ToHost } from '@/hosting/index.ts'
import { type ExerciseTime, unreachable } from '@/kernel/index.ts'
import { recordedFrom } from './recorded-from.ts'
import { mayPlay } from './select/stand-ins.ts'
import type { Table } from './table.ts'

/** The table after a message, and what to answer the host. */
export interface Received {
  readonly table: Table
  readonly answers: readonly ToHost[]
}

const KEPT_REFUSALS = 10

/** What a message of the host changes. Pure: the same table and message always give the same result. */
export function receive(table: Table, message: ToDevice): Received {
  switch (message.kind) {
    case 'welcome':
      return welcome(table, message)
    case 'lines':
      return lines(table, message.lines)
    case 'clock':
      return quiet({ ...table, clock: message.mode, now: later(table.now, message.now) })
    case 'accepted':
      return quiet(answered(table, message.id))
    case 'refused':
      return quiet(refused(table, message))
    case 'malformed':
      return quiet({
        ...answered(table, message.id),
        malformed: [...table.malformed, message.diagnostic],
      })
    case 'debrief':
      return quiet({
        ...table,
        debrief: message.debrief,
        ...(message.scorecard === undefined ? {} : { scorecard: message.scorecard }),
      })
    case 'log':
      return quiet({ ...table, log: message.text })
    case 'not-kept':
      return quiet({ ...table, notKept: message.sentence })
    case 'kept': {
      const { notKept: _, ...rest } = table
      return quiet(rest)
    }
    default:
      return unreachable(message)
  }
}

const quiet = (table: Table): Received => ({ table, answers: [] })

const later = (a: ExerciseTime, b: ExerciseTime): ExerciseTime => (a > b ? a : b)

/**
 * The host knows this device. The first welcome says where its fold starts; later ones leave the fold alone. Commands that were never answered are sent again under their old ids, so that one the host did
 * carry out is not carried out twice.
 */
function welcome(table: Table, message: Extract<ToDevice, { kind: 'welcome' }>): Received {
  const { lostBecause: _, ...known } = table
  const opened: Table = {
    ...known,
    connection: 'open',
    exerciseId: message.exercise,
    briefing: message.briefing,
    ...(message.script === undefined ? {} : { script: message.script }),
    clock: message.clock,
    exercise: table.lines.length === 0 ? exerciseBriefed(message.briefing) : table.exercise,
  }
  return { table: opened, answers: table.pending.map(({ id, command }) => ({ kind: 'command', id, command })) }
}

/**
 * Lines in order, each once. Lines already known are passed over by their number; when one is missing nothing after it is
 * taken, and the host is asked for what follows the last known line.
 */
function lines(table: Table, arrived: readonly DeviceLine[]): Received {
  const { briefing } = table
  if (briefing === undefined) return { table, answers: [joinAgain(table)] }
  let known = table
  for (const line of arrived) {
    if (line.number <= known.lines.length) continue
    if (line.number > known.lines.length + 1) return { table: known, answers: [joinAgain(known)] }
    known = take(known, line, briefing)
  }
  return quiet(mayPlay(known, known.seat) ? known : { ...known, seat: known.holder })
}

/** The table with one more line; a line that follows an earlier one is folded on top of that one. */
function take(table: Table, line: DeviceLine, briefing: Briefing): Table {
  const lines = [...table.lines, line]
  if (line.after !== undefined) {
    const exercise = replay(exerciseBriefed(briefing), pathOf(lines.map(recordedFrom)), briefing.playbook)
    return { ...table, exercise, lines, now: exercise.now }
  }
  const exercise = evolve(table.exercise, recordedFrom(line), briefing.playbook)
  return { ...table, exercise, lines, now: later(table.now, exercise.now) }
}

const joinAgain = (table: Table): ToHost => ({ kind: 'join', seat: table.holder, seen: table.lines.length })

/** A command is on its way no more, nor is a wish to let time pass. */
function answered(table: Table, id: string | undefined): Table {
  const { passing, ...rest } = table
  const pending = table.pending.filter((other) => other.id !== id)
  return { ...rest, pending, ...(passing === undefined || passing === id ? {} : { passing }) }
}

function refused(table: Table, { id, refusal }: Extract<ToDevice, { kind: 'refused' }>): Table {
  const asked = table.pending.find((pending) => pending.id === id)
  const known = answered(table, id)
  if (asked === undefined) return known
  return { ...known, refusals: [...table.refusals, { ...asked, refusal }].slice(-KEPT_REFUSALS) }
}
