import { type EventNumber, type SeatId, unreachable } from '@/kernel/index.ts'
import type { Author, Carried, Column, Naming, SelfAnswers } from './review-command.ts'
import type { HotWashEvent } from './review-event.ts'

/** A note on the board. */
export interface Note {
  readonly note: string
  readonly column: Column
  readonly text: string
  /** Absent where this reader may not know. */
  readonly by?: Author
  /** The lines it was written and changed by. */
  readonly lines: readonly EventNumber[]
}

/** Notes that belong together. */
export interface NoteGroup {
  readonly group: string
  readonly title: string
  readonly notes: readonly string[]
  readonly line: EventNumber
}

/** A vote for a note. */
export interface Vote {
  readonly vote: string
  readonly note: string
  readonly by?: SeatId
  readonly line: EventNumber
}

/** What somebody said of themselves. */
export interface SelfRating {
  readonly rating: string
  readonly answers: SelfAnswers
  readonly by?: SeatId
  readonly line: EventNumber
}

/** The board after ENDEX, as one reader knows it. */
export interface HotWash {
  readonly naming: Naming
  readonly votesEach: number
  readonly open: boolean
  readonly notes: readonly Note[]
  readonly groups: readonly NoteGroup[]
  readonly votes: readonly Vote[]
  readonly ratings: readonly SelfRating[]
  readonly carried: readonly Carried[]
  /** How many notes, groups and votes there have ever been: no id is given twice. */
  readonly given: Readonly<Record<'note' | 'group' | 'vote', number>>
}

/** The board after one more event; nothing while there is none. */
export function hotWashAfter(wash: HotWash | undefined, event: HotWashEvent, line: EventNumber): HotWash | undefined {
  if (event.kind === 'hot-wash-opened') {
    const { naming, votesEach } = event
    const nothing = { notes: [], groups: [], votes: [], ratings: [], carried: [], given: { note: 0, group: 0, vote: 0 } }
    return { naming, votesEach, open: true, ...nothing }
  }
  if (wash === undefined) return undefined
  const given = (kind: keyof HotWash['given']) => ({ given: { ...wash.given, [kind]: wash.given[kind] + 1 } })
  switch (event.kind) {
    case 'note-written': {
      const { kind: _, ...note } = event
      return { ...wash, ...given('note'), notes: [...wash.notes, { ...note, lines: [line] }] }
    }
    case 'note-changed': {
      const { note: id, text } = event
      const notes = wash.notes.map((note) => (note.note === id ? { ...note, text, lines: [...note.lines, line] } : note))
      return { ...wash, notes }
    }
    case 'note-moved': {
      const { note: id, column } = event
      const notes = wash.notes.map((note) => (note.note === id ? { ...note, column, lines: [...note.lines, line] } : note))
      return { ...wash, notes, groups: without(wash.groups, [id]) }
    }
    case 'note-removed':
      return {
        ...wash,
        notes: wash.notes.filter(({ note }) => note !== event.note),
        votes: wash.votes.filter(({ note }) => note !== event.note),
        groups: without(wash.groups, [event.note]),
      }
    case 'notes-grouped': {
      const { kind: _, ...group } = event
      return { ...wash, ...given('group'), groups: [...without(wash.groups, event.notes), { ...group, line }] }
    }
    case 'notes-ungrouped':
      return { ...wash, groups: wash.groups.filter(({ group }) => group !== event.group) }
    case 'vote-cast': {
      const { kind: _, ...vote } = event
      return { ...wash, ...given('vote'), votes: [...wash.votes, { ...vote, line }] }
    }
    case 'vote-taken-back':
      return { ...wash, votes: wash.votes.filter(({ vote }) => vote !== event.vote) }
    case 'self-rated': {
      const { rating, answers } = event
      const before = wash.ratings.find((one) => one.rating === rating)
      const others = wash.ratings.filter((one) => one !== before)
      return { ...wash, ratings: [...others, { ...before, rating, answers, line }] }
    }
    case 'authored':
      return signed(wash, event)
    case 'hot-wash-closed':
      return { ...wash, open: false, carried: event.carried }
    default:
      return unreachable(event)
  }
}

/** The board where it is known whose one thing is. Only a note can be the facilitator’s. */
function signed(wash: HotWash, { what, by }: Extract<HotWashEvent, { kind: 'authored' }>): HotWash {
  const notes = wash.notes.map((note) => (note.note === what ? { ...note, by } : note))
  if (by === 'facilitator') return { ...wash, notes }
  const votes = wash.votes.map((vote) => (vote.vote === what ? { ...vote, by } : vote))
  const ratings = wash.ratings.map((rating) => (rating.rating === what ? { ...rating, by } : rating))
  return { ...wash, notes, votes, ratings }
}

/** Groups without some notes; a group that has none left is gone. */
function without(groups: readonly NoteGroup[], notes: readonly string[]): readonly NoteGroup[] {
  return groups
    .map((group) => ({ ...group, notes: group.notes.filter((note) => !notes.includes(note)) }))
    .filter((group) => group.notes.length > 0)
}

/** A group, or a note in none, with the votes for it. */
export interface Standing {
  readonly what: string
  readonly title: string
  readonly column: Column
  readonly notes: readonly Note[]
  readonly votes: readonly Vote[]
}

/** Everything on the board that can be carried over, most votes first, then the older one. */
export function standingsOf({ notes, groups, votes }: HotWash): readonly Standing[] {
  const rows = notes.flatMap((note): readonly Standing[] => {
    const group = groups.find((one) => one.notes.includes(note.note))
    const inside = group === undefined ? [note] : notes.filter((one) => group.notes.includes(one.note))
    if (inside[0] !== note) return []
    const cast = votes.filter((vote) => inside.some((one) => one.note === vote.note))
    const named = { what: group?.group ?? note.note, title: group?.title ?? note.text }
    return [{ ...named, column: note.column, notes: inside, votes: cast }]
  })
  return rows.toSorted((a, b) => b.votes.length - a.votes.length)
}
