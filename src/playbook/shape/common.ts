import * as z from 'zod'
import { duration, id, issue, oneOrMany, text, word } from '@/reading/index.ts'

/** `techa.tech_lead`: an organisation, a dot, a job. */
export const roleId = word(/^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/, 'an organisation, a dot and a job: techa.tech_lead')

/** A role that is spoken of. Not held to its spelling here, so that a title in its place is answered with the id. */
export const role = z.string({ error: 'a role such as techa.tech_lead' })

/** `token.revoke`: words joined by dots. A single word names a class or a built-in. */
export const activityId = word(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/, 'small letters and dots: token.revoke').describe(
  'An activity or a class of activities: token.revoke.',
)

/** `bankx`. */
export const organisationId = word(/^[a-z][a-z0-9_]*$/, 'small letters, digits and _')

const scalar = z.union([z.string(), z.number(), z.boolean()], { error: 'a text, a number, or true or false' })

/** The value of a key: on an event all of these, in a predicate any of these. */
export const dataValue = z.union([scalar, z.array(scalar)], { error: 'a text, a number, true or false, or a list of these' })

/** Which events a rule speaks of. */
export const predicate = z
  .strictObject({
    activity: activityId,
    by: oneOrMany(role, 'a role').optional().describe('Any of these roles; left out: anybody, or nobody.'),
    where: z.record(z.string(), dataValue).optional().describe('Keys the event must carry, each with one of these values.'),
  })
  .describe('Which events a rule speaks of; all parts must hold.')

/** Seed lines such as `PB:50`. */
export const sources = oneOrMany(z.string(), 'a source line such as PB:50')

/** The name of a window in `parameters`, or a duration; the latter as seconds. */
export const namedOrLength = z
  .string({ error: 'a parameter, or a duration such as 30m' })
  .transform((written, context) => {
    const read = duration.safeParse(written)
    if (read.success) return read.data
    if (/^[A-Za-z]\w*$/.test(written)) return written
    const hint = 'Write a duration such as 30m, or a name from parameters.'
    context.issues.push(issue('bad-duration', `"${written}" is neither a duration nor the name of a window.`, written, hint))
    return z.NEVER
  })
  .describe('The name of a window in parameters, or a duration: duty, 30m.')

export { duration, id, oneOrMany, text }
