import type { SeatId } from '@/kernel/index.ts'

/** A seat and everything a list may call it. */
export interface CalledSeat {
  readonly seat: SeatId
  readonly title: string
  readonly house: string
}

/** Why a line of a roster cannot be used. */
export type RosterFault = 'no-name' | 'long-name' | 'unknown-seat' | 'two-seats' | 'name-taken' | 'open-quote' | 'too-many'

/** A line that cannot be used: where it stands, what it says, and which part of it is meant. */
export interface RosterProblem {
  readonly line: number
  readonly fault: RosterFault
  readonly about: string
  readonly text: string
}

/** A list of people as it can be used, and every line that cannot, with nothing lost of either. */
export interface Roster {
  readonly people: readonly { readonly name: string; readonly seats: readonly SeatId[] }[]
  readonly problems: readonly RosterProblem[]
}

/** What a room knows that a list has to agree with. */
export interface RosterRoom {
  readonly seats: readonly CalledSeat[]
  /** Names that are in the room already. */
  readonly taken: readonly string[]
  /** How many more the room takes. */
  readonly places: number
}

const LONGEST_NAME = 40

/**
 * Reads a roster: name, seat on each line, parted by commas, semicolons or tabs, with quotation marks where a text has one of those.
 * Text stays text: a line that begins like a formula is a strange name, nothing more.
 */
export function readRoster(text: string, { seats, taken, places }: RosterRoom): Roster {
  const people = new Map<string, { readonly name: string; readonly seats: SeatId[] }>()
  const problems: RosterProblem[] = []
  const inRoom = new Set(taken.map(same))
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (raw.trim() === '' || (index === 0 && isHead(raw))) continue
    const report = (fault: RosterFault, about = '') => void problems.push({ line: index + 1, fault, about, text: raw })
    const cells = cellsOf(raw)
    if (cells === undefined) {
      report('open-quote')
      continue
    }
    const [name = '', ...called] = cells.map((cell) => cell.trim().replace(/\s+/g, ' '))
    const found = seatCalled(called.filter((cell) => cell !== '').join(' '), seats)
    if (name === '') report('no-name')
    else if (name.length > LONGEST_NAME) report('long-name', name)
    else if (inRoom.has(same(name))) report('name-taken', name)
    else if (!found.ok) report(found.fault, called.join(' '))
    else if (!people.has(same(name)) && people.size >= places) report('too-many', name)
    else {
      const known = people.get(same(name)) ?? { name, seats: [] }
      people.set(same(name), known)
      if (found.seat !== undefined && !known.seats.includes(found.seat)) known.seats.push(found.seat)
    }
  }
  return { people: [...people.values()], problems }
}

/** The cells of one line; undefined when a quotation mark is never closed. */
function cellsOf(line: string): readonly string[] | undefined {
  const cells = ['']
  let quoted = false
  for (let place = 0; place < line.length; place++) {
    const sign = line.charAt(place)
    const last = cells.length - 1
    if (sign === '"' && quoted && line.charAt(place + 1) === '"') {
      cells[last] += '"'
      place++
    } else if (sign === '"' && (quoted || cells[last]?.trim() === '')) quoted = !quoted
    else if (/[,;\t]/.test(sign) && !quoted) cells.push('')
    else cells[last] += sign
  }
  return quoted ? undefined : cells
}

/** The first line of a table out of a spreadsheet, which names its columns. */
const isHead = (line: string): boolean => /^\W*names?\W+(seats?|roles?)\W*$/i.test(line)

/** The seat a list means; none when it names none. */
type Found =
  | { readonly ok: true; readonly seat: SeatId | undefined }
  | { readonly ok: false; readonly fault: 'unknown-seat' | 'two-seats' }

/** Finds a seat by its id, its title, or its title with the company before or behind it. */
function seatCalled(called: string, seats: readonly CalledSeat[]): Found {
  if (called === '') return { ok: true, seat: undefined }
  const wanted = same(called)
  const [only, ...others] = seats.filter(({ seat, title, house }) =>
    [seat, title, `${title} ${house}`, `${house} ${title}`].some((name) => same(name) === wanted),
  )
  if (only === undefined) return { ok: false, fault: 'unknown-seat' }
  return others.length === 0 ? { ok: true, seat: only.seat } : { ok: false, fault: 'two-seats' }
}

const same = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s,()]+/g, ' ')
    .trim()
