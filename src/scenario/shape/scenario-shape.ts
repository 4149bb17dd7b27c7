import * as z from 'zod'
import { issue } from '@/reading/index.ts'
import { activityId, condition, duration, id, oneOrMany, roleId, scalar, text, time, viewers } from './common.ts'
import { injectShape } from './inject-shape.ts'
import { happenedShape, levelsShape, startsShape, windowsShape, worldShape } from './planning-shape.ts'
import { consequencesShape, factsShape, processShape, thingsShape } from './world-shape.ts'

const texts = (what: string) => oneOrMany(text, what).default([])

const seatShape = z.strictObject({
  brief: text,
  name: z.string().min(1).optional().describe('Default name of the character.'),
  knows: texts('a text').describe('What nobody else knows.'),
  want: text.optional(),
  pressure: text.optional(),
  must_not: texts('a text'),
  tells: texts('a text'),
})

const milestoneShape = z.strictObject({
  title: text,
  stakeholder: text.optional(),
  notes: text.optional(),
  when: activityId.describe('The first event of this activity realises it.'),
  to: z.string().optional().describe('Only when addressed to this role.'),
  by: z.array(z.string()).min(1).optional().describe('Only when one of these roles did it.'),
  reference: time.optional().describe('When it happened in the reference incident.'),
  due: time.optional().describe('When the playbook asks for it.'),
})

const logShape = z.strictObject({
  title: text,
  seen_by: viewers.default([]),
  columns: z.array(z.string()).min(1),
  rows: z.array(z.array(scalar)),
})

/** A scenario as it is written; the JSON Schema for editors comes from here. */
export const scenarioShape = z
  .strictObject({
    hotwash: z.literal(1).describe('Version of the format.'),
    kind: z.literal('scenario'),
    id,
    title: text,
    summary: text.optional(),
    act: z.string().default(''),
    playbook: z.string().optional().describe('A path beside this file, or the id of a playbook.'),
    builds_on: z.string().optional().describe('A scenario beside this file whose world and seats it takes over.'),
    starts: startsShape.optional(),
    length: z.strictObject({ story: duration, table: duration }),
    pace: z.strictObject({ busy: z.number().gt(0).max(3600), idle: z.enum(['jump', 'run']).default('jump') }).optional(),
    windows: windowsShape,
    phase_at_start: z.string().optional(),
    world_at_start: worldShape,
    happened: happenedShape,
    levels: levelsShape,
    clocks: oneOrMany(z.string(), 'a clock').default([]),
    parameters: z.record(z.string(), duration).default({}),
    seats: z.record(roleId, seatShape).optional(),
    things: thingsShape,
    facts: factsShape,
    processes: z.array(processShape).default([]),
    consequences: consequencesShape,
    injects: z.array(injectShape),
    milestones: z.record(id, milestoneShape).default({}),
    truth: z
      .strictObject({
        primary: text,
        secondary: text.optional(),
        tertiary: text.optional(),
        scope: z.int().min(0).default(0),
        records: z.string().optional(),
        began: time.optional(),
      })
      .optional(),
    outcomes: z.record(z.string(), condition).default({}),
    reference: z
      .array(
        z.strictObject({
          at: time,
          seat: z.string(),
          do: activityId,
          target: z.string().optional(),
          with: z.record(z.string(), z.union([scalar, z.array(z.string())])).default({}),
        }),
      )
      .default([]),
    logs: z.record(id, logShape).default({}),
  })
  .check((context) => {
    const { value } = context
    if (value.builds_on !== undefined) return
    for (const key of ['summary', 'playbook', 'starts', 'seats', 'truth'] as const) {
      if (value[key] !== undefined) continue
      const sentence = `The key "${key}" is missing here.`
      context.issues.push(issue('missing-key', sentence, value, 'Only a scenario that builds on another may leave it out.'))
    }
  })
  .describe('A Hotwash scenario: one act of a story, judged by a playbook.')

/** A scenario as it is written. */
export type WrittenScenario = z.output<typeof scenarioShape>
