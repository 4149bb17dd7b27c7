import * as z from 'zod'
import { issue } from '@/reading/index.ts'
import { activityId, duration, factId, id, oneOrMany, scalar, text, time } from './common.ts'

const STARTS = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

/** Story date, time and zone of STARTEX. */
export const startsShape = z
  .string()
  .check((context) => {
    if (STARTS.test(context.value) && isInCalendar(context.value)) return
    const hint = 'Write date, time and offset: 2026-03-03T02:00-05:00.'
    context.issues.push(issue('bad-date', `"${context.value}" is not a date with time and zone.`, context.value, hint))
  })
  .describe('Story date, time and zone of STARTEX: 2026-03-03T02:00-05:00.')

/** Whether the month has that day. */
function isInCalendar(written: string): boolean {
  const [year = 0, month = 0, day = 0] = written.slice(0, 10).split('-').map(Number)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day <= (days[month - 1] ?? 0)
}

/** Values of facts: a text, a number, true or false, or a list for a set. */
export const worldShape = z
  .record(factId, z.union([scalar, z.array(z.string())], { error: 'a value the fact can have; a list for a set' }))
  .default({})
  .describe('Facts that start with other values: {records_read: 3410, stolen_tokens: []}.')

/** The stretches that are played. */
export const windowsShape = z
  .array(z.strictObject({ from: time, to: time, title: text.optional() }))
  .min(1)
  .optional()
  .describe('The stretches that are played; left out: one from T+00:00 to the length of the story.')

/** What had been done before an act begins. */
export const happenedShape = z
  .array(
    z.strictObject({
      at: time,
      seat: z.string().optional().describe('Who did it; left out: the world.'),
      did: activityId,
      target: z.string().optional(),
      with: z.record(z.string(), z.union([scalar, oneOrMany(z.string(), 'a text')])).default({}),
    }),
  )
  .default([])

/** Values of facts as they are written. */
export type WrittenWorld = z.output<typeof worldShape>

/** How hard it is played: a level's own keys, and windows of the playbook by name. */
export const levelsShape = z
  .record(
    id,
    z
      .object({ title: text.optional(), injects: z.literal('+contingency').optional(), world: worldShape })
      .catchall(duration)
      .describe('Windows of the playbook by name, such as duty: 240m.'),
  )
  .default({})
