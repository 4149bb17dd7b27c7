import type { Direction } from '../cue.ts'

/** Somebody asked somebody for approval and waits. */
export const approvalWaits: Direction = (before, after) =>
  after.approvals
    .filter((one) => !before.approvals.some((old) => old.asker === one.asker && old.approver === one.approver))
    .map(({ asker, approver }) => ({ kind: 'approval-waits', asker, approver }))
