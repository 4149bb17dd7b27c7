import type { SeatId } from '@/kernel/index.ts'
import { EVERYONE, FACILITATOR, NEVER } from '../audience.ts'
import type { Refusal } from '../decision.ts'
import type { Draft } from '../draft.ts'
import type { Exercise } from '../exercise.ts'
import { type HotWash, type Note, standingsOf } from '../hot-wash.ts'
import type { Author } from '../review-command.ts'
import { allow, type LeadsTo, type May, refuse, refuseText } from './decider.ts'

/** Votes everybody has when the facilitator names no number. */
const VOTES_EACH = 3

/** Why the board takes nothing now, or undefined. */
export function refuseUnlessOpen({ status, hotWash }: Exercise): Refusal | undefined {
  if (status !== 'ended') return { kind: 'not-ended' }
  if (hotWash === undefined) return { kind: 'hot-wash-not-open' }
  return hotWash.open ? undefined : { kind: 'hot-wash-over' }
}

/** Once, when the exercise has ended. */
export const mayOpenHotWash: May<'open-hot-wash'> = (_, exercise) => {
  const closed = refuseUnlessOpen(exercise)
  if (closed === undefined) return refuse({ kind: 'hot-wash-already-open' })
  return closed.kind === 'hot-wash-not-open' ? allow() : refuse(closed)
}

/** Hangs up an empty board for both companies. */
export const openHotWash: LeadsTo<'open-hot-wash'> = ({ naming, votesEach = VOTES_EACH }, draft) =>
  draft.record({ kind: 'hot-wash-opened', naming, votesEach }, EVERYONE)

/** A note needs words. */
export const mayWriteNote: May<'write-note'> = ({ text }, exercise) => answerOf(refuseUnlessOpen(exercise) ?? refuseText(text))

/** Hangs up a note. */
export const writeNote: LeadsTo<'write-note'> = ({ seat, column, text }, draft) => {
  const note = `note-${boardOf(draft).given.note + 1}`
  const by = seat ?? 'facilitator'
  draft.record({ kind: 'note-written', note, column, text, ...shown(by, draft) }, EVERYONE)
  if (boardOf(draft).naming === 'anonymous') sign(note, by, draft)
}

/** One’s own note, in other words. */
export const mayChangeNote: May<'change-note'> = ({ seat, note, text }, exercise) =>
  answerOf(refuseNote(note, seat, exercise) ?? refuseText(text))

/** Puts a note in other words. */
export const changeNote: LeadsTo<'change-note'> = ({ note, text }, draft) =>
  draft.record({ kind: 'note-changed', note, text }, EVERYONE)

/** One’s own note. */
export const mayRemoveNote: May<'remove-note'> = ({ seat, note }, exercise) => answerOf(refuseNote(note, seat, exercise))

/** Takes a note down; the votes for it go back to who gave them. */
export const removeNote: LeadsTo<'remove-note'> = ({ note }, draft) => draft.record({ kind: 'note-removed', note }, EVERYONE)

/** Any note, by whoever leads the talk, who need not know whose it is. */
export const mayMoveNote: May<'move-note'> = ({ note, column }, exercise) => {
  const known = noteIn(note, exercise)
  if ('kind' in known) return refuse(known)
  return known.column === column ? refuse({ kind: 'hangs-there-already', note }) : allow()
}

/** Hangs a note into another column. */
export const moveNote: LeadsTo<'move-note'> = ({ note, column }, draft) =>
  draft.record({ kind: 'note-moved', note, column }, EVERYONE)

/** Several notes of one column, and a title. */
export const mayGroupNotes: May<'group-notes'> = ({ title, notes }, exercise) =>
  answerOf(refuseUnlessOpen(exercise) ?? refuseText(title) ?? refuseGroup(notes, exercise))

/** Puts notes together; they leave the groups they were in. */
export const groupNotes: LeadsTo<'group-notes'> = ({ title, notes }, draft) => {
  const group = `group-${boardOf(draft).given.group + 1}`
  draft.record({ kind: 'notes-grouped', group, title, notes: [...new Set(notes)] }, EVERYONE)
}

/** A group there is. */
export const mayUngroup: May<'ungroup'> = ({ group }, exercise) => {
  const known = exercise.hotWash?.groups.some((one) => one.group === group) === true
  return answerOf(refuseUnlessOpen(exercise) ?? (known ? undefined : { kind: 'unknown-group', group }))
}

/** Lets the notes of a group hang by themselves again. */
export const ungroup: LeadsTo<'ungroup'> = ({ group }, draft) => draft.record({ kind: 'notes-ungrouped', group }, EVERYONE)

/** Somebody else’s note, once, while there are votes left. */
export const mayVote: May<'vote'> = ({ seat, note }, exercise) => {
  const known = noteIn(note, exercise)
  if ('kind' in known) return refuse(known)
  if (known.by === seat) return refuse({ kind: 'your-own-note', note })
  if (voteOf(seat, note, exercise) !== undefined) return refuse({ kind: 'already-voted', note })
  const { votes = [], votesEach: each = 0 } = exercise.hotWash ?? {}
  return votes.filter(({ by }) => by === seat).length < each ? allow() : refuse({ kind: 'no-votes-left', each })
}

