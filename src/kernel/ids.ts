import type { Named } from './named.ts'

/** A company of the exercise, e.g. `bankx`. */
export type OrganisationId = Named<string, 'organisation'>
/** A job in the playbook, e.g. `techa.tech_lead`: organisation, a dot, the job. */
export type RoleId = Named<string, 'role'>
/** The same job at this table. A role and the seat that plays it share one id. */
export type SeatId = RoleId
/** A stretch of the playbook, e.g. `ID`. */
export type PhaseId = Named<string, 'phase'>
/** The playbook's word for a piece of work, `noun.verb`, e.g. `token.revoke`; also a class of such words. */
export type ActivityId = Named<string, 'activity'>
/** One rule of the playbook, e.g. `CO-01`. */
export type RuleId = Named<string, 'rule'>
/** What an organisation must be able to do, e.g. `CONTAIN`. */
export type CapabilityId = Named<string, 'capability'>
/** One piece of news of the scenario, e.g. `token-reuse`. */
export type InjectId = Named<string, 'inject'>
/** One typed variable of the world, e.g. `records_read`. */
export type FactId = Named<string, 'fact'>
/** Something that changes facts while a condition holds, e.g. `exfil-9f3c`. */
export type ProcessId = Named<string, 'process'>
/** Something acts are done to, e.g. the account `svc-statements`. */
export type ThingId = Named<string, 'thing'>
/** A sort of things, e.g. `account`. */
export type ThingKind = Named<string, 'thing-kind'>
/** One step of the report's timeline, e.g. `T1`. */
export type MilestoneId = Named<string, 'milestone'>
/** One time a seat does an activity: the seat, a slash, and that seat's own count, e.g. `techa.cto/3`. */
export type ActId = Named<string, 'act'>
/** One time a seat asks another for something: the asking seat, a slash, `R` and that seat's own count. */
export type RequestId = Named<string, 'request'>
/** One exercise: from seed and scenario when headless. */
export type ExerciseId = Named<string, 'exercise'>
/** A line of the log, counted from 1 without gaps. */
export type EventNumber = Named<number, 'event-number'>
/** What the dice are thrown from. Two exercises with the same seed and commands are the same to the byte. */
export type Seed = Named<string, 'seed'>
