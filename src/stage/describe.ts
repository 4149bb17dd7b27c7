import { lampsLit } from './bridge-lamps.ts'
import { chainSeats, hopSeats } from './chain-seats.ts'
import type { StageFacts } from './facts.ts'
import { type Company, companyOf, type SeatKey, seatKeys } from './seat-key.ts'
import { english, type StageWords } from './words.ts'

/** One fact in words. The id stays the same while the text changes, so that a screen can mark what is new. */
export interface StageItem {
  readonly id: string
  readonly text: string
}

/** One part of the stage in words. */
export interface StageSection {
  readonly id: 'street' | 'bankx' | 'techa' | 'undercroft'
  readonly heading: string
  readonly items: readonly StageItem[]
}

/** The whole stage in words: the same facts as the picture, one item each, and nothing more. */
export function stageAsText(facts: StageFacts, words: StageWords = english): readonly StageSection[] {
  return [
    { id: 'street', heading: words.headings.street, items: street(facts, words) },
    { id: 'bankx', heading: words.headings.bankx, items: house('bankx', facts, words) },
    { id: 'techa', heading: words.headings.techa, items: house('techa', facts, words) },
    { id: 'undercroft', heading: words.headings.undercroft, items: undercroft(facts, words) },
  ]
}

function street(facts: StageFacts, words: StageWords): readonly StageItem[] {
  const name = (seat: SeatKey) => fullName(seat, facts, words)
  const { lit, travelling } = facts.chain
  const lamps = lampsLit(facts.bridgeTrust)
  return [
    item('phase', words.phase(facts.phases[facts.phase], facts.phase + 1)),
    ...optional('act', words.act(facts.act.number, facts.act.title)),
    ...optional('ticker', facts.ticker.text === '' ? '' : `${facts.ticker.outlet}: ${facts.ticker.text}`),
    item('chain', lit === 0 ? words.noStep : words.step(lit + 1, name(chainSeats[lit]))),
    ...travelling.map(({ hop }) => item(`envelope-${hop}`, words.onTheWay(name(hopSeats[hop].from), name(hopSeats[hop].to)))),
    ...facts.asides.map(({ from, to }) =>
      item(`aside-${from}-${to}`, words.aside(name(from), to === 'press' ? undefined : name(to))),
    ),
    ...facts.approvals.map(({ asker, approver }) =>
      item(`approval-${asker}-${approver}`, words.approval(name(asker), name(approver))),
    ),
    item('press', words.press[facts.press]),
    ...(facts.statement === undefined ? [] : [item('statement', words.statement(facts.statement))]),
    item('regulator', regulator(facts, words)),
    item('bridge', lamps === 9 ? words.bridge.fine : lamps === 0 ? words.bridge.dark : words.bridge.strained),
  ]
}

function house(company: Company, facts: StageFacts, words: StageWords): readonly StageItem[] {
  const seats = seatKeys.filter((seat) => companyOf(seat) === company)
  const boxes = facts.evidence[company].filter((box) => box.state !== 'slot')
  return [
    ...optional(`caption-${company}`, facts.captions[company] ?? ''),
    ...seats.map((seat) => item(seat, seatInWords(seat, facts, words))),
    ...facts.bubbles
      .filter((bubble) => companyOf(bubble.seat) === company)
      .map(({ seat, channel, title }) => {
        const news = channel === 'hours' ? words.deadline(title) : words.news(channel, title)
        return item(`news-${seat}-${title}`, `${facts.seats[seat].label}: ${news}`)
      }),
    ...(boxes.length === 0 ? [item(`evidence-${company}`, words.evidence.none)] : []),
    ...boxes.map((box) =>
      item(
        `evidence-${company}-${box.id}`,
        box.state === 'sealed' ? words.evidence.sealed(box.id) : words.evidence.filling(box.id, Math.round(box.filled * 100)),
      ),
    ),
  ]
}

function undercroft(facts: StageFacts, words: StageWords): readonly StageItem[] {
  const { records, leakRate, leakPerMinute } = facts
  const leak = leakPerMinute === undefined ? words.leak.leaking : words.leak.perMinute(leakPerMinute)
  return [
    item('records', records.known ? words.records(records.read, records.of) : words.recordsUnknown),
    item('leak', leakRate > 0 ? leak : words.leak.everyday),
    item('tokens', `${words.rack}: ${tokens(facts, words)}`),
    item('conditional-access', facts.conditionalAccess ? words.conditionalAccess.on : words.conditionalAccess.off),
    item('hosts', facts.hostQuarantined ? words.hosts.isolated : words.hosts.reachable),
    item('app', words.app[facts.rogueApp]),
    item('adversary', adversary(facts, words)),
    ...optional('caption-adversary', facts.captions.adversary ?? ''),
  ]
}

function seatInWords(seat: SeatKey, facts: StageFacts, words: StageWords): string {
  const { state, status, label, holder, lateBy, mine } = facts.seats[seat]
  if (state === 'empty') return `${label}, ${words.nobody}`
  const who = [
    label,
    ...(holder === undefined ? [] : [holder]),
    ...(state === 'bot' ? [words.bot] : []),
    ...(mine ? [words.you] : []),
  ]
  const how = status === 'late' && lateBy !== undefined ? words.late(lateBy) : words.status[status]
  return `${who.join(', ')}: ${how}`
}

function tokens(facts: StageFacts, words: StageWords): string {
  const states = ['live', 'suspect', 'stolen', 'revoked'] as const
  const counts = states.map((state) => ({ state, count: facts.tokens.filter((token) => token === state).length }))
  const said = counts.filter(({ count }) => count > 0).map(({ state, count }) => words.tokens[state](count))
  return said.length === 0 ? words.noTokens : said.join(', ')
}

function adversary(facts: StageFacts, words: StageWords): string {
  if (facts.rogueApp === 'removed') return words.adversary.gone
  if (facts.adversaryKnown <= 0) return words.adversary.unknown
  return facts.adversaryKnown >= 1 ? words.adversary.known : words.adversary.partly(Math.round(facts.adversaryKnown * 100))
}

function regulator(facts: StageFacts, words: StageWords): string {
  const where = facts.regulator
  if (where.kind === 'unaware') return words.regulator.unaware
  const left = where.hoursLeft === undefined ? '' : `, ${words.regulator.hours(where.hoursLeft)}`
  return words.regulator[where.kind] + left
}

/** Two seats are called CEO; outside its own house a seat is named with it. */
function fullName(seat: SeatKey, facts: StageFacts, words: StageWords): string {
  return `${words.headings[companyOf(seat)]} ${facts.seats[seat].label}`
}

function item(id: string, text: string): StageItem {
  return { id, text }
}

function optional(id: string, text: string): readonly StageItem[] {
  return text === '' ? [] : [item(id, text)]
}
