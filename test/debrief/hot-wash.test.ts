import { describe, expect, it } from 'vitest'
import { type Block, citedBy, type Debrief, debriefOf, describeEvent, wording, wordingOf, write } from '@/debrief/index.ts'
import type { Command, Log, Sender } from '@/engine/index.ts'
import { crewOf, openHost, playEvening, tellStory } from '@/hosting/index.ts'
import type { CapabilityId, EventNumber, OrganisationId, RoleId, Seed } from '@/kernel/index.ts'
import { type Rating, scoreLog } from '@/scoring/index.ts'
import { type Board, fill } from '../evening/board.ts'
import { playbook, tokenAnomaly } from '../scenario/shipped.ts'

const story = tellStory({ scenario: tokenAnomaly, playbook }, 'standard', '7' as Seed)
const played = playEvening({ story, crew: crewOf(tokenAnomaly, 'playbook'), crewName: 'playbook', level: 'standard' })
const [cto, ciso] = ['techa.cto', 'bankx.ciso'] as [RoleId, RoleId]
const bankx = 'bankx' as OrganisationId
const techa = 'techa' as OrganisationId
const rated = Object.entries(scoreLog(played).capabilities).find(([, { proposed }]) => proposed.rating !== undefined)
const capability = rated?.[0] as CapabilityId
const proposed = rated?.[1].proposed.rating as Rating
const other: Rating = proposed === 'P' ? 'U' : 'P'

/** The evening with what somebody observed, and a board. */
function reviewed(
  observed: readonly (readonly [Sender, Omit<Extract<Command, { kind: 'observe' }>, 'kind'>])[],
  board?: Board,
): Log {
  const running = played.lines.slice(0, -1)
  const host = openHost(played.header, story, running)
  for (const [n, [sender, seen]] of observed.entries()) {
    const answer = host.accept({ kind: 'observe', ...seen }, sender, `seen-${n}`)
    if (answer.accepted !== true) throw new Error(`Observation ${n} was refused.`)
  }
  host.accept({ kind: 'end', reason: 'story' }, { kind: 'facilitator' }, 'endex')
  if (board !== undefined) expect(fill(host, board, 2)).toBe(0)
  return host.log()
}

const debriefFor = (log: Log, reader: 'joint' | OrganisationId = 'joint'): Debrief => debriefOf(log, scoreLog(log), reader)
const heron: Sender = { kind: 'evaluator', name: 'Heron' }
const otter: Sender = { kind: 'evaluator', name: 'Otter' }
const block = (debrief: Debrief, id: string): Block | undefined =>
  debrief.blocks.find((one) => one.kind !== 'heading' && 'id' in one && one.id === id)
const judged = (debrief: Debrief) => {
  const found = block(debrief, 'judgement')
  if (found?.kind !== 'scores') throw new Error('No judgement.')
  return found.rows.map(({ label, rating, said }) => [
    wording(label, debrief.names),
    rating ?? '',
    wordingOf(said, debrief.names),
  ])
}

const board = (naming: Board['naming']): Board => ({
  naming,
  notes: [
    { by: cto, column: 'went-well', text: 'We called before we were sure.' },
    { by: ciso, column: 'change', text: 'One approval, then the script.' },
    { by: 'facilitator', column: 'did-not', text: 'I learned it from the news.' },
  ],
  votes: [
    { by: ciso, note: 0 },
    { by: cto, note: 1 },
    { by: ciso, note: 2 },
  ],
  rates: [cto, ciso],
})

describe('what evaluators said, in the debrief', () => {
  it('confirms or overrides the proposal, in their words, and says how far they agree', () => {
    const log = reviewed([
      [heron, { capability, rating: proposed, text: 'As it should be.' }],
      [otter, { capability, rating: other, text: 'Not as I saw it.', line: 3 as EventNumber }],
    ])
    const debrief = debriefFor(log)
    const title = debrief.names.capabilities[capability]
    expect(judged(debrief)).toEqual([
      [
        title,
        '',
        `Heron confirms the proposed ${proposed}: “As it should be.” Otter rates ${other} where ${proposed} was proposed: “Not as I saw it.”`,
      ],
      [
        'Agreement',
        '',
        expect.stringMatching(
          /^Of 1 pair of ratings of the same thing by two evaluators, 0 were equal \(0 %\), [01] one step apart and [01] further apart\.$/,
        ),
      ],
    ])
    const rows = block(debrief, 'judgement')
    const otters = log.lines.find(({ event }) => event.kind === 'observed' && event.line !== undefined)?.number
    expect(rows?.kind === 'scores' && rows.rows[0]?.said[1]?.cites).toEqual([3, otters])
  })

  it('counts only the last word of each, and shows a letter where all agree', () => {
    const debrief = debriefFor(
      reviewed([
        [heron, { capability, rating: other, text: 'First thought.' }],
        [heron, { capability, rating: proposed, text: 'Second thought.' }],
        [otter, { capability, rating: proposed, text: 'So do I.' }],
      ]),
    )
    expect(judged(debrief)[0]?.[1]).toBe(proposed)
    expect(judged(debrief)[1]?.[2]).toContain('1 were equal (100 %)')
    expect(judged(debrief)[0]?.[2]).not.toContain('First thought')
  })

  it('shows a company nothing that is about the other one', () => {
    const log = reviewed([
      [heron, { about: techa, capability, rating: 'S', text: 'TechA alone.' }],
      [otter, { about: ciso, text: 'The bank alone.' }],
      [{ kind: 'facilitator' }, { text: 'Both together.' }],
    ])
    const written = (reader: 'joint' | OrganisationId) =>
      ['TechA alone.', 'The bank alone.', 'Both together.'].map((text) => write(debriefFor(log, reader), 'json').includes(text))
    expect(written('joint')).toEqual([true, true, true])
    expect(written(techa)).toEqual([true, false, true])
    expect(written(bankx)).toEqual([false, true, true])
  })

  it('says nothing of it before the end, and changes no number', () => {
    const host = openHost(played.header, story, played.lines.slice(0, -1))
    host.accept({ kind: 'observe', text: 'Too early to tell.' }, heron, 'seen')
    expect(write(debriefFor(host.log()), 'md')).not.toContain('Too early to tell.')
    const log = reviewed([[heron, { capability, rating: other, text: 'No.' }]])
    expect(scoreLog(log)).toEqual(scoreLog(played))
  })
})

