import { clocksSeen, isInformed, type Table } from '@/client/index.ts'
import { organisationOf } from '@/engine/index.ts'
import { type ExerciseTime, formatTime, textIn } from '@/kernel/index.ts'
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
const HOUR = 3600
/** How much of a statement the street can quote. */
const QUOTE = 90
/** What meets a clock towards the regulator. */
const answersRegulator: ReadonlySet<string> = new Set(['regulator.contact', 'report.prepare'])

/**
 * The table as the stage shows it to this seat: only what its device was told, so that a picture never spoils what the person
 * in front of it has not established.
 */
export function factsOfTable(table: Table, language: string): StageFacts {
  const { briefing } = table
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
    ...lastStatement(table),
    seats: seatsOfTable(table, language),
    chain: { lit: hopsLit(table), travelling: travelling(table) },
    asides: asides(table),
    approvals: approvals(table),
    regulator: regulatorOf(table),
    captions: captionsOf(table, language),
    bubbles: [...bubbles(table), ...deadlines(table, language)],
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

/**
 * News of the press that reached this seat, or what was published since, in its own words; the street's ticker says nothing the
 * person could not read.
 */
function lastHeadline({ exercise }: Table): string {
  const press = Object.values(exercise.deliveries).findLast(({ line }) => line.event.channel === 'press')
  const published = exercise.published.at(-1)
  if (published !== undefined && published.at >= (press?.line.at ?? 0)) return `“${beginningOf(published.event.text)}”`
  return press?.line.event.title ?? ''
}

function lastStatement({ exercise }: Table): Pick<StageFacts, 'statement'> {
  const published = exercise.published.at(-1)
  return published === undefined ? {} : { statement: beginningOf(published.event.text) }
}

/** The first sentence of a text, or as many of its words as can be quoted. */
function beginningOf(text: string): string {
  const sentence = /^.*?[.!?](?=\s|$)/s.exec(text.trim())?.[0] ?? text.trim()
  if (sentence.length <= QUOTE) return sentence
  const cut = sentence.slice(0, QUOTE)
  return `${cut.slice(0, Math.max(1, cut.lastIndexOf(' ')))} …`
}

/** Whether the regulator was told, or asked and has had no answer since, and the hours left on the nearest clock towards it. */
function regulatorOf(table: Table): StageFacts['regulator'] {
  const { deliveries, happenings } = table.exercise
  const asked = Object.values(deliveries).findLast(({ line }) => line.event.channel === 'regulator')?.line.at
  const told = happenings.findLast(({ activity }) => activity === 'regulator.contact')?.at
  if (asked === undefined && told === undefined) return quietNight.regulator
  const kind = asked !== undefined && (told === undefined || told < asked) ? 'asking' : 'notified'
  const left = regulatorClocks(table).map(({ dueAt }) => Math.max(0, Math.floor((dueAt - table.now) / HOUR)))
  return { kind, ...(left.length === 0 ? {} : { hoursLeft: Math.min(...left) }) }
}

/** Clocks towards the regulator that this seat has seen start and that still run. */
function regulatorClocks(table: Table) {
  return clocksSeen(table).flatMap(({ pack, state, startedAt, dueAt }) =>
    state === 'running' && startedAt !== undefined && dueAt !== undefined && answersRegulator.has(pack.met.activity)
      ? [{ pack, startedAt, dueAt }]
      : [],
  )
}

/** A clock that just began to run, beside Legal. */
function deadlines(table: Table, language: string): readonly Bubble[] {
  const hours = (from: ExerciseTime, to: ExerciseTime) => Math.round((to - from) / HOUR)
  return regulatorClocks(table)
    .filter(({ startedAt }) => table.now - startedAt < FRESH)
    .map(({ pack, startedAt, dueAt }) => ({
      seat: 'b-legal',
      channel: 'hours',
      title: textIn(pack.title, language),
      mark: `${hours(startedAt, dueAt)} h`,
    }))
}

/** Under each house, the work that was begun there last, as far as this seat sees it. */
function captionsOf(table: Table, language: string): StageFacts['captions'] {
  const last = (house: string) => {
    const act = Object.values(table.exercise.acts).findLast(({ seat }) => organisationOf(seat) === house)
    const activity = act && table.briefing?.playbook.activities[act.activity]
    if (act === undefined || activity === undefined) return undefined
    const role = table.briefing?.playbook.roles[act.seat]
    const title = textIn(activity.title, language)
    return role === undefined ? title : `${textIn(role.title, language)}: ${title}`
  }
  const [bankx, techa] = [last('bankx'), last('techa')]
  return { ...(bankx === undefined ? {} : { bankx }), ...(techa === undefined ? {} : { techa }) }
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
