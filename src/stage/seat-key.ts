import { type RoleId, unreachable } from '@/kernel/index.ts'

/** The two houses of the stage. BankX stands left, TechA right, on every screen. */
export type Company = 'bankx' | 'techa'

/**
 * The twelve rooms of the stage, named as the pictures are: the company's letter, a dash, the job.
 * A table may have other seats as well; they have no room and are not shown.
 */
export const seatKeys = [
  'b-ceo',
  'b-cfo',
  'b-ciso',
  'b-analyst',
  'b-pr',
  'b-legal',
  't-ceo',
  't-hr',
  't-cio',
  't-cto',
  't-y',
  't-lead',
] as const

/** One room of the stage. */
export type SeatKey = (typeof seatKeys)[number]

/** Which house a room is in. */
export function companyOf(seat: SeatKey): Company {
  return seat.startsWith('b-') ? 'bankx' : 'techa'
}

/** The role that sits in each room. */
export function roleOf(seat: SeatKey): RoleId {
  return roleName(seat) as RoleId
}

/** The room of a role, or nothing when the stage has no room for it. */
export function seatOfRole(role: string): SeatKey | undefined {
  return seatKeys.find((seat) => roleName(seat) === role)
}

function roleName(seat: SeatKey): string {
  switch (seat) {
    case 'b-ceo':
      return 'bankx.ceo'
    case 'b-cfo':
      return 'bankx.cfo'
    case 'b-ciso':
      return 'bankx.ciso'
    case 'b-analyst':
      return 'bankx.security_analyst'
    case 'b-pr':
      return 'bankx.pr_head'
    case 'b-legal':
      return 'bankx.legal'
    case 't-ceo':
      return 'techa.ceo'
    case 't-hr':
      return 'techa.hr'
    case 't-cio':
      return 'techa.cio'
    case 't-cto':
      return 'techa.cto'
    case 't-y':
      return 'techa.employee_y'
    case 't-lead':
      return 'techa.tech_lead'
    default:
      return unreachable(seat)
  }
}
