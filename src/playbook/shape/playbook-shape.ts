import * as z from 'zod'
import { condition } from '@/reading/index.ts'
import { activityShape } from './activity-shape.ts'
import { clockShape } from './clock-shape.ts'
import { activityId, duration, id, oneOrMany, organisationId, role, roleId, text } from './common.ts'
import { reportShape } from './report-shape.ts'
import { ruleShape } from './rule-shape.ts'

/** A playbook as it is written; the JSON Schema for editors comes from here. */
export const playbookShape = z
  .strictObject({
    hotwash: z.literal(1).describe('Version of the format.'),
    kind: z.literal('playbook'),
    id,
    title: text,
    organisations: z.record(organisationId, z.strictObject({ title: text, mark: z.enum(['square', 'circle']) })),
    roles: z.record(
      roleId,
      z.strictObject({
        title: text,
        in_playbook: z.boolean().default(true).describe('False for jobs the playbook names only in passing.'),
        duties: z.record(z.string(), z.strictObject({ text, source: z.string() })).default({}),
      }),
    ),
    phases: z.array(z.strictObject({ id, title: text, objective: text.optional(), enters_when: condition })).min(1),
    chain: z.array(oneOrMany(role, 'a role')).describe('The official way of news, hop by hop.'),
    parameters: z
      .record(z.string().regex(/^[A-Za-z]\w*$/, 'A window has a name of letters, digits and _.'), duration)
      .default({}),
    at_once: z.int().min(1).max(20).default(2).describe('How many acts one seat may have running.'),
    capabilities: z.record(id, z.strictObject({ title: text })),
    activities: z.record(activityId, activityShape),
    rules: z.array(ruleShape),
    clocks: z.record(id, clockShape).default({}),
    report: reportShape,
  })
  .describe('A Hotwash playbook: roles, phases, activities and rules.')

/** A playbook as it is written. */
export type WrittenPlaybook = z.output<typeof playbookShape>
