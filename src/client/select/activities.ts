import { organisationOf } from '@/engine/index.ts'
import type { PhaseId, SeatId } from '@/kernel/index.ts'
import { type Activity, isAnswer, type Playbook } from '@/playbook/index.ts'
import { remembered } from './remembered.ts'

/** What a seat can do in one phase; `ALL` is work of every phase. */
export interface PhaseWork {
  readonly phase: PhaseId | 'ALL'
  /** The playbook gives it to this seat. */
  readonly own: readonly Activity[]
  /** The playbook gives it to colleagues of the same company; doing it is possible, without mandate. */
  readonly colleagues: readonly Activity[]
}

const workOf = remembered((playbook: Playbook) => {
  const known = new Map<SeatId, readonly PhaseWork[]>()
  return (seat: SeatId): readonly PhaseWork[] => {
    const before = known.get(seat)
    if (before !== undefined) return before
    const phases = [...playbook.phases.map(({ id }) => id), 'ALL' as const]
    const work = phases
      .map((phase) => inPhase(playbook, seat, phase))
      .filter(({ own, colleagues }) => own.length + colleagues.length > 0)
    known.set(seat, work)
    return work
  }
})

/** The work a seat can begin by itself, phase by phase in the playbook's order. Answers to requests are not among it. */
export const workByPhase = (playbook: Playbook, seat: SeatId): readonly PhaseWork[] => workOf(playbook)(seat)

function inPhase(playbook: Playbook, seat: SeatId, phase: PhaseId | 'ALL'): PhaseWork {
  const house = organisationOf(seat)
  const all = Object.values(playbook.activities).filter(
    (activity) => activity.phase === phase && !isAnswer(activity.id, playbook),
  )
  return {
    phase,
    own: all.filter(({ does }) => does.includes(seat)),
    colleagues: all.filter(({ does }) => !does.includes(seat) && does.some((role) => organisationOf(role) === house)),
  }
}
