import type { Holder, Recorded } from '@/engine/index.ts'
import type { RoleId, SeatId } from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'

/** A stretch in which nobody held the seat of a role that was held at another time, in the trace's unit. */
export interface Vacancy {
  readonly role: RoleId
  /** Minus infinite for a seat that was empty at STARTEX. */
  readonly from: number
  /** No longer empty at this moment; infinite when it stayed so. */
  readonly until: number
}

/** Who was at the table. */
export interface Attendance {
  /** Roles whose seat was held at any time, in the order of the playbook. */
  readonly staffed: readonly RoleId[]
  readonly vacant: readonly Vacancy[]
}

/** Who was at the table and when, by the lines that say who sat down where. */
export function attendanceIn(lines: readonly Recorded[], { roles }: Playbook): Attendance {
  const staffed: RoleId[] = []
  const vacant: Vacancy[] = []
  for (const role of Object.keys(roles) as RoleId[]) {
    const [stretches, wasHeld] = vacanciesOf(role, lines)
    if (!wasHeld) continue
    staffed.push(role)
    vacant.push(...stretches)
  }
  return { staffed, vacant }
}

/** Whether somebody held the seat of a role at a moment. */
export function isHeld(role: RoleId, moment: number, vacant: readonly Vacancy[]): boolean {
  return !vacant.some((vacancy) => vacancy.role === role && moment >= vacancy.from && moment < vacancy.until)
}

function vacanciesOf(role: RoleId, lines: readonly Recorded[]): readonly [readonly Vacancy[], boolean] {
  const found: Vacancy[] = []
  let since: number | undefined = Number.NEGATIVE_INFINITY
  let wasHeld = false
  for (const { at, event } of lines) {
    const holder = holderBy(event, role)
    if (holder === undefined) continue
    if (holder.kind === 'nobody') since ??= at
    else {
      // A seat that is held from STARTEX on was never empty.
      if (since !== undefined && event.kind === 'seat-taken') found.push({ role, from: since, until: at })
      since = undefined
      wasHeld = true
    }
  }
  return [since === undefined ? found : [...found, { role, from: since, until: Number.POSITIVE_INFINITY }], wasHeld]
}

/** Who holds a seat by a line that says so. */
function holderBy(event: Recorded['event'], role: SeatId): Holder | undefined {
  if (event.kind === 'exercise-started') return event.seats[role] ?? { kind: 'nobody' }
  return event.kind === 'seat-taken' && event.seat === role ? event.holder : undefined
}
