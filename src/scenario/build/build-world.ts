import {
  type ActivityId,
  type FactId,
  type ProcessId,
  type RoleId,
  type Text,
  type ThingId,
  type ThingKind,
  textIn,
} from '@/kernel/index.ts'
import type { Consequence, Emission, Fact, Process, Showing, StatementClaim, Thing, Words } from '../scenario.ts'
import type { WrittenScenario } from '../shape/scenario-shape.ts'
import type { WrittenConsequence, WrittenFact, WrittenProcess } from '../shape/world-shape.ts'
import { buildEffects, NO_TIME } from './build-effects.ts'
import { buildViewers } from './build-viewers.ts'

/** Facts by id. */
export type Facts = Readonly<Record<FactId, Fact>>

/** One fact; without a title its id is its title, in words. */
export function buildFact(id: FactId, written: WrittenFact): Fact {
  const common = { id, title: written.title ?? words(id), seenBy: buildViewers(written.seen_by) }
  switch (written.type) {
    case 'count': {
      const { type, start, least, most, unit } = written
      return { ...common, type, start, least, ...(most !== undefined && { most }), ...(unit !== undefined && { unit }) }
    }
    case 'state':
      return { ...common, type: 'state', start: written.start, of: written.of }
    case 'set': {
      const of = typeof written.of === 'string' ? (written.of as ThingKind) : written.of
      return { ...common, type: 'set', start: [...new Set(written.start)].sort(), of }
    }
    case 'time':
      return { ...common, type: 'time', start: written.start === 'none' ? NO_TIME : written.start }
    case 'flag':
      return { ...common, type: 'flag', start: written.start }
  }
}

/** All things, whatever their kind; a later one with the same id is left out and reported by the checks. */
export function buildThings(written: WrittenScenario['things']): Readonly<Record<ThingId, Thing>> {
  const things: Record<ThingId, Thing> = {}
  for (const [kind, members] of Object.entries(written)) {
    for (const [id, { title, about, known_to, text, claims, number, ...properties }] of Object.entries(members)) {
      if (Object.hasOwn(things, id)) continue
      things[id as ThingId] = {
        id: id as ThingId,
        kind: kind as ThingKind,
        title: title ?? id,
        ...(about !== undefined && { about }),
        knownTo: buildViewers(known_to),
        properties,
        ...(text !== undefined && { words: buildWords(text, claims, number) }),
      }
    }
  }
  return things
}

/** A text is quoted as it stands, in one language: what is written in several is taken in English. */
function buildWords(text: Text, claims: readonly string[] = [], number?: number): Words {
  return { text: textIn(text, 'en').trimEnd(), claims: [...new Set(claims)].sort(), ...(number !== undefined && { number }) }
}

/** Something a statement can claim. */
export function buildClaim(id: string, { title, holds, states }: WrittenScenario['claims'][string]): StatementClaim {
  return { id, title, holds, ...(states !== undefined && { states: states as FactId }) }
}

/** One process. Given only `after`, it goes on in the same steps; given only `every`, the first step comes after one of them. */
export function buildProcess(written: WrittenProcess, facts: Facts): Process {
  const { id, every, after, repeats, rate, emits } = written
  const step = every ?? after ?? (60 as Process['every'])
  return {
    id: id as ProcessId,
    while: written.while,
    every: step,
    after: after ?? step,
    repeats,
    ...(rate !== undefined && { rate }),
    do: buildEffects(written.do, facts),
    emits: buildEmissions(emits),
  }
}

/** One consequence of an activity. */
export function buildConsequence(activity: ActivityId, written: WrittenConsequence, facts: Facts): Consequence {
  const { target, when, unless, on, emits, shows } = written
  return {
    activity,
    ...(target !== undefined && { target: target as ThingId }),
    with: written.with,
    ...(when !== undefined && { when }),
    ...(unless !== undefined && { unless }),
    on,
    do: buildEffects(written.do, facts),
    emits: buildEmissions(emits),
    shows: buildShowings(shows),
  }
}

/** What the world brings into the trace. */
export function buildEmissions(written: WrittenProcess['emits']): readonly Emission[] {
  return written.map(({ activity, by, data, once }) => ({
    activity: activity as ActivityId,
    ...(by !== undefined && { by: by as RoleId }),
    data,
    once,
  }))
}

/** What seats learn of. */
export function buildShowings(written: WrittenConsequence['shows']): readonly Showing[] {
  return written.map(({ facts, things, to }) => ({
    facts: facts as readonly FactId[],
    things: things as readonly ThingId[],
    to: buildViewers(to),
  }))
}

const words = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('_', ' ')
