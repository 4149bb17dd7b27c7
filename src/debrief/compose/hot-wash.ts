import { evolve, type HotWash, noExercise, type Standing, standingsOf } from '@/engine/index.ts'
import type { Claim, EventNumber, SeatId } from '@/kernel/index.ts'
import type { Block, Said } from '../block.ts'
import { type Say, say } from '../words/say.ts'
import type { Sources } from './sources.ts'

/** The columns in the order of the board. */
const columns: readonly { readonly column: Standing['column']; readonly title: Say & `wash/${Standing['column']}` }[] = [
  { column: 'went-well', title: 'wash/went-well' },
  { column: 'did-not', title: 'wash/did-not' },
  { column: 'change', title: 'wash/change' },
]

const questions: readonly { readonly asked: 'duties' | 'whom' | 'time'; readonly label: Say & `wash/${string}` }[] = [
  { asked: 'duties', label: 'wash/duties' },
  { asked: 'whom', label: 'wash/whom' },
  { asked: 'time', label: 'wash/time' },
]

/** The board by column, and how people rated themselves; nothing when there was no hot wash. One board, so both companies read all of it. */
export function hotWashSection(sources: Sources): readonly Block[] {
  const wash = washIn(sources)
  if (wash === undefined) return []
  const standings = standingsOf(wash)
  return [
    { kind: 'heading', level: 2, id: 'hot-wash', text: say('section/hot-wash', {}) },
    { kind: 'paragraph', text: about(wash, sources) },
    ...columns.flatMap(({ column, title }): readonly Block[] => [
      { kind: 'heading', level: 3, id: `wash-${column}`, text: say(title, {}) },
      columnOf(
        column,
        standings.filter((one) => one.column === column),
      ),
    ]),
    ...selfRatings(wash),
  ]
}

/** What was carried of the first two columns, as lessons. */
export function carriedLessons(sources: Sources): readonly Block[] {
  const items = carriedIn(sources)
    .filter(({ standing }) => standing.column !== 'change')
    .map(({ standing, owner, cites }) => [
      ...wordsOf(standing, cites),
      ...(owner === undefined ? [] : [say('wash/owner', { role: owner }, cites)]),
    ])
  if (items.length === 0) return []
  return [
    { kind: 'heading', level: 3, id: 'carried-lessons', text: say('wash/carried', {}) },
    { kind: 'list', id: 'carried-lesson-list', ordered: false, items },
  ]
}

/** What was carried of the third column, as rows of the action plan. */
export function carriedActions(sources: Sources): readonly (readonly Said[])[] {
  return carriedIn(sources)
    .filter(({ standing }) => standing.column === 'change')
    .map(({ standing, owner, cites }) => [
      wordsOf(standing, cites),
      [owner === undefined ? say('action/nobody', {}) : say('roles', { roles: [owner] }, cites)],
      [say('action/unset', {})],
    ])
}

/** The board as this reader's lines have it. */
function washIn({ lines, playbook }: Sources): HotWash | undefined {
  const opened = lines.findIndex(({ event }) => event.kind === 'hot-wash-opened')
  if (opened === -1) return undefined
  return lines.slice(opened).reduce((exercise, line) => evolve(exercise, line, playbook), noExercise).hotWash
}

function about(wash: HotWash, { lines }: Sources): Said {
  const cites = lines.filter(({ event: { kind } }) => kind === 'hot-wash-opened' || kind === 'hot-wash-closed').map(lineNumber)
  const counts = { notes: wash.notes.length, votes: wash.votes.length }
  return [
    wash.naming === 'named' ? say('wash/about-named', counts, cites) : say('wash/about-anonymous', counts, cites),
    ...(wash.open ? [say('wash/open', {}, cites)] : []),
  ]
}

function columnOf(column: string, standings: readonly Standing[]): Block {
  if (standings.length === 0) return { kind: 'paragraph', text: [say('wash/nothing', {})] }
  return { kind: 'list', id: `wash-${column}-list`, ordered: false, items: standings.map(itemOf) }
}

function itemOf({ what, title, notes, votes }: Standing): Said {
  const written = notes.flatMap(({ text, by, lines }): readonly Claim[] => [
    say('wash/note', { text }, lines),
    ...(by === undefined
      ? []
      : [by === 'facilitator' ? say('wash/by-facilitator', {}, lines) : say('wash/by', { role: by }, lines)]),
  ])
  const grouped =
    notes[0]?.note === what
      ? []
      : [
          say(
            'wash/group',
            { title },
            notes.flatMap(({ lines }) => lines),
          ),
        ]
  const counted =
    votes.length === 0
      ? []
      : [
          say(
            'wash/votes',
            { n: votes.length },
            votes.map(({ line }) => line),
          ),
        ]
  return [...grouped, ...written, ...counted]
}

function selfRatings({ ratings }: HotWash): readonly Block[] {
  if (ratings.length === 0) return []
  const cites = ratings.map(({ line }) => line)
  const counts = (asked: 'duties' | 'whom' | 'time'): readonly string[] =>
    [1, 2, 3, 4, 5].flatMap((answer) => {
      const n = ratings.filter(({ answers }) => answers[asked] === answer).length
      return n === 0 ? [] : [`${n} × ${answer}`]
    })
  return [
    { kind: 'heading', level: 3, id: 'wash-self', text: say('wash/self', {}) },
    {
      kind: 'fields',
      id: 'wash-self-fields',
      fields: questions.map(({ asked, label }) => ({
        label: say(label, {}),
        value: [say('wash/answers', { n: ratings.length, counts: counts(asked) }, cites)],
      })),
    },
  ]
}

/** What was carried, with the line that carried it. */
interface CarriedStanding {
  readonly standing: Standing
  readonly owner: SeatId | undefined
  readonly cites: readonly EventNumber[]
}

function carriedIn(sources: Sources): readonly CarriedStanding[] {
  const wash = washIn(sources)
  if (wash === undefined) return []
  const closed = sources.lines.filter(({ event }) => event.kind === 'hot-wash-closed').map(lineNumber)
  const standings = standingsOf(wash)
  return wash.carried.flatMap(({ what, owner }) => {
    const standing = standings.find((one) => one.what === what)
    if (standing === undefined) return []
    const cites = [...standing.notes.flatMap(({ lines }) => lines), ...standing.votes.map(({ line }) => line), ...closed]
    return [{ standing, owner, cites }]
  })
}

function wordsOf({ what, title, notes, votes }: Standing, cites: readonly EventNumber[]): Said {
  const grouped = notes[0]?.note === what ? [] : [say('wash/group', { title }, cites)]
  return [
    ...grouped,
    ...notes.map(({ text }) => say('wash/carried-note', { text }, cites)),
    say('wash/votes', { n: votes.length }, cites),
  ]
}

function lineNumber({ number }: { readonly number: EventNumber }): EventNumber {
  return number
}
