import { isInformed, type Table } from '@/client/index.ts'
import { formatTime, textIn } from '@/kernel/index.ts'
import {
  type Aside,
  type Bubble,
  chainSeats,
  type Envelope,
  type Hop,
  type PendingApproval,
  quietNight,
  roleOf,
  type StageFacts,
  seatOfRole,
} from '@/stage/index.ts'
import { seatsOfTable } from './seats-of-table.ts'
import { worldOfTable } from './world-of-table.ts'

/** How long, in story seconds, news counts as just come: bubbles and envelopes. */
const FRESH = 60

/**
 * The table as the stage shows it to this seat: only what its device was told, so that a picture never spoils what the person
 * in front of it has not established.
 */
export function factsOfTable(table: Table, language: string): StageFacts {
  const { exercise, briefing } = table
  const world = worldOfTable(table)
  const phase = phaseOf(table)
  const act = briefing && { number: briefing.scenario.act, title: textIn(briefing.scenario.title, language) }
  return {
    ...quietNight,
    ...world,
    clock: formatTime(table.now),
    phase,
    phases: phaseTitles(table, language),
    act: act ?? quietNight.act,
    sky: phase === 3 ? 'dawn' : world.press >= 3 ? 'crisis' : 'calm',
    ticker: { ...quietNight.ticker, text: lastHeadline(table), breaking: world.press >= 3 },
    seats: seatsOfTable(table, language),
    chain: { lit: hopsLit(table), travelling: travelling(table) },
    asides: asides(table),
    approvals: approvals(table),
    regulator: exercise.happenings.some(({ activity }) => activity === 'regulator.contact')
      ? { kind: 'notified' }
      : quietNight.regulator,
    bubbles: bubbles(table),
  }
}

function phaseOf({ briefing, exercise }: Table): StageFacts['phase'] {
  const index = briefing?.playbook.phases.findIndex(({ id }) => id === exercise.phase) ?? 0
  return index === 1 || index === 2 || index === 3 ? index : 0
}

function phaseTitles({ briefing }: Table, language: string): StageFacts['phases'] {
  const [a, b, c, d] = quietNight.phases
  const [first = a, second = b, third = c, fourth = d] = (briefing?.playbook.phases ?? []).map(({ title }) =>
    textIn(title, language),
  )
  return [first, second, third, fourth]
}

/** News of the press that reached this seat; the street's ticker says nothing the person could not read. */
function lastHeadline({ exercise }: Table): string {
  const press = Object.values(exercise.deliveries).filter(({ line }) => line.event.channel === 'press')
  return press.at(-1)?.line.event.title ?? ''
}

/** How far news has climbed the five stations, as far as this seat can tell. */
function hopsLit({ exercise }: Table): StageFacts['chain']['lit'] {
  const furthest = chainSeats.findLastIndex((seat) => isInformed(roleOf(seat), exercise))
  return furthest <= 0 ? 0 : (Math.min(4, furthest) as Hop)
}

function travelling(table: Table): readonly Envelope[] {
  const hops = table.exercise.notices
    .filter(({ event, at }) => event.onChain && table.now - at < FRESH)
    .flatMap(({ event }) => event.to.flatMap(hopTo))
  return [...new Set(hops)].map((hop) => ({ hop }))
}

/** The hop that ends at a role; none for roles that are no station, and none for the first. */
function hopTo(role: string): readonly Hop[] {
  const station = chainSeats.findIndex((seat) => roleOf(seat) === role)
  return station >= 1 ? [station as Hop] : []
}

function asides(table: Table): readonly Aside[] {
  return table.exercise.notices
    .filter(({ event, at }) => !event.onChain && table.now - at < FRESH)
    .flatMap(({ event }) => {
      const from = seatOfRole(event.seat)
      return event.to.flatMap((role) => {
        const to = seatOfRole(role)
        return from === undefined || to === undefined ? [] : [{ from, to }]
      })
    })
}

function approvals({ exercise }: Table): readonly PendingApproval[] {
  return Object.values(exercise.requests)
    .filter(({ answer }) => answer === undefined)
    .flatMap(({ line }) => {
      const asker = seatOfRole(line.event.seat)
      return line.event.of.flatMap((role) => {
        const approver = seatOfRole(role)
        return asker === undefined || approver === undefined ? [] : [{ asker, approver }]
      })
    })
}

function bubbles(table: Table): readonly Bubble[] {
  return Object.values(table.exercise.deliveries)
    .filter(({ line }) => table.now - line.at < FRESH)
    .flatMap(({ line: { event } }) =>
      event.to.flatMap((role) => {
        const seat = seatOfRole(role)
        return seat === undefined ? [] : [{ seat, channel: event.channel, title: event.title }]
      }),
    )
}
