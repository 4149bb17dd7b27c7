import * as z from 'zod'
import { condition, duration, id, issue, oneOrMany, text, time, word } from '@/reading/index.ts'

/** `techa.tech_lead`. */
export const roleId = word(/^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/, 'an organisation, a dot and a job: techa.tech_lead')

/** One role or several; a title written in place of an id is left for the checks, which know the ids. */
export const roles = oneOrMany(z.string(), 'a role')

/** `token.revoke`. */
export const activityId = z.string().describe('An activity of the playbook: token.revoke.')

/** A fact's id doubles as its name in conditions. */
export const factId = word(/^[a-z][a-z0-9_]*$/, 'small letters, digits and _, because conditions use it as a name')

/** Who sees something. */
export const viewers = oneOrMany(z.string(), 'a role, an organisation, or everyone').describe(
  'Who sees it: roles, organisations (techa or techa.*), or everyone.',
)

/** One plain value. */
export const scalar = z.union([z.string(), z.number(), z.boolean()], { error: 'a text, a number, or true or false' })

/** Data of an act: key and value. */
export const data = z.record(z.string(), scalar)

const effect = z.union(
  [
    z.string(),
    z.number(),
    z.boolean(),
    z
      .strictObject({
        add: z.union([z.int(), z.tuple([z.int(), z.int()])], { error: 'a whole number, or a range such as [12, 16]' }).optional(),
        put: oneOrMany(scalar, 'a member').optional(),
        remove: oneOrMany(scalar, 'a member').optional(),
        become: scalar.optional(),
        compute: z.string().optional(),
      })
      .check((context) => {
        const kinds = Object.keys(context.value)
        if (kinds.length === 1 || context.issues.length > 0) return
        const sentence = 'An effect is exactly one of add, put, remove, become and compute.'
        context.issues.push(issue('wrong-effect', sentence, context.value))
      }),
  ],
  { error: 'what the fact becomes, or a map with add, put, remove, become or compute' },
)

/** Changes of facts: one map, or several when one fact changes twice. */
export const effects = oneOrMany(z.record(z.string(), effect), 'a map of facts and what happens to them')
  .default([])
  .describe('Changes of facts: {rogue_app: removed, records_read: {add: [12, 16]}, stolen_tokens: {remove: target}}.')

/** Changes of facts as they are written. */
export type WrittenEffects = z.output<typeof effects>

/** Activities the world brings into the trace. */
export const emissions = z
  .array(
    z.strictObject({
      activity: activityId,
      by: z.string().optional().describe('The role in whose name the story does it; it is held against nobody.'),
      data: data.default({}),
      once: z.boolean().default(false),
    }),
  )
  .default([])
  .describe('Activities that the world itself brings into the trace.')

/** News of the world for seats. */
export const showings = z
  .array(
    z.strictObject({
      facts: oneOrMany(z.string(), 'a fact').default([]),
      things: oneOrMany(z.string(), 'a thing').default([]),
      to: viewers,
    }),
  )
  .default([])
  .describe('Facts and things that seats learn of.')

export { condition, duration, id, oneOrMany, text, time }
