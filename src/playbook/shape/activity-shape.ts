import * as z from 'zod'
import { activityId, duration, oneOrMany, role, sources, text } from './common.ts'

const carried = z
  .union(
    [
      z.string(),
      z.boolean(),
      z.number(),
      z.array(z.union([z.string(), z.number(), z.boolean()], { error: 'a text, a number, or true or false' })).min(1),
      z.strictObject({ always: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]) }),
    ],
    {
      error:
        'target, target.<property>, words, words.claims, words.number, change, restriction, finding, emergency, seat, a list to choose from, or {always: value}',
    },
  )
  .describe('Where the value of this key comes from when the activity is done.')

/** One activity as it is written. */
export const activityShape = z.strictObject({
  title: text,
  about: text.optional().describe('One line under the button.'),
  does: oneOrMany(role, 'a role').default([]).describe('Who normally does it; nobody: only the world does.'),
  takes: duration.default(0 as z.output<typeof duration>).describe('Story time from start to finish.'),
  phase: z.string().default('ALL'),
  classes: oneOrMany(activityId, 'a class').default([]),
  carries: z.record(z.string(), carried).default({}).describe('Every key a rule reads on this activity.'),
  target: z.string().optional().describe('The kind of thing it is done to.'),
  words: z.boolean().default(false).describe('Doing it writes a text: a new version of the thing it is done to.'),
  publishes: z.boolean().default(false).describe('It makes that text public, as the kind it carries under "kind".'),
  needs: oneOrMany(activityId, 'an activity').default([]).describe('Approvals that should stand before it.'),
  grants: z.boolean().default(false).describe('An answer that only a request can call forth.'),
  asks: activityId.optional().describe('The approval that doing this asks for by itself.'),
  asked_as: activityId.optional().describe('What asking for it is called in the trace.'),
  refused_as: activityId.optional().describe('What refusing it is called in the trace.'),
  reaches: oneOrMany(z.string(), 'a role or an organisation')
    .default([])
    .describe('Who learns of it besides the own organisation.'),
  source: sources.default([]),
})

/** One activity as it is written. */
export type WrittenActivity = z.output<typeof activityShape>
