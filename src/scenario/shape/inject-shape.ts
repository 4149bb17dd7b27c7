import * as z from 'zod'
import { word } from '@/reading/index.ts'
import { channels } from '../channels.ts'
import {
  activityId,
  condition,
  data,
  duration,
  effects,
  emissions,
  id,
  oneOrMany,
  roles,
  showings,
  text,
  time,
} from './common.ts'

const list = (what: string) => oneOrMany(z.string(), what).default([])

/** One answer an inject offers, as it is written. */
export const optionShape = z.strictObject({
  option: id,
  for: roles.optional().describe('Which addressees are offered it; left out: all.'),
  text,
  does: activityId.optional().describe('The activity the answering seat then does.'),
  target: z.string().optional(),
  with: data.default({}),
  emergency: z.boolean().default(false),
  notifies: list('a role').describe('Seats that this answer notifies of the incident.'),
  do: effects,
  emits: emissions,
  shows: showings,
  playbook: z.boolean().default(false).describe('What a seat that follows the playbook would answer.'),
})

/** One inject as it is written. */
export const injectShape = z.strictObject({
  id,
  msel: z.string().optional().describe('Number in the list of events; I-01, I-02 … by position when left out.'),
  at: time.optional(),
  when: condition.optional(),
  after: z.strictObject({ inject: z.string(), delay: duration.default(0 as z.output<typeof duration>) }).optional(),
  delay: duration.default(0 as z.output<typeof duration>),
  unless: condition.optional(),
  chance: z.number().min(0).max(1).default(1),
  contingency: z.boolean().default(false),
  channel: z.enum(channels),
  from: text,
  to: roles,
  title: text,
  body: text,
  variants: z.array(z.strictObject({ when: condition, body: text })).default([]),
  pieces: z
    .record(
      word(/^[a-z][a-z0-9_]*$/, 'small letters, digits and _'),
      z.array(z.strictObject({ when: condition.optional(), text })).min(1),
    )
    .default({})
    .describe('Parts of its texts by name, filled into {{piece.<name>}}: the first whose condition holds.'),
  attach: z.array(z.strictObject({ log: z.string(), query: z.string().default('') })).default([]),
  rules: list('a rule'),
  expects: list('an activity'),
  reply_within: duration.optional(),
  informs: z.literal('incident').optional().describe('Such news makes duties start; other mail informs nobody.'),
  ask: z.array(optionShape).default([]),
  do: effects,
  emits: emissions,
  shows: showings,
  facilitator: text.optional(),
  if_ignored: text.optional(),
})

/** One inject as it is written. */
export type WrittenInject = z.output<typeof injectShape>

/** One answer as it is written. */
export type WrittenOption = z.output<typeof optionShape>