/** Gives a note one vote. */
export const vote: LeadsTo<'vote'> = ({ seat, note }, draft) => {
  const { naming, given } = boardOf(draft)
  const id = `vote-${given.vote + 1}`
  draft.record({ kind: 'vote-cast', vote: id, note, ...shown(seat, draft) }, EVERYONE)
  if (naming === 'anonymous') sign(id, seat, draft)
}

/** A vote one has given. */
export const mayTakeVoteBack: May<'take-vote-back'> = ({ seat, note }, exercise) => {
  const known = noteIn(note, exercise)
  if ('kind' in known) return refuse(known)
  return voteOf(seat, note, exercise) === undefined ? refuse({ kind: 'not-voted', note }) : allow()
}

/** Takes one’s vote for a note back. */
export const takeVoteBack: LeadsTo<'take-vote-back'> = ({ seat, note }, draft) => {
  const known = voteOf(seat, note, draft.exercise())
  if (known !== undefined) draft.record({ kind: 'vote-taken-back', vote: known.vote, note }, EVERYONE)
}

/** While the board hangs. */
export const mayRateSelf: May<'rate-self'> = (_, exercise) => answerOf(refuseUnlessOpen(exercise))

/** Keeps what somebody says of themselves, without the name; said again it replaces what was said before. */
export const rateSelf: LeadsTo<'rate-self'> = ({ seat, answers }, draft) => {
  const { ratings } = boardOf(draft)
  const own = ratings.find(({ by }) => by === seat)
  const rating = own?.rating ?? `rating-${ratings.length + 1}`
  draft.record({ kind: 'self-rated', rating, answers }, EVERYONE)
  sign(rating, seat, draft)
}

/** While the board hangs; who sees to something has to be a seat. */
export const mayCloseHotWash: May<'close-hot-wash'> = ({ owners = {} }, exercise, { playbook }) => {
  const strange = Object.values(owners).find((seat) => !(seat in playbook.roles))
  return answerOf(refuseUnlessOpen(exercise) ?? (strange === undefined ? undefined : { kind: 'unknown-seat', seat: strange }))
}

/** Takes the board down and keeps what was voted for most. What nobody voted for is not carried. */
export const closeHotWash: LeadsTo<'close-hot-wash'> = ({ carry, owners = {} }, draft) => {
  const top = standingsOf(boardOf(draft))
    .filter(({ votes }) => votes.length > 0)
    .slice(0, carry)
  const carried = top.map(({ what }) => {
    const owner = owners[what]
    return owner === undefined ? { what } : { what, owner }
  })
  draft.record({ kind: 'hot-wash-closed', carried }, EVERYONE)
}

/** Tells the author, and nobody else, whose it is: not even the facilitator, unless it is the facilitator’s own. */
function sign(what: string, by: Author, draft: Draft): void {
  const during = by === 'facilitator' ? FACILITATOR : ({ kind: 'author', seat: by } as const)
  draft.record({ kind: 'authored', what, by }, { during, after: NEVER })
}

/** The author’s name, where the board shows names. */
function shown<By extends Author>(by: By, draft: Draft): { readonly by?: By } {
  return boardOf(draft).naming === 'named' ? { by } : {}
}

/** The board of an exercise in which a command of the hot wash was allowed: there is one. */
function boardOf(draft: Draft): HotWash {
  const { hotWash } = draft.exercise()
  if (hotWash === undefined) throw new Error('A command of the hot wash was carried out without a hot wash.')
  return hotWash
}

function answerOf(refusal: Refusal | undefined) {
  return refusal === undefined ? allow() : refuse(refusal)
}

/** A note of the open board, or why it cannot be touched. */
function noteIn(id: string, exercise: Exercise): Note | Refusal {
  return (
    refuseUnlessOpen(exercise) ?? exercise.hotWash?.notes.find(({ note }) => note === id) ?? { kind: 'unknown-note', note: id }
  )
}

function refuseNote(id: string, seat: SeatId | undefined, exercise: Exercise): Refusal | undefined {
  const note = noteIn(id, exercise)
  if ('kind' in note) return note
  return note.by === (seat ?? 'facilitator') ? undefined : { kind: 'not-your-note', note: id }
}

function refuseGroup(ids: readonly string[], exercise: Exercise): Refusal | undefined {
  const notes: Note[] = []
  for (const id of new Set(ids)) {
    const note = noteIn(id, exercise)
    if ('kind' in note) return note
    notes.push(note)
  }
  if (notes.length < 2) return { kind: 'group-too-small' }
  return notes.every(({ column }) => column === notes[0]?.column) ? undefined : { kind: 'group-across-columns' }
}

function voteOf(seat: SeatId, note: string, { hotWash }: Exercise) {
  return hotWash?.votes.find((cast) => cast.by === seat && cast.note === note)
}
