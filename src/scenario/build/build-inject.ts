import type { ActivityId, InjectId, RuleId, SeatId, ThingId } from '@/kernel/index.ts'
import type { Inject, Option, Piece } from '../scenario.ts'
import type { WrittenInject, WrittenOption } from '../shape/inject-shape.ts'
import { buildEffects } from './build-effects.ts'
import { buildEmissions, buildShowings, type Facts } from './build-world.ts'

/** One inject; its number in the facilitator's list is its position unless the author gave one. */
export function buildInject(written: WrittenInject, position: number, facts: Facts): Inject {
  const {
    id,
    msel,
    at,
    when,
    after,
    delay,
    unless,
    chance,
    contingency,
    channel,
    from,
    to,
    title,
    body,
    variants,
    pieces,
    attach,
  } = written
  const { rules, expects, reply_within, informs, ask, emits, shows, facilitator, if_ignored } = written
  return {
    id: id as InjectId,
    msel: msel ?? `I-${String(position + 1).padStart(2, '0')}`,
    ...(at !== undefined && { at }),
    ...(when !== undefined && { when }),
    ...(after !== undefined && { after: { inject: after.inject as InjectId, delay: after.delay } }),
    delay,
    ...(unless !== undefined && { unless }),
    chance,
    contingency,
    channel,
    from,
    to: to as readonly SeatId[],
    title,
    body,
    variants,
    pieces: Object.fromEntries(Object.entries(pieces).map(([name, several]) => [name, several.map(buildPiece)])),
    attach,
    rules: rules as readonly RuleId[],
    expects: expects as readonly ActivityId[],
    ...(reply_within !== undefined && { replyWithin: reply_within }),
    informs: informs === 'incident',
    ask: ask.map((option) => buildOption(option, facts)),
    do: buildEffects(written.do, facts),
    emits: buildEmissions(emits),
    shows: buildShowings(shows),
    ...(facilitator !== undefined && { facilitator }),
    ...(if_ignored !== undefined && { ifIgnored: if_ignored }),
  }
}

function buildPiece({ when, text }: WrittenInject['pieces'][string][number]): Piece {
  return { ...(when !== undefined && { when }), text }
}

function buildOption(written: WrittenOption, facts: Facts): Option {
  const { option, text, does, target, emergency, notifies, emits, shows, playbook } = written
  return {
    option,
    ...(written.for !== undefined && { for: written.for as readonly SeatId[] }),
    text,
    ...(does !== undefined && { does: does as ActivityId }),
    ...(target !== undefined && { target: target as ThingId }),
    with: written.with,
    emergency,
    notifies: notifies as readonly SeatId[],
    do: buildEffects(written.do, facts),
    emits: buildEmissions(emits),
    shows: buildShowings(shows),
    playbook,
  }
}
