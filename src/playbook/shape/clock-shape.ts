import * as z from 'zod'
import { issue } from '@/reading/index.ts'
import { duration, predicate, text } from './common.ts'

/** A length, or `none` for as soon as possible. */
const limit = z
  .string({ error: 'a duration such as 36h, or none' })
  .transform((written, context) => {
    if (written === 'none') return written
    const read = duration.safeParse(written)
    if (read.success) return read.data
    const hint = 'Write a duration such as 36h or 4d, or none for as soon as possible.'
    context.issues.push(issue('bad-duration', `"${written}" is not a duration.`, written, hint))
    return z.NEVER
  })
  .describe('How long, 36h or 4d; none means as soon as possible: shown as time gone by, never missed.')

/** A clock pack as it is written. */
export const clockShape = z.strictObject({
  title: text,
  anchor: predicate.describe('What starts it.'),
  met: predicate.describe('What meets it, after the anchor.'),
  limit,
  counts: z
    .enum(['hours', 'business-days'])
    .default('hours')
    .describe(
      'business-days: whole days, Monday to Friday in the zone of the story, without holidays, to the end of the last one.',
    ),
  caution: text.optional().describe('What a reader has to know before believing it.'),
})
