import { describe, expect, it } from 'vitest'
import { belongs, type Command, explainRefusal, type Reader, type Sender } from '@/engine/index.ts'
import type { EventNumber, PhaseId, SeatId } from '@/kernel/index.ts'
import { type Evening, given, smallStory } from '../evening/given.ts'
import { role } from '../evening/small-playbook.ts'

const lead = role('techa.tech_lead')
const cto = role('techa.cto')
const ciso = role('bankx.ciso')
const heron: Sender = { kind: 'evaluator', name: 'Heron' }
const otter: Sender = { kind: 'evaluator', name: 'Otter' }
const facilitator: Sender = { kind: 'facilitator' }
const by = (seat: SeatId): Sender => ({ kind: 'seat', seat })
const ended = (): Evening => given().when({ kind: 'end', reason: 'time' })
const opened = (naming: 'named' | 'anonymous' = 'named'): Evening => ended().when({ kind: 'open-hot-wash', naming })
const note = (seat: SeatId, text = 'We called at once.'): Command => ({ kind: 'write-note', seat, column: 'went-well', text })
const seen = (about?: SeatId): Command => ({
  kind: 'observe',
  text: 'They asked first.',
  ...(about === undefined ? {} : { about }),
})
const readers = (reader: Reader, { host }: Evening, kind: string) =>
  host.log().lines.filter(({ event, audience }) => event.kind === kind && belongs(reader, audience.during)).length

describe('an observation', () => {
  it('is an evaluator’s or the facilitator’s, and an evaluator does nothing else', () => {
    expect(given().refusal(seen(), by(lead))).toEqual({ kind: 'facilitator-only' })
    expect(given().when(seen(), heron).all('observed')[0]?.by).toEqual(heron)
    expect(given().when(seen(), facilitator).all('observed')[0]?.by).toEqual(facilitator)
    expect(given().refusal({ kind: 'end', reason: '' }, heron)).toEqual({ kind: 'facilitator-only' })
    expect(given().refusal({ kind: 'send', seat: lead, to: [cto], text: 'Hello' }, heron)).toEqual({
      kind: 'not-your-seat',
      seat: lead,
    })
  })

  it('is read back by who made it, and by the other evaluator and the players only after ENDEX', () => {
    const evening = given().when(seen(lead), heron)
    expect(readers({ kind: 'evaluator', name: 'Heron' }, evening, 'observed')).toBe(1)
    expect(readers({ kind: 'evaluator', name: 'Otter' }, evening, 'observed')).toBe(0)
    expect(readers({ kind: 'facilitator' }, evening, 'observed')).toBe(1)
    const told = (seat: SeatId) => evening.host.view(seat).exercise.observations.map(({ event }) => event.text)
    expect([lead, cto, ciso].map(told)).toEqual([[], [], []])
    evening.when({ kind: 'end', reason: 'time' })
    expect([lead, cto, ciso].map(told)).toEqual([['They asked first.'], ['They asked first.'], []])
  })

  it('goes on until the hot wash closes', () => {
    const evening = ended()
    expect(evening.refusal(seen(), otter)).toEqual({ kind: 'hot-wash-not-open' })
    evening.when({ kind: 'open-hot-wash', naming: 'named' }).when(seen(ciso), otter)
    expect(evening.host.view(ciso).exercise.observations).toHaveLength(1)
    expect(evening.host.view(lead).exercise.observations).toHaveLength(0)
    evening.when({ kind: 'close-hot-wash', carry: 1 })
    expect(evening.refusal(seen(), otter)).toEqual({ kind: 'hot-wash-over' })
  })

  it('rates a company or both in one phase or capability, and never a person', () => {
    const rated = { kind: 'observe', text: 'Well led.', rating: 'S', phase: 'ID' as PhaseId } as const
    const evening = given()
    expect(evening.refusal(rated, heron)).toBeUndefined()
    expect(evening.refusal({ ...rated, about: lead }, heron)).toEqual({ kind: 'rated-what' })
    expect(evening.refusal({ kind: 'observe', text: 'Well led.', rating: 'S' }, heron)).toEqual({ kind: 'rated-what' })
    expect(evening.refusal({ ...rated, phase: 'XX' as PhaseId }, heron)?.kind).toBe('unknown-phase')
    expect(evening.refusal({ ...rated, line: 99 as EventNumber }, heron)?.kind).toBe('unknown-line')
    expect(evening.refusal({ ...seen(), about: 'nobody' as SeatId } as Command, heron)?.kind).toBe('unknown-seat')
    expect(evening.refusal({ kind: 'observe', text: ' ' }, heron)).toEqual({ kind: 'empty-text' })
  })
})

