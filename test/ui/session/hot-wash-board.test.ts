import { describe, expect, it } from 'vitest'
import type { Column, HotWash } from '@/engine/index.ts'
import type { SeatId } from '@/kernel/index.ts'
import {
  columns,
  commandsToGroup,
  commandsToMove,
  type Place,
  paneOf,
  placesFor,
  turnOf,
} from '../../../src/ui/session/hot-wash/board.ts'
import { type Evening, given } from '../../evening/given.ts'
import { role } from '../../evening/small-playbook.ts'

const lead = role('techa.tech_lead')

/** A board of five notes: four went well, one is to change; the first three are a group. */
function board(): Evening {
  const evening = given().when({ kind: 'end', reason: 'time' }).when({ kind: 'open-hot-wash', naming: 'named' })
  const hang = (seat: SeatId, column: Column, text: string) => evening.when({ kind: 'write-note', seat, column, text })
  for (const text of ['one', 'two', 'three', 'four']) hang(lead, 'went-well', text)
  hang(lead, 'change', 'five')
  return evening.when({ kind: 'group-notes', title: 'Calls', notes: ['note-1', 'note-2', 'note-3'] })
}

const washOf = ({ host }: Evening): HotWash => host.exercise().hotWash ?? fail()
const fail = (): never => {
  throw new Error('There is no board.')
}

/** The board in short: for each column its groups with the numbers of their notes, then the notes in none. */
function hung(evening: Evening): readonly string[] {
  return columns.map((column) => {
    const { groups, single } = paneOf(washOf(evening), column)
    const number = ({ note }: { readonly note: string }) => note.slice(5)
    return [...groups.map(({ group, notes }) => `${group.title}(${notes.map(number).join()})`), ...single.map(number)].join(' ')
  })
}

function move(evening: Evening, note: string, to: Place): Evening {
  for (const command of commandsToMove(washOf(evening), note, to)) evening.when(command)
  return evening
}

describe('the board as it hangs', () => {
  it('shows groups before notes in none, with the votes for all of a group', () => {
    const evening = board().when({ kind: 'vote', seat: role('bankx.ciso'), note: 'note-2' })
    expect(hung(evening)).toEqual(['Calls(1,2,3) 4', '', '5'])
    expect(paneOf(washOf(evening), 'went-well').groups[0]?.votes).toBe(1)
  })

  it('turns a note a little, and the same note always alike', () => {
    for (let n = 1; n < 40; n++) expect(Math.abs(turnOf(`note-${n}`))).toBeLessThanOrEqual(1.2)
    expect(turnOf('note-3')).toBe(turnOf('note-3'))
  })
})

describe('a note that is moved', () => {
  it('leaves its group, which stays a group while it has two notes', () => {
    const evening = move(board(), 'note-1', { kind: 'alone' })
    expect(hung(evening)).toEqual(['Calls(2,3) 1 4', '', '5'])
    expect(hung(move(evening, 'note-2', { kind: 'alone' }))).toEqual(['1 2 3 4', '', '5'])
  })

  it('goes into a group of its own column or of another', () => {
    const evening = move(board(), 'note-4', { kind: 'group', group: 'group-1' })
    expect(hung(evening)).toEqual(['Calls(1,2,3,4)', '', '5'])
    const calls = washOf(evening).groups[0]?.group ?? ''
    expect(hung(move(evening, 'note-5', { kind: 'group', group: calls }))).toEqual(['Calls(1,2,3,4,5)', '', ''])
  })

  it('goes into another column, and a group of one is none', () => {
    const evening = move(move(board(), 'note-1', { kind: 'column', column: 'did-not' }), 'note-2', {
      kind: 'column',
      column: 'did-not',
    })
    expect(hung(evening)).toEqual(['3 4', '1 2', '5'])
  })

  it('stays where it is when it is let go there', () => {
    const wash = washOf(board())
    expect(commandsToMove(wash, 'note-4', { kind: 'alone' })).toEqual([])
    expect(commandsToMove(wash, 'note-1', { kind: 'group', group: 'group-1' })).toEqual([])
    expect(commandsToMove(wash, 'note-1', { kind: 'column', column: 'went-well' })).toEqual([])
    expect(commandsToMove(wash, 'note-9', { kind: 'alone' })).toEqual([])
  })

  it('is offered every other place, and none it hangs in', () => {
    const wash = washOf(board())
    const [first, , , fourth, fifth] = wash.notes
    expect(first && placesFor(wash, first).map(({ kind }) => kind)).toEqual(['alone', 'column', 'column'])
    expect(fourth && placesFor(wash, fourth).map(({ kind }) => kind)).toEqual(['group', 'column', 'column'])
    expect(fifth && placesFor(wash, fifth).map(({ kind }) => kind)).toEqual(['column', 'column'])
  })
})

it('a group is named anew and keeps its notes', () => {
  const evening = board()
  for (const command of commandsToGroup(washOf(evening), 'Phones', ['note-1', 'note-2', 'note-3'])) evening.when(command)
  expect(hung(evening)).toEqual(['Phones(1,2,3) 4', '', '5'])
})

it('a group made of notes of another takes the frame off what is left alone', () => {
  const evening = board()
  for (const command of commandsToGroup(washOf(evening), 'Phones', ['note-1', 'note-2', 'note-4'])) evening.when(command)
  expect(hung(evening)).toEqual(['Phones(1,2,4) 3', '', '5'])
})
