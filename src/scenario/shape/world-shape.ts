import * as z from 'zod'
import { condition, data, duration, effects, emissions, factId, id, oneOrMany, showings, text, time, viewers } from './common.ts'

const shown = { title: text.optional(), seen_by: viewers.default([]) }

/** One fact as it is written. */
export const factShape = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('count'),
    ...shown,
    start: z.int(),
    least: z.int().default(0),
    most: z.int().optional(),
    unit: text.optional(),
  }),
  z.strictObject({ type: z.literal('state'), ...shown, start: z.string(), of: z.array(z.string()).min(1) }),
  z.strictObject({
    type: z.literal('set'),
    ...shown,
    start: z.array(z.string()).default([]),
    of: z.union([z.string(), z.array(z.string()).min(1)], { error: 'a kind of things, or a list of what it may hold' }),
  }),
  z.strictObject({
    type: z.literal('time'),
    ...shown,
    start: z.union([z.literal('none'), time], { error: 'none, or a time such as T+01:30' }),
  }),
  z.strictObject({ type: z.literal('flag'), ...shown, start: z.boolean() }),
])

/** One fact as it is written. */
export type WrittenFact = z.output<typeof factShape>

/** Facts by id. */
export const factsShape = z.record(factId, factShape).default({})

/** One thing as it is written: every further key is a property. */
export const thingShape = z
  .object({
    title: text.optional(),
    about: text.optional(),
    known_to: viewers.default([]),
    text: text.optional().describe('What the text of a message is until somebody writes another.'),
    claims: oneOrMany(z.string(), 'a claim').optional().describe('What that text claims.'),
    number: z.int().min(0).optional().describe('The number that text states.'),
  })
  .catchall(
    z.union([z.string(), z.boolean(), z.array(z.string())], {
      error: 'a text (in quotes if need be), true or false, or a list of texts',
    }),
  )

/** Things by kind and id. */
export const thingsShape = z.record(z.string(), z.record(id, thingShape)).default({})

/** What a statement can claim, by id. */
export const claimsShape = z
  .record(
    factId,
    z.strictObject({
      title: text,
      holds: condition.describe('When the claim is true.'),
      states: z.string().optional().describe('The fact that the condition reads the stated number from.'),
    }),
  )
  .default({})
  .describe('What a statement can claim, and when that is true.')

/** One process as it is written. */
export const processShape = z.strictObject({
  id,
  while: condition,
  every: duration.optional().describe('Story time between two steps.'),
  after: duration.optional().describe('Story time the condition must have held before the first step.'),
  repeats: z.boolean().default(true).describe('False: one step each time the condition becomes true.'),
  rate: z.string().optional().describe('A number from 0 to 1 that scales what add adds.'),
  do: effects,
  emits: emissions,
})

/** One process as it is written. */
export type WrittenProcess = z.output<typeof processShape>

/** One consequence as it is written. */
export const consequenceShape = z.strictObject({
  target: z.string().optional().describe('Only for this thing.'),
  with: data.default({}).describe('Only when the act carries these values.'),
  when: condition.optional(),
  unless: condition.optional(),
  on: z.enum(['start', 'finish']).default('finish'),
  do: effects,
  emits: emissions,
  shows: showings,
})

/** One consequence as it is written. */
export type WrittenConsequence = z.output<typeof consequenceShape>

/** Consequences by activity. */
export const consequencesShape = z.record(z.string(), oneOrMany(consequenceShape, 'a consequence')).default({})
