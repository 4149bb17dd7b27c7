import type { SwimlaneMark } from '../block.ts'

/** What each field of a mark on the swimlane means, for whoever reads the JSON without the sources. A new field does not compile until it is explained. */
export const swimlaneFields: { readonly [Field in keyof Required<SwimlaneMark>]: string } = {
  id: 'The step of the timeline, T1 to T7.',
  title: 'What the step is.',
  stakeholder: 'Whom the report names for it.',
  notes: 'What the report notes about it.',
  standing: 'happened, did-not-occur, not-yet (still being played) or not-known (to this reader).',
  asked: 'When the playbook asks for it; seconds since STARTEX.',
  happened: 'When it happened in this session; seconds since STARTEX.',
  reference: 'When it happened in the reference incident; seconds since STARTEX.',
  laterThanAsked: 'Whole minutes after the moment the playbook asks for; negative when it came before.',
  laterThanReference: 'Whole minutes after the moment in the reference incident; negative when it came before.',
  adverse: 'Done to the players, not by them.',
  cites: 'Numbers of the lines of the log that prove when it happened.',
}
