import * as z from 'zod'
import { id, oneOrMany, role, text } from './common.ts'

const rules = oneOrMany(id, 'a rule').describe('Offered when one of these rules was broken.')

/** Texts the debrief draws on, as they are written. */
export const reportShape = z.strictObject({
  incident_type: text,
  gaps: z.array(z.strictObject({ category: text, rules, recorded: text, recommend: text, source: z.string() })).default([]),
  lessons: z.array(z.strictObject({ text, rules, source: z.string() })).default([]),
  actions: z.array(z.strictObject({ id, task: text, owner: role, rules, source: z.string() })).default([]),
  severities: z
    .array(
      z.strictObject({
        id: z.enum(['exposure', 'downtime', 'compliance', 'reputation']),
        title: text,
        steps: z.array(z.strictObject({ up_to: z.number().optional(), word: text })).min(1),
      }),
    )
    .default([]),
})

/** The report's texts as they are written. */
export type WrittenReport = z.output<typeof reportShape>
