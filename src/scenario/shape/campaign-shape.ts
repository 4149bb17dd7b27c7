import * as z from 'zod'
import { duration, id, text } from './common.ts'
import { levelsShape, startsShape } from './planning-shape.ts'

/** A campaign as it is written: acts in a row, on one clock and in one world. */
export const campaignShape = z
  .strictObject({
    hotwash: z.literal(1).describe('Version of the format.'),
    kind: z.literal('campaign'),
    id,
    title: text,
    summary: text,
    acts: z.array(z.string()).min(2).describe('Scenarios beside this file, in the order they are played.'),
    starts: startsShape.optional(),
    length: z.strictObject({ story: duration, table: duration }),
    pace: z.strictObject({ busy: z.number().gt(0).max(3600), idle: z.enum(['jump', 'run']).default('jump') }).optional(),
    levels: levelsShape,
  })
  .describe('A Hotwash campaign: the acts of one story in a row.')

/** A campaign as it is written. */
export type WrittenCampaign = z.output<typeof campaignShape>
