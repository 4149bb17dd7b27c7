import type { Channel } from '@/scenario/index.ts'
import type { PressLevel, RogueApp, SeatStatus, TokenState } from './facts.ts'

/** Every word the stage writes itself; what comes with the facts is already worded. One table per language. */
export interface StageWords {
  readonly headings: { readonly street: string; readonly bankx: string; readonly techa: string; readonly undercroft: string }
  readonly clock: readonly [string, string]
  readonly breaking: string
  readonly rack: string
  readonly liveTokens: (count: number) => string
  readonly interface: string
  readonly gate: { readonly open: string; readonly on: string }
  readonly tank: {
    readonly unknown: string
    readonly untouched: (of: number) => readonly [string, string]
    readonly read: (read: number, of: number) => readonly [string, string]
  }
  readonly moreEvidence: (count: number) => string
  readonly number: (value: number) => string
  readonly nobody: string
  readonly bot: string
  readonly you: string
  readonly status: Readonly<Record<SeatStatus, string>>
  readonly late: (minutes: number) => string
  readonly phase: (title: string, number: number) => string
  readonly act: (number: string, title: string) => string
  readonly step: (station: number, label: string) => string
  readonly noStep: string
  readonly onTheWay: (from: string, to: string) => string
  readonly aside: (from: string, to: string | undefined) => string
  readonly approval: (asker: string, approver: string) => string
  readonly news: (channel: Channel, title: string) => string
  readonly deadline: (title: string) => string
  readonly tokens: Readonly<Record<TokenState, (count: number) => string>>
  readonly noTokens: string
  readonly conditionalAccess: { readonly on: string; readonly off: string }
  readonly hosts: { readonly isolated: string; readonly reachable: string }
  readonly app: Readonly<Record<RogueApp, string>>
  /** On the water, once it is. */
  readonly rogueAppFound: string
  readonly leak: { readonly everyday: string; readonly leaking: string; readonly perMinute: (count: number) => string }
  readonly recordsUnknown: string
  readonly records: (read: number, of: number) => string
  readonly adversary: {
    readonly unknown: string
    readonly partly: (percent: number) => string
    readonly known: string
    readonly gone: string
  }
  readonly evidence: {
    readonly none: string
    readonly filling: (id: string, percent: number) => string
    readonly sealed: (id: string) => string
  }
  readonly press: Readonly<Record<PressLevel, string>>
  readonly statement: (headline: string) => string
  readonly regulator: {
    readonly unaware: string
    readonly notified: string
    readonly asking: string
    readonly hours: (left: number) => string
  }
  readonly bridge: { readonly fine: string; readonly strained: string; readonly dark: string }
}

/** 5000 as `5,000`. */
function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',')
}

const channels: Readonly<Record<Channel, string>> = {
  siem: 'Alert',
  ticket: 'Ticket',
  email: 'E-mail',
  phone: 'Call',
  chat: 'Chat',
  press: 'Press',
  social: 'Social media',
  regulator: 'Regulator',
}

/** The stage in English. */
export const english: StageWords = {
  headings: { street: 'Street', bankx: 'BankX', techa: 'TechA', undercroft: 'Undercroft' },
  clock: ['exercise', 'clock'],
  breaking: 'BREAKING',
  rack: 'REFRESH TOKENS',
  liveTokens: (count) => `${count} live`,
  interface: 'PII API',
  gate: { open: 'CA OPEN', on: 'CA ON' },
  tank: {
    unknown: 'Reads not established',
    untouched: (of) => [grouped(of), 'customer records'],
    read: (read, of) => [`${grouped(read)} read`, `of ${grouped(of)}`],
  },
  moreEvidence: (count) => `and ${count} more`,
  number: grouped,
  nobody: 'empty seat',
  bot: 'bot',
  you: 'you',
  status: {
    idle: 'waiting',
    need: 'must act',
    work: 'working',
    late: 'late',
    hold: 'off the line',
    done: 'done',
  },
  late: (minutes) => `late ${minutes} min`,
  phase: (title, number) => `Phase ${number} of 4, ${title}`,
  act: (number, title) => [number, title].filter((part) => part !== '').join(', '),
  step: (station, label) => `Official chain: step ${station} of 5, ${label}`,
  noStep: 'Official chain: nothing reported yet',
  onTheWay: (from, to) => `A report is on its way from ${from} to ${to}`,
  aside: (from, to) =>
    to === undefined ? `${from} spoke to the press outside the chain` : `${from} spoke to ${to} outside the chain`,
  approval: (asker, approver) => `${asker} waits for approval by ${approver}`,
  news: (channel, title) => `${channels[channel]}: ${title}`,
  deadline: (title) => `Deadline: ${title}`,
  tokens: {
    live: (count) => `${count} live`,
    suspect: (count) => `${count} suspect`,
    stolen: (count) => `${count} stolen`,
    revoked: (count) => `${count} revoked`,
  },
  noTokens: 'none issued',
  conditionalAccess: { on: 'Conditional Access on', off: 'Conditional Access open' },
  hosts: { isolated: 'Sign-in hosts isolated', reachable: 'Sign-in hosts reachable' },
  rogueAppFound: 'Rogue app found',
  app: {
    unknown: 'App registrations: nothing found',
    suspected: 'App registrations: one is suspected',
    found: 'App registrations: rogue app found',
    removed: 'App registrations: rogue app removed',
  },
  leak: {
    everyday: 'PII API: everyday reads',
    leaking: 'PII API: leaking',
    perMinute: (count) => `PII API: leaking, ${grouped(count)} per minute`,
  },
  recordsUnknown: 'Customer records: what was read is not established',
  records: (read, of) => `Customer records: ${grouped(read)} read of ${grouped(of)}`,
  adversary: {
    unknown: 'Unknown party on the canal',
    partly: (percent) => `Party on the canal, ${percent} % established`,
    known: 'The party on the canal is established',
    gone: 'The boat on the canal is empty',
  },
  evidence: {
    none: 'Evidence: none',
    filling: (id, percent) => `${id} being preserved, ${percent} %`,
    sealed: (id) => `${id} sealed`,
  },
  press: {
    0: 'No press',
    1: 'One photographer',
    2: 'One van and a reporter',
    3: 'Two vans and placards',
    4: 'A crowd, searchlights, rain',
  },
  statement: (headline) => `Published: ${headline}`,
  regulator: {
    unaware: 'Regulator not notified',
    notified: 'Regulator notified',
    asking: 'Regulator is asking',
    hours: (left) => `${left} h left`,
  },
  bridge: {
    fine: 'Line to the other house is good',
    strained: 'Line to the other house is strained',
    dark: 'Line to the other house is cut',
  },
}