describe('the hot wash, in the debrief', () => {
  const log = reviewed([[heron, { text: 'They listened.' }]], board('named'))

  it('stands in every format, for both companies, with names', () => {
    for (const reader of ['joint', bankx, techa] as const)
      for (const format of ['md', 'html', 'json'] as const)
        for (const { text } of board('named').notes) expect(write(debriefFor(log, reader), format)).toContain(text)
    const words = write(debriefFor(log), 'md')
    expect(words).toContain('## Hot wash')
    expect(words).toContain('3 notes and 3 votes; the board showed names.')
    expect(words).toMatch(/“We called before we were sure\.”.* TechA CTO\..* 1 vote\./)
    expect(words).toContain('2 answers, from 1 (not at all) to 5 (fully): 2 × 4.')
  })

  it('carries the top notes into lessons and into the plan', () => {
    const debrief = debriefFor(log)
    const lessons = block(debrief, 'carried-lesson-list')
    expect(lessons?.kind === 'list' && lessons.items.map((item) => wordingOf(item, debrief.names))).toEqual([
      '“We called before we were sure.” 1 vote.',
    ])
    const plan = block(debrief, 'action-table')
    const last = plan?.kind === 'table' ? plan.rows.at(-1)?.map((cell) => wordingOf(cell, debrief.names)) : []
    expect(last).toEqual(['“One approval, then the script.” 1 vote.', 'to be named', 'not set until accepted'])
  })

  it('cites its lines: whoever rests on a line has it among the footnotes', () => {
    for (const reader of ['joint', bankx, techa] as const) {
      const debrief = debriefFor(log, reader)
      expect(debrief.footnotes.map(({ number }) => number)).toEqual(citedBy(debrief))
    }
    const kinds = ['observed', 'note-written', 'vote-cast', 'self-rated', 'hot-wash-closed']
    const cited = new Set(citedBy(debriefFor(log)))
    for (const kind of kinds)
      expect(
        log.lines.filter(({ event, number }) => event.kind === kind && !cited.has(number)).map(({ number }) => number),
        kind,
      ).toEqual([])
  })

  it('says nobody’s name where the board has none', () => {
    const nameless = debriefFor(reviewed([], board('anonymous')))
    const from = nameless.blocks.findIndex((one) => 'id' in one && one.id === 'hot-wash')
    const until = nameless.blocks.findIndex((one) => 'id' in one && one.id === 'appendix')
    const words = write({ ...nameless, blocks: nameless.blocks.slice(from, until) }, 'md')
    expect(words).toContain('who wrote and who voted is known to nobody but themselves')
    expect(words.split('## ')[1]).toMatch(/^Hot wash/)
    expect(words.split('## Hot wash')[1]?.split('\n## ')[0]).not.toMatch(/CTO|CISO|facilitator/)
  })

  it('has words for every line', () => {
    const said = reviewed([[heron, { about: ciso, text: 'She asked.' }]], board('anonymous'))
      .lines.slice(played.lines.length - 1)
      .map((line) => wording(describeEvent(line, tokenAnomaly, 'en'), debriefFor(log).names))
    expect(said.slice(0, 4)).toEqual([
      'Heron observed of BankX CISO: “She asked.”',
      'The exercise ended: “story”.',
      'The hot wash was opened without names; 3 votes each.',
      'Somebody wrote note-1, went-well: “We called before we were sure.”',
    ])
    expect(said.at(-1)).toBe('The hot wash was closed; carried into the debrief: note-1, note-2.')
  })
})
