import { after, chance, type Text, textIn, unreachable } from '@/kernel/index.ts'
import type { Inject } from '@/scenario/index.ts'
import { FACILITATOR } from '../audience.ts'
import { seatsOnly } from '../circles.ts'
import type { Draft } from '../draft.ts'
import type { Exercise } from '../exercise.ts'
import { holds } from './ask.ts'
import { emit, show } from './consequences.ts'
import { carryOut } from './effects.ts'
import { fill, type Medium } from './fill.ts'

/**
 * Delivers an inject: the seats read it, in the words the facilitator gave it if any, and the world follows. What only the facilitator
 * is told stays behind.
 */
export function deliver(inject: Inject, draft: Draft): void {
  const now = draft.exercise().now
  const circle = seatsOnly(inject.to)
  const variant = inject.variants.find(({ when }) => holds(when, draft, inject.id))
  const pieces = piecesOf(inject, draft)
  const words = draft.exercise().edited[inject.id]
  const say = (text: Text, medium: Medium): string => fill(textIn(text, 'en'), draft, medium, pieces)
  draft.record(
    {
      kind: 'inject-delivered',
      inject: inject.id,
      channel: inject.channel,
      from: say(inject.from, 'plain'),
      to: inject.to,
      title: say(words?.title ?? inject.title, 'plain'),
      body: say(words?.body ?? variant?.body ?? inject.body, 'markdown'),
      ...(inject.replyWithin === undefined ? {} : { replyBy: after(now, inject.replyWithin) }),
      informs: inject.informs,
      ask: inject.ask.map(({ option, text, for: offered }) => ({
        option,
        text: say(text, 'plain'),
        ...(offered === undefined ? {} : { for: offered }),
      })),
      attach: inject.attach,
    },
    circle,
  )
  show(inject.shows, draft)
  emit(inject.emits, circle, draft)
  carryOut(inject.do, { by: inject.id, data: {}, rate: 1 }, draft)
}

/** The parts of an inject's texts as they read now: of each the first whose condition holds, and nothing when none does. */
function piecesOf({ id, pieces }: Inject, draft: Draft): (name: string) => string | undefined {
  return (name) => {
    const several = pieces[name]
    const piece = several?.find(({ when }) => when === undefined || holds(when, draft, id))
    return several === undefined ? undefined : piece === undefined ? '' : textIn(piece.text, 'en')
  }
}

/**
 * Looks at every inject that has not been settled, in the scenario's order: delivers what is due, agrees a time for what comes
 * with a delay, and says why something will not come. True when anything happened.
 */
export function deliverDue(draft: Draft): boolean {
  let moved = false
  for (const inject of draft.story.scenario.injects) {
    const state = stateOf(inject, draft)
    switch (state) {
      case 'waiting':
        continue
      case 'ripe':
        moved = true
        settle(inject, draft)
        continue
      case 'agreed': {
        moved = true
        const at = after(draft.exercise().now, inject.delay)
        draft.record({ kind: 'inject-due', inject: inject.id, at }, FACILITATOR)
        continue
      }
      default:
        unreachable(state)
    }
  }
  return moved
}

function stateOf(inject: Inject, draft: Draft): 'waiting' | 'agreed' | 'ripe' {
  const { now, due } = draft.exercise()
  const waits = waitsFor(inject, draft.exercise())
  if (typeof waits === 'number' ? waits > now : !holds(waits.condition, draft, inject.id)) return 'waiting'
  return inject.delay > 0 && due[inject.id] === undefined ? 'agreed' : 'ripe'
}

/** What an inject waits for: a second of the story, past ones included, or a condition; for ever when no time will bring it. */
export function waitsFor(inject: Inject, exercise: Exercise): number | { readonly condition: string } {
  const { id } = inject
  if (id in exercise.deliveries || exercise.dropped.includes(id) || exercise.held.includes(id)) return Number.POSITIVE_INFINITY
  const agreed = exercise.due[id]
  if (agreed !== undefined) return agreed
  if (inject.at !== undefined && inject.at > exercise.now) return inject.at
  if (inject.after !== undefined) {
    const before = exercise.deliveries[inject.after.inject]
    if (before === undefined) return Number.POSITIVE_INFINITY
    const at = after(before.line.at, inject.after.delay)
    if (at > exercise.now) return at
  }
  if (inject.when !== undefined) return { condition: inject.when }
  return inject.at === undefined && inject.after === undefined ? Number.POSITIVE_INFINITY : exercise.now
}

/** The moment an inject would arrive: it does, or the log says why not. */
function settle(inject: Inject, draft: Draft): void {
  const { level, seed } = draft.story
  const drop = (reason: string): void => draft.record({ kind: 'inject-dropped', inject: inject.id, reason }, FACILITATOR)
  if (inject.contingency && level?.contingency === false) drop('level')
  else if (inject.unless !== undefined && holds(inject.unless, draft, inject.id)) drop('unless')
  else if (inject.chance < 1 && chance(seed, `inject/${inject.id}`) >= inject.chance) drop('chance')
  else deliver(inject, draft)
}
