import { describe, expect, it } from 'vitest'
import type { OrganisationId, RoleId, SeatId } from '../../src/kernel/index.ts'
import type { Playbook } from '../../src/playbook/index.ts'
import { housesOf } from '../../src/ui/practise/houses.ts'
import { playbook } from './fixtures/playbook.ts'

const seat = (id: string) => ({ seat: id as SeatId })
const inHouses = (book: Playbook, ids: readonly string[]) =>
  housesOf(book, ids.map(seat)).map(({ organisation, rooms }) => [organisation.id, ...rooms.map(({ choice }) => choice.seat)])

describe('the houses of a scenario', () => {
  it('puts BankX left and TechA right, from the top floor down, whatever the order in the file', () => {
    expect(inHouses(playbook, ['techa.tech_lead', 'bankx.pr_head', 'techa.ceo', 'bankx.ciso', 'bankx.cfo'])).toEqual([
      ['bankx', 'bankx.cfo', 'bankx.ciso', 'bankx.pr_head'],
      ['techa', 'techa.ceo', 'techa.tech_lead'],
    ])
  })

  it('has no house for an organisation without a seat', () => {
    expect(inHouses(playbook, ['techa.cto'])).toEqual([['techa', 'techa.cto']])
  })

  it('gives a role nobody drew a room below the others', () => {
    const organisation = 'techa' as OrganisationId
    const courier = { id: 'techa.courier' as RoleId, organisation, title: 'Courier', inPlaybook: false, duties: {} }
    const book = { ...playbook, roles: { [courier.id]: courier, ...playbook.roles } }
    expect(inHouses(book, ['techa.courier', 'techa.tech_lead'])).toEqual([['techa', 'techa.tech_lead', 'techa.courier']])
  })

  it('leaves out a seat the playbook has no role for', () => {
    expect(inHouses(playbook, ['techa.ghost'])).toEqual([])
  })
})
