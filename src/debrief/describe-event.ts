import type { Data, ExerciseEvent, Recorded } from '@/engine/index.ts'
import {
  type Claim,
  type ExerciseTime,
  type FactId,
  formatTime,
  type InjectId,
  type Text,
  type ThingId,
  textIn,
} from '@/kernel/index.ts'
import type { Channel, FactValue } from '@/scenario/index.ts'
import { describeReview } from './describe-review.ts'
import { type Say, say } from './words/say.ts'

/** What is needed of a story to name its parts: a whole scenario has it, and so has what one seat may know of it. */
export interface StoryNames {
  readonly things: Readonly<Record<ThingId, { readonly title: Text }>>
  readonly facts: Readonly<Record<FactId, { readonly title: Text; readonly type: string; readonly unit?: Text }>>
  readonly injects?: readonly {
    readonly id: InjectId
    readonly title: Text
    readonly ask: readonly { readonly option: string; readonly text: Text }[]
  }[]
}

const delivered: { readonly [Way in Channel]: Say & `event/inject/${Way}` } = {
  siem: 'event/inject/siem',
  ticket: 'event/inject/ticket',
  email: 'event/inject/email',
  phone: 'event/inject/phone',
  chat: 'event/inject/chat',
  press: 'event/inject/press',
  social: 'event/inject/social',
  regulator: 'event/inject/regulator',
}

/** Keys that tie lines together for the rules and mean nothing to a reader. */
const TIES = ['change', 'restriction', 'finding', 'emergency', 'statement']

/**
 * What one line of the log says, as a claim that cites it. Titles come from `story`; what it does not name keeps its id. The
 * same words stand in footnotes, on the command line and on screens.
 */
export function describeEvent({ number, event }: Pick<Recorded, 'number' | 'event'>, story: StoryNames, language: string): Claim {
  const cites = [number]
  const thing = (id: ThingId | undefined): string => (id === undefined ? '' : thingTitle(id, story, language))
  const inject = (id: InjectId): string => {
    const known = story.injects?.find((one) => one.id === id)
    return known === undefined ? id : textIn(known.title, language)
  }
  switch (event.kind) {
    case 'exercise-started': {
      const held = Object.values(event.seats).filter((holder) => holder.kind !== 'nobody').length
      return say('event/exercise-started', { phase: event.phase, held }, cites)
    }
    case 'clock-advanced':
      return say('event/clock-advanced', { to: event.to }, cites)
    case 'act-recalled': {
      const { seat, activity, target, doneAt } = event
      const filling = { activity, target: thing(target), details: details(event.data, target), at: doneAt }
      return seat === undefined
        ? say('event/world-recalled', filling, cites)
        : say('event/act-recalled', { seat, ...filling }, cites)
    }
    case 'window-closed':
      return say('event/window-closed', { to: event.next, title: event.title }, cites)
    case 'window-opened':
      return say('event/window-opened', { title: event.title }, cites)
    case 'phase-entered':
      return event.by === 'story'
        ? say('event/phase-entered', { phase: event.phase }, cites)
        : say('event/phase-opened', { phase: event.phase, reason: event.reason ?? '' }, cites)
    case 'inject-delivered':
      return say(delivered[event.channel], { from: event.from, to: event.to, title: event.title }, cites)
    case 'inject-due':
      return say('event/inject-due', { title: inject(event.inject), at: event.at }, cites)
    case 'inject-held':
      return say('event/inject-held', { title: inject(event.inject) }, cites)
    case 'inject-resumed':
      return say('event/inject-resumed', { title: inject(event.inject) }, cites)
    case 'inject-dropped':
      return say('event/inject-dropped', { title: inject(event.inject), reason: event.reason }, cites)
    case 'inject-edited':
      return say('event/inject-edited', { title: inject(event.inject), named: event.title ?? '', body: event.body ?? '' }, cites)
    case 'deadline-extended': {
      const { replyBy, reason = '' } = event
      return say('event/deadline-extended', { title: inject(event.inject), until: replyBy, reason }, cites)
    }
    case 'deviation-justified':
      return say('event/deviation-justified', { rule: event.rule, reason: event.reason }, cites)
    case 'seat-taken': {
      const { seat, holder } = event
      if (holder.kind === 'nobody') return say('event/seat-left', { seat }, cites)
      return say(`event/seat-taken-by-${holder.kind}`, { seat, name: holder.name ?? '' }, cites)
    }
    case 'inject-answered': {
      const chosen = story.injects?.find(({ id }) => id === event.inject)?.ask.find(({ option }) => option === event.option)
      const option = chosen === undefined ? (event.option ?? '') : textIn(chosen.text, language)
      return say(
        'event/inject-answered',
        { seat: event.seat, title: inject(event.inject), option, text: event.text, ...why(event) },
        cites,
      )
    }
    case 'act-started': {
      const { seat, activity, emergency, withoutMandate: unasked } = event
      return say('event/act-started', { seat, activity, target: thing(event.target), emergency, unasked, ...why(event) }, cites)
    }
    case 'act-finished': {
      const { seat, activity, target } = event
      return say('event/act-finished', { seat, activity, target: thing(target), details: details(event.data, target) }, cites)
    }
    case 'statement-published': {
      const { seat, statement, as, text } = event
      return say('event/statement-published', { seat, statement: thing(statement), as, text }, cites)
    }
    case 'notified': {
      const { seat, to, topics, text } = event
      return say('event/notified', { seat, to, aside: !event.onChain, topics, text, ...why(event) }, cites)
    }
    case 'message-sent':
      return say('event/message-sent', { seat: event.seat, to: event.to, text: event.text }, cites)
    case 'approval-requested': {
      const { seat, of, activity, text } = event
      const filling = { seat, of, activity, for: event.forActivity ?? '', target: thing(event.target), text }
      return say('event/approval-requested', filling, cites)
    }
    case 'approval-given':
    case 'approval-refused': {
      const { seat, activity } = event
      return say(`event/${event.kind}`, { seat, activity, details: details(event.data), ...why(event) }, cites)
    }
    case 'finding-recorded':
      return say('event/finding-recorded', { seat: event.seat, text: event.text }, cites)
    case 'delegated': {
      const { from, to, reason = '' } = event
      return from === to
        ? say('event/taken-back', { seat: from, reason }, cites)
        : say('event/delegated', { seat: from, to, reason }, cites)
    }
    case 'rewound':
      return say('event/rewound', { to: event.to }, cites)
    case 'fact-changed':
      return event.by === 'facilitator'
        ? setByHand(event.fact, event.to, story, language, cites)
        : factChanged(event.fact, event.to, story, language, cites)
    case 'fact-shown':
      return say('event/fact-shown', { fact: textIn(event.fact.title, language), value: plain(event.value) }, cites)
    case 'thing-shown':
      return say('event/thing-shown', { thing: textIn(event.thing.title, language) }, cites)
    case 'world-acted': {
      const { activity, by } = event
      if (by === undefined) return say('event/world-acted', { activity, details: details(event.data) }, cites)
      return say('event/world-acted-for', { seat: by, activity, details: details(event.data) }, cites)
    }
    case 'process-began':
    case 'process-ceased':
      return say(`event/${event.kind}`, { what: event.process }, cites)
    case 'story-faulted':
      return say('event/story-faulted', { where: event.where, message: event.message }, cites)
    case 'exercise-ended':
      return say('event/exercise-ended', { reason: event.reason }, cites)
    default:
      return describeReview(event, number)
  }
}

