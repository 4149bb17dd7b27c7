import type { Column, Command, HotWash, Note, NoteGroup } from '@/engine/index.ts'

/** The columns in the order of the board. */
export const columns = ['went-well', 'did-not', 'change'] as const satisfies readonly Column[]

/** What hangs in one pane: groups with their notes, then notes in none, each in the order they came. */
export interface Pane {
  readonly groups: readonly { readonly group: NoteGroup; readonly notes: readonly Note[]; readonly votes: number }[]
  readonly single: readonly Note[]
}

/** One column of the board as it is hung. */
export function paneOf({ notes, groups, votes }: HotWash, column: Column): Pane {
  const here = notes.filter((note) => note.column === column)
  const framed = groups.flatMap((group) => {
    const inside = here.filter(({ note }) => group.notes.includes(note))
    const cast = votes.filter(({ note }) => group.notes.includes(note)).length
    return inside.length === 0 ? [] : [{ group, notes: inside, votes: cast }]
  })
  return { groups: framed, single: here.filter(({ note }) => !groups.some((group) => group.notes.includes(note))) }
}

/** Where a note can be hung. */
export type Place =
  | { readonly kind: 'column'; readonly column: Column }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'alone' }

/** Every place a note can be hung from where it is. */
export function placesFor({ groups, notes }: HotWash, { note, column }: Note): readonly Place[] {
  const columnOf = (id: string | undefined) => notes.find((one) => one.note === id)?.column
  const own = groups.find((group) => group.notes.includes(note))
  return [
    ...groups.flatMap((group): readonly Place[] =>
      group === own || columnOf(group.notes[0]) !== column ? [] : [{ kind: 'group', group: group.group }],
    ),
    ...(own === undefined ? [] : [{ kind: 'alone' } as const]),
    ...columns.flatMap((one): readonly Place[] => (one === column ? [] : [{ kind: 'column', column: one }])),
  ]
}

/** What has to be asked, in this order, so that a note hangs where it should. Nothing where it hangs there already. */
export function commandsToMove(wash: HotWash, id: string, to: Place): readonly Command[] {
  const note = wash.notes.find((one) => one.note === id)
  const own = wash.groups.find(({ notes }) => notes.includes(id))
  if (note === undefined) return []
  switch (to.kind) {
    case 'column':
      if (note.column === to.column) return []
      return [{ kind: 'move-note', note: id, column: to.column }, ...leftAlone(wash, [id])]
    case 'alone': {
      if (own === undefined) return []
      const rest = own.notes.filter((other) => other !== id)
      const kept: readonly Command[] = rest.length < 2 ? [] : [{ kind: 'group-notes', title: own.title, notes: rest }]
      return [...kept, { kind: 'ungroup', group: own.group }]
    }
    case 'group': {
      const group = wash.groups.find((one) => one.group === to.group)
      if (group === undefined || group === own) return []
      const column = wash.notes.find((one) => one.note === group.notes[0])?.column ?? note.column
      const across: readonly Command[] = note.column === column ? [] : [{ kind: 'move-note', note: id, column }]
      return [...across, ...commandsToGroup(wash, group.title, [...group.notes, id])]
    }
  }
}

/** What has to be asked so that these notes are one group of this name. Of a group that loses all but one nothing is left. */
export function commandsToGroup(wash: HotWash, title: string, notes: readonly string[]): readonly Command[] {
  return [{ kind: 'group-notes', title, notes }, ...leftAlone(wash, notes)]
}

/** Takes the frame off groups that keep one note when these have gone. */
function leftAlone({ groups }: HotWash, gone: readonly string[]): readonly Command[] {
  return groups
    .filter(({ notes }) => notes.some((note) => gone.includes(note)))
    .filter(({ notes }) => notes.filter((note) => !gone.includes(note)).length === 1)
    .map(({ group }) => ({ kind: 'ungroup', group }))
}

/** The turn of a note on the wall in degrees: always the same for one note, never more than a hand would leave. */
export function turnOf(note: string): number {
  const count = Number(note.slice(note.lastIndexOf('-') + 1)) || 0
  return ((count * 7) % 5) * 0.6 - 1.2
}
