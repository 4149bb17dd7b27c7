import type { Choices, Command, Request, Sender } from '@/engine/index.ts'
import { type ActivityId, type PhaseId, type SeatId, textIn } from '@/kernel/index.ts'
import type { Activity } from '@/playbook/index.ts'
import type { ReferenceStep } from '@/scenario/index.ts'
import type { Host } from '../../host.ts'
import { askerOf } from './asker.ts'
import { choicesOf, listed } from './choices.ts'
import type { Hindrance } from './missed.ts'

/** What is written down where the list gives no words. */
const WORDS = 'As in the reference incident.'

/** An entry on its way to the host. */
interface Entry {
  readonly step: ReferenceStep
  /** Its place in the list, from 0. */
  readonly place: number
  readonly host: Host
}

/** Does what an entry of the reference list says, now. Gives what hindered it; undefined when it was carried out. */
export function carryOut(step: ReferenceStep, place: number, host: Host): Hindrance | undefined {
  const entry: Entry = { step, place, host }
  const { seat, do: what, with: data } = step
  const { activities } = host.story.playbook
  const to = listed(data['to']) as readonly SeatId[]
  const text = textOf(entry)
  switch (what as string) {
    case 'notify':
      return send(entry, { kind: 'notify', seat, to, topics: listed(data['topics']), text })
    case 'comms.send':
      return send(entry, { kind: 'send', seat, to, text })
    case 'tracker.record':
      return record(entry)
    case 'request':
      return ask(entry, activities[String(data['what'] ?? '') as ActivityId], to[0] ?? (data['of'] as SeatId | undefined))
    case 'phase.enter':
      return send(entry, { kind: 'enter-phase', phase: String(data['phase'] ?? '') as PhaseId, reason: text })
  }
  const asked = Object.values(activities).find(({ askedAs }) => askedAs === what)
  if (asked !== undefined)
    return ask(
      entry,
      asked,
      asked.does.find((role) => role !== seat),
    )
  const refused = Object.values(activities).find(({ refusedAs }) => refusedAs === what)
  if (refused !== undefined) return answer(entry, refused, false)
  const activity = activities[what]
  if (activity === undefined || activity.does.length === 0) return { kind: 'no-command' }
  if (activity.grants) return answer(entry, activity, data['decision'] !== 'refused')
  return act(entry, activity)
}

/** Whether a role has a seat in this story; for the others exercise control acts. */
function senderOf({ step, host }: Entry): Sender {
  return step.seat in host.story.scenario.seats ? { kind: 'seat', seat: step.seat } : CONTROL
}

/** Exercise control: it may act for every role, and plays those without a seat. */
const CONTROL: Sender = { kind: 'facilitator' }

/** Sends a command under a name that belongs to this entry for ever, so that it is never carried out twice. */
function send(entry: Entry, command: Command, part = ''): Hindrance | undefined {
  const sender = command.kind === 'enter-phase' ? CONTROL : senderOf(entry)
  return accept(entry, command, sender, part)
}

function accept({ place, host }: Entry, command: Command, sender: Sender, part: string): Hindrance | undefined {
  const answered = host.accept(command, sender, `reference/${place + 1}${part}`)
  return answered.accepted === false ? { kind: 'refused', refusal: answered.refusal } : undefined
}

function act(entry: Entry, activity: Activity): Hindrance | undefined {
  const { seat, target, with: data } = entry.step
  const flag = Object.entries(activity.carries).find(([, { from }]) => from === 'emergency')?.[0]
  const { [flag ?? '']: emergency, ...rest } = data
  const chosen: Choices = { ...rest, ...choicesOf(activity, rest) }
  const aim = target === undefined ? {} : { target }
  return send(entry, { kind: 'do', seat, activity: activity.id, ...aim, with: chosen, emergency: emergency === true })
}

/** Writes down the last finding of that activity that the seat knows of and nobody has written down. */
function record(entry: Entry): Hindrance | undefined {
  const { step, host } = entry
  const { exercise, briefing } = host.view(step.seat)
  const { finding: named } = step.with
  if (named === undefined) return { kind: 'key-missing', key: 'finding' }
  const written = new Set(exercise.findings.map(({ event }) => event.finding))
  const made = exercise.happenings.findLast(
    ({ activity, data }) => activity === named && typeof data['finding'] === 'string' && !written.has(data['finding']),
  )
  if (made === undefined) return { kind: 'nothing-found', finding: String(named) }
  const title = textIn(briefing.playbook.activities[made.activity]?.title ?? made.activity, 'en')
  const text = entry.step.with['text'] === undefined ? title : textOf(entry)
  return send(entry, { kind: 'record-finding', seat: step.seat, finding: String(made.data['finding']), text })
}

/** Asks for an approval, for the sake of what the same seat does later in the list. */
function ask(entry: Entry, approval: Activity | undefined, of: SeatId | undefined): Hindrance | undefined {
  const { step, place, host } = entry
  if (approval === undefined) return { kind: 'key-missing', key: 'what' }
  if (of === undefined) return { kind: 'key-missing', key: 'of' }
  const { seat, target } = step
  const aim = target === undefined ? {} : { target }
  const asker = askerOf({ approval, place, answers: of, by: seat, ...aim }, host)
  const wish = asker ?? { ...aim, with: {} }
  return send(entry, { kind: 'request', of, activity: approval.id, text: textOf(entry), ...wish, seat })
}

/** Answers the open request for each change the entry names, or the one open request; has it made where nobody made it. */
function answer(entry: Entry, approval: Activity, granted: boolean): Hindrance | undefined {
  const { seat, with: data } = entry.step
  const changes = listed(data['change'])
  for (const [n, change] of (changes.length === 0 ? [undefined] : changes).entries()) {
    const part = n === 0 ? '' : `/${n + 1}`
    const hindered = openRequest(entry, approval, change) === undefined ? haveAsked(entry, approval, change, part) : undefined
    if (hindered !== undefined) return hindered
    const request = openRequest(entry, approval, change)?.request
    if (request === undefined) return { kind: 'nobody-asks' }
    const command: Command = granted
      ? { kind: 'approve', seat, request, with: choicesOf(approval, data) }
      : { kind: 'refuse', seat, request, reason: textOf(entry) }
    const refused = send(entry, command, part)
    if (refused !== undefined) return refused
  }
  return undefined
}

function openRequest({ step, host }: Entry, approval: Activity, change: string | undefined): Request | undefined {
  return Object.values(host.view(step.seat).exercise.requests).find(
    ({ answer: answered, line: { event } }) =>
      answered === undefined &&
      event.activity === approval.id &&
      event.of.includes(step.seat) &&
      (step.target === undefined || event.target === step.target) &&
      (change === undefined || event.data['change'] === change),
  )
}

/** Exercise control makes the request in the name of whoever must have asked. */
function haveAsked(entry: Entry, approval: Activity, change: string | undefined, part: string): Hindrance | undefined {
  const { step, place, host } = entry
  const aim = step.target === undefined ? {} : { target: step.target }
  const about = change === undefined ? aim : { ...aim, change }
  const asker = askerOf({ approval, place, answers: step.seat, ...about }, host)
  if (asker === undefined) return { kind: 'nobody-asks' }
  const command: Command = { kind: 'request', of: step.seat, activity: approval.id, text: WORDS, ...asker }
  return accept(entry, command, CONTROL, `${part}/asked`)
}

function textOf({ step }: Entry): string {
  const text = step.with['text'] ?? step.with['reason']
  return text === undefined ? WORDS : String(text)
}
