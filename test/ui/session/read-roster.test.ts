import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SeatId } from '../../../src/kernel/index.ts'
import { type RosterRoom, readRoster } from '../../../src/ui/session/roster/read-roster.ts'
import { runs } from '../../runs.ts'

const seat = (id: string, title: string, house: string) => ({ seat: id as SeatId, title, house })
const room: RosterRoom = {
  seats: [
    seat('techa.cto', 'CTO', 'TechA'),
    seat('techa.ceo', 'CEO', 'TechA'),
    seat('bankx.ceo', 'CEO', 'BankX'),
    seat('techa.tech_lead', 'Tech Lead', 'TechA'),
  ],
  taken: ['Fay'],
  places: 5,
}
const faults = (text: string) => readRoster(text, room).problems.map(({ line, fault }) => [line, fault])

describe('a roster', () => {
  it('is read from commas, semicolons or tabs, with or without the names of its columns', () => {
    const people = [
      { name: 'Lene', seats: ['techa.tech_lead'] },
      { name: 'Samir', seats: [] },
    ]
    for (const between of [',', ';', '\t'])
      expect(readRoster(`Name${between}Seat\r\nLene${between} Tech Lead\r\n\r\nSamir\r\n`, room)).toEqual({
        people,
        problems: [],
      })
  })

  it('knows a seat by its id, its title, or its title with the company', () => {
    const named = (text: string) => readRoster(`Lene, ${text}`, room).people[0]?.seats
    for (const text of ['techa.ceo', 'CEO TechA', 'TechA CEO', '"CEO, TechA"', 'ceo (techa)'])
      expect(named(text)).toEqual(['techa.ceo'])
  })

  it('gives a person who has several lines several seats', () => {
    expect(readRoster('Lene, CTO\nlene, Tech Lead\nLene, CTO', room).people).toEqual([
      { name: 'Lene', seats: ['techa.cto', 'techa.tech_lead'] },
    ])
  })

  it('says every bad line with its number and reads the others', () => {
    const text = [
      'Lene, CTO',
      ', CTO',
      'Samir, CEO',
      'fay',
      'Greta, Night Watch',
      `${'x'.repeat(41)}`,
      '"Paolo, CTO',
      'Ines',
    ].join('\n')
    expect(faults(text)).toEqual([
      [2, 'no-name'],
      [3, 'two-seats'],
      [4, 'name-taken'],
      [5, 'unknown-seat'],
      [6, 'long-name'],
      [7, 'open-quote'],
    ])
    expect(readRoster(text, room).people.map(({ name }) => name)).toEqual(['Lene', 'Ines'])
  })

  it('takes no more people than the room has places', () => {
    expect(faults(['A', 'B', 'C', 'D', 'E', 'F'].join('\n'))).toEqual([[6, 'too-many']])
  })

  it('takes a formula or markup for a strange name', () => {
    const names = ['=HYPERLINK("x")', '<img src=x onerror=y>', '+1']
    const text = names.map((name) => `"${name.replaceAll('"', '""')}"`).join('\n')
    expect(readRoster(text, room).people.map(({ name }) => name)).toEqual(names)
  })

  it('loses no line, whatever is written', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[^\r\n]{0,30}$/), { maxLength: 12 }), (lines) => {
        const { people, problems } = readRoster(lines.join('\n'), { ...room, places: 100 })
        for (const { line, text } of problems) expect(text).toBe(lines[line - 1]?.replace(line === 1 ? /^\uFEFF/ : /^$/, ''))
        const said = lines.filter((line) => line.trim() !== '').length
        // One person may have several lines and the first may name the columns; apart from that each line is one or the other.
        expect(people.length + problems.length).toBeLessThanOrEqual(said)
        if (said > 1) expect(people.length + problems.length).toBeGreaterThan(0)
      }),
      { numRuns: runs },
    )
  })
})
