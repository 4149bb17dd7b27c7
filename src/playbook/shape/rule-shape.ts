import * as z from 'zod'
import { templateKinds } from '../template-kinds.ts'
import { activityId, id, namedOrLength, oneOrMany, predicate, role, sources, text } from './common.ts'

/** One rule as it is written. */
export const ruleShape = z.strictObject({
  id,
  phase: z.string().default('ALL'),
  source: sources,
  owner: z
    .union([role, z.array(role).min(1)], { error: 'a role, a list of roles, or actor' })
    .describe('Who is charged: a role, whichever of several was meant, or whoever did the activating event (actor).'),
  template: z.enum(templateKinds),
  a: predicate,
  b: predicate.optional(),
  on: oneOrMany(activityId, 'an activity').optional().describe('The log is first reduced to these activities.'),
  same: z.array(z.string()).min(1).optional().describe('Keys that must be equal on both events.'),
  within: namedOrLength.optional().describe('The longest time between the two events.'),
  between: z
    .tuple([namedOrLength, namedOrLength])
    .optional()
    .describe('The shortest and the longest time between the two events.'),
  n: z.int().min(1).max(1000).optional().describe('How many, for existence, absence and exactly.'),
  modality: z.enum(['must', 'should', 'may']),
  weight: z.int().min(1).max(5),
  critical: z.boolean().default(false),
  capability: z.string(),
  dimension: z.enum(['do', 'order', 'authority', 'restraint']),
  clock: z.literal('legal').optional().describe('A legal clock is met or missed; haste earns nothing.'),
  because: text,
  if_broken: text,
  recommend: text.optional(),
})

/** One rule as it is written. */
export type WrittenRule = z.output<typeof ruleShape>
