import { openQuestions, requestsForMe, runningActs, type Table } from '@/client/index.ts'
import { organisationOf } from '@/engine/index.ts'
import { type RoleId, textIn } from '@/kernel/index.ts'
import { quietNight, roleOf, type SeatFacts, type SeatKey, type SeatStatus, type StageFacts, seatKeys } from '@/stage/index.ts'
import { shortTitle } from '../parts/short-title.ts'

const MINUTE = 60

/** Every room of the stage: who holds the seat, and what this device can tell of how busy it is. */
export function seatsOfTable(table: Table, language: string): StageFacts['seats'] {
  const entries = seatKeys.map((key) => [key, seatFacts(key, table, language)] as const)
  return { ...quietNight.seats, ...Object.fromEntries(entries) }
}

function seatFacts(key: SeatKey, table: Table, language: string): SeatFacts {
  const seat = roleOf(key)
  const holder = table.exercise.seats[seat]
  const role = table.briefing?.playbook.roles[seat]
  const house = role && table.briefing?.playbook.organisations[role.organisation]
  const name = table.briefing?.names[seat]
  const mine = seat === table.seat
  const late = mine ? minutesLate(table) : 0
  return {
    state: holder === undefined || holder.kind === 'nobody' ? 'empty' : holder.kind,
    status: isRestricted(seat, table) ? 'hold' : late > 0 ? 'late' : mine ? myStatus(table) : othersStatus(seat, table),
    label:
      role === undefined
        ? quietNight.seats[key].label
        : shortTitle(textIn(role.title, language), house && textIn(house.title, language)),
    mine,
    ...(name === undefined ? {} : { holder: name }),
    ...(late > 0 ? { lateBy: late } : {}),
  }
}

/** Kept off the line: a communication restriction was issued to this seat. */
function isRestricted(seat: RoleId, { exercise }: Table): boolean {
  return exercise.happenings.some(({ activity, data }) => activity === 'restriction.issue' && data['subject'] === seat)
}

/** Whole minutes over the oldest deadline this seat let pass; zero when none passed. */
function minutesLate(table: Table): number {
  const [first] = openQuestions(table)
  if (first?.kind !== 'inject' || first.replyBy === undefined) return 0
  return Math.max(0, Math.floor((table.now - first.replyBy) / MINUTE))
}

function myStatus(table: Table): SeatStatus {
  if (requestsForMe(table).length > 0 || openQuestions(table).length > 0) return 'need'
  return runningActs(table).length > 0 ? 'work' : 'idle'
}

/** Of others a device sees only what is done in front of it: running acts of its own company, and who is asked for what. */
function othersStatus(seat: RoleId, table: Table): SeatStatus {
  const { requests, acts } = table.exercise
  if (Object.values(requests).some(({ answer, line }) => answer === undefined && line.event.of.includes(seat))) return 'need'
  const house = organisationOf(seat) === organisationOf(table.seat)
  return house && Object.values(acts).some((act) => act.seat === seat && act.finishedAt === undefined) ? 'work' : 'idle'
}