describe('the hot wash', () => {
  it('opens once, after ENDEX, and takes nothing before or after', () => {
    const evening = given()
    expect(evening.refusal({ kind: 'open-hot-wash', naming: 'named' })).toEqual({ kind: 'not-ended' })
    evening.when({ kind: 'end', reason: 'time' })
    expect(evening.refusal(note(lead))).toEqual({ kind: 'hot-wash-not-open' })
    evening.when({ kind: 'open-hot-wash', naming: 'named' })
    expect(evening.refusal({ kind: 'open-hot-wash', naming: 'named' })).toEqual({ kind: 'hot-wash-already-open' })
    evening.when({ kind: 'close-hot-wash', carry: 0 })
    expect(evening.refusal({ kind: 'open-hot-wash', naming: 'named' })).toEqual({ kind: 'hot-wash-over' })
    expect(evening.refusal(note(lead))).toEqual({ kind: 'hot-wash-over' })
  })

  it('leaves nothing of the exercise to be done', () => {
    const evening = opened()
    expect(evening.refusal({ kind: 'send', seat: lead, to: [cto], text: 'Hello' })).toEqual({ kind: 'already-ended' })
    expect(evening.refusal({ kind: 'rewind', to: 1 as EventNumber })).toEqual({ kind: 'already-ended' })
  })

  it('is steered by the facilitator, and everybody speaks for themselves', () => {
    const evening = opened().when(note(lead)).when(note(cto))
    const steering: readonly Command[] = [
      { kind: 'group-notes', title: 'Calls', notes: ['note-1', 'note-2'] },
      { kind: 'ungroup', group: 'group-1' },
      { kind: 'move-note', note: 'note-1', column: 'change' },
      { kind: 'close-hot-wash', carry: 3 },
      { kind: 'write-note', column: 'change', text: 'As the facilitator.' },
    ]
    for (const command of steering) expect(evening.refusal(command, by(lead))).toEqual({ kind: 'facilitator-only' })
    for (const sender of [facilitator, heron, by(ciso)])
      expect(evening.refusal(note(lead), sender)).toEqual({ kind: 'not-your-seat', seat: lead })
  })

  it('lets only its author change or take down a note, and gives votes back', () => {
    const evening = opened().when(note(lead)).when({ kind: 'vote', seat: ciso, note: 'note-1' })
    expect(evening.refusal({ kind: 'change-note', seat: ciso, note: 'note-1', text: 'No.' })?.kind).toBe('not-your-note')
    expect(evening.refusal({ kind: 'remove-note', note: 'note-1' })?.kind).toBe('not-your-note')
    evening.when({ kind: 'change-note', seat: lead, note: 'note-1', text: 'Within minutes.' })
    expect(evening.host.exercise().hotWash?.notes[0]?.text).toBe('Within minutes.')
    evening.when({ kind: 'remove-note', seat: lead, note: 'note-1' })
    expect(evening.host.exercise().hotWash).toMatchObject({ notes: [], votes: [] })
    expect(evening.when(note(lead)).host.exercise().hotWash?.notes[0]?.note).toBe('note-2')
  })

  it.each(['named', 'anonymous'] as const)('gives three votes, none for one’s own note, and takes them back (%s)', (naming) => {
    const evening = opened(naming)
    for (const text of ['one', 'two', 'three', 'four']) evening.when(note(ciso, text))
    const vote = (n: number) => ({ kind: 'vote', seat: lead, note: `note-${n}` }) as const
    evening.when(vote(1)).when(vote(2)).when(vote(3))
    expect(evening.refusal(vote(4))).toEqual({ kind: 'no-votes-left', each: 3 })
    expect(evening.refusal({ ...vote(1), seat: ciso })?.kind).toBe('your-own-note')
    expect(evening.refusal({ ...vote(4), kind: 'take-vote-back' })?.kind).toBe('not-voted')
    evening.when({ ...vote(2), kind: 'take-vote-back' })
    expect(evening.refusal(vote(1))?.kind).toBe('already-voted')
    expect(
      evening
        .when(vote(4))
        .host.exercise()
        .hotWash?.votes.map(({ note: id }) => id),
    ).toEqual(['note-1', 'note-3', 'note-4'])
    expect(evening.refusal(vote(9))?.kind).toBe('unknown-note')
  })

  it('groups notes of one column, and takes a group apart', () => {
    const evening = opened().when(note(lead)).when(note(cto)).when({ kind: 'write-note', column: 'change', text: 'One list.' })
    const group = (...notes: string[]) => ({ kind: 'group-notes', title: 'Calls', notes }) as const
    expect(evening.refusal(group('note-1'))?.kind).toBe('group-too-small')
    expect(evening.refusal(group('note-1', 'note-3'))?.kind).toBe('group-across-columns')
    expect(evening.refusal(group('note-1', 'note-8'))?.kind).toBe('unknown-note')
    evening.when(group('note-1', 'note-2'))
    expect(evening.host.exercise().hotWash?.groups).toMatchObject([{ group: 'group-1', notes: ['note-1', 'note-2'] }])
    expect(evening.refusal({ kind: 'ungroup', group: 'group-2' })?.kind).toBe('unknown-group')
    expect(evening.when({ kind: 'ungroup', group: 'group-1' }).host.exercise().hotWash?.groups).toEqual([])
  })

  it('hangs a note into another column, out of its group, with its votes', () => {
    const evening = opened('anonymous').when(note(lead)).when(note(cto)).when({ kind: 'vote', seat: ciso, note: 'note-1' })
    evening.when({ kind: 'group-notes', title: 'Calls', notes: ['note-1', 'note-2'] })
    evening.when({ kind: 'move-note', note: 'note-1', column: 'change' })
    const { notes, groups, votes } = evening.host.exercise().hotWash ?? {}
    expect(notes?.map(({ column }) => column)).toEqual(['change', 'went-well'])
    expect(groups?.map((group) => group.notes)).toEqual([['note-2']])
    expect(votes).toHaveLength(1)
    expect(evening.refusal({ kind: 'move-note', note: 'note-1', column: 'change' })?.kind).toBe('hangs-there-already')
    expect(evening.refusal({ kind: 'move-note', note: 'note-9', column: 'change' })?.kind).toBe('unknown-note')
  })

  it('carries what most people voted for, a group as one, and nothing nobody voted for', () => {
    const evening = opened()
    for (const text of ['a', 'b', 'c', 'd']) evening.when(note(cto, text))
    evening.when({ kind: 'group-notes', title: 'Both', notes: ['note-1', 'note-2'] })
    for (const [seat, id] of [
      [lead, 'note-3'],
      [lead, 'note-1'],
      [ciso, 'note-2'],
    ] as const)
      evening.when({ kind: 'vote', seat, note: id })
    evening.when({ kind: 'close-hot-wash', carry: 5, owners: { 'note-3': ciso } })
    expect(evening.all('hot-wash-closed')[0]?.carried).toEqual([{ what: 'group-1' }, { what: 'note-3', owner: ciso }])
  })

  it('keeps one self-rating a seat, without a name', () => {
    const rate = (duties: number) => ({ kind: 'rate-self', seat: lead, answers: { duties, whom: 3, time: 3 } }) as const
    const evening = opened().when(rate(2)).when(rate(5))
    expect(evening.host.exercise().hotWash?.ratings.map(({ answers }) => answers.duties)).toEqual([5])
    expect(evening.host.view(ciso).exercise.hotWash?.ratings[0]).not.toHaveProperty('by')
  })

  it('does not move the clock', () => {
    const evening = given().at('T+00:12').when({ kind: 'end', reason: 'time' }).when({ kind: 'open-hot-wash', naming: 'named' })
    evening.when(note(lead))
    expect(
      evening.host
        .log()
        .lines.slice(-3)
        .map(({ at }) => at),
    ).toEqual([720, 720, 720])
  })

  it('says each refusal in a sentence', () => {
    const kinds = [
      'rated-what',
      'not-ended',
      'hot-wash-not-open',
      'hot-wash-already-open',
      'hot-wash-over',
      'group-too-small',
      'group-across-columns',
    ] as const
    const sentences = [
      ...kinds.map((kind) => explainRefusal({ kind }, smallStory.playbook)),
      ...(['unknown-note', 'not-your-note', 'your-own-note', 'already-voted', 'not-voted'] as const).map((kind) =>
        explainRefusal({ kind, note: 'note-1' }, smallStory.playbook),
      ),
      explainRefusal({ kind: 'no-votes-left', each: 3 }, smallStory.playbook),
    ]
    expect(new Set(sentences).size).toBe(13)
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/)
  })
})