/** What a thing is called: its title, with the id behind it where that says more. */
function thingTitle(id: ThingId, story: StoryNames, language: string): string {
  const known = story.things[id]
  const title = known === undefined ? id : textIn(known.title, language)
  return title.includes(id) ? title : `${title} (${id})`
}

function factChanged(id: FactId, to: FactValue, story: StoryNames, language: string, cites: Claim['cites']): Claim {
  const known = story.facts[id]
  const fact = known === undefined ? id : textIn(known.title, language)
  if (typeof to === 'number') {
    if (known?.type === 'time' && to >= 0) return say('event/fact-time', { fact, to }, cites)
    if (known?.type === 'time') return say('event/fact-set', { fact, to: [], empty: true }, cites)
    return say('event/fact-number', { fact, to, unit: known?.unit === undefined ? '' : textIn(known.unit, language) }, cites)
  }
  const values = typeof to === 'object' ? to : [String(to)]
  return say('event/fact-set', { fact, to: values, empty: values.length === 0 }, cites)
}

/** In one sentence whatever the fact's type, beside those for what follows by itself. */
function setByHand(id: FactId, to: FactValue, story: StoryNames, language: string, cites: Claim['cites']): Claim {
  const known = story.facts[id]
  const fact = known === undefined ? id : textIn(known.title, language)
  const isTime = known?.type === 'time' && typeof to === 'number'
  const one = isTime && to >= 0 ? formatTime(to as ExerciseTime) : String(to)
  const values = Array.isArray(to) ? to : isTime && to < 0 ? [] : [one]
  const unit = known?.unit === undefined ? '' : textIn(known.unit, language)
  return say('event/fact-by-hand', { fact, to: values, empty: values.length === 0, unit }, cites)
}

/** What an act carried that its title and target do not say already, `key: value`. */
function details(data: Data, target?: string): readonly string[] {
  return Object.entries(data)
    .filter(([key, value]) => !TIES.includes(key) && value !== null && value !== target && plain(value) !== '')
    .map(([key, value]) => `${key}: ${plain(value ?? '')}`)
}

function plain(value: string | number | boolean | readonly (string | number | boolean)[]): string {
  return typeof value === 'object' ? value.join(', ') : String(value)
}

function why(event: Pick<Extract<ExerciseEvent, { kind: 'notified' }>, 'reason' | 'confidence'>): {
  reason: string
  confidence: string
} {
  return { reason: event.reason ?? '', confidence: event.confidence ?? '' }
}
