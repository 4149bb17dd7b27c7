import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { OrganisationId, RoleId, SeatId, Text } from '../../src/kernel/index.ts'
import type { Playbook } from '../../src/playbook/index.ts'
import { SeatName, tellingTitle } from '../../src/ui/parts/index.ts'
import { playbook as plain } from './fixtures/playbook.ts'

const text = (of: Text): string => (typeof of === 'string' ? of : (of['en'] ?? ''))
const id = 'bankx.cio' as RoleId

/** The bank has a CIO too, whose title says so, as the playbook that ships has it. */
const playbook: Playbook = {
  ...plain,
  roles: {
    ...plain.roles,
    [id]: { id, organisation: 'bankx' as OrganisationId, title: 'CIO, BankX', inPlaybook: false, duties: {} },
  },
}
const called = (seat: string) => tellingTitle(seat as SeatId, playbook, text)

describe('a seat among seats of both companies', () => {
  it('is told by its company in words where both have the same title', () => {
    expect(['bankx.cio', 'techa.cio', 'bankx.ceo', 'techa.ceo'].map(called)).toEqual([
      'CIO, BankX',
      'CIO, TechA',
      'CEO, BankX',
      'CEO, TechA',
    ])
  })

  it('goes by its title where only one has it, and by its id where the playbook has no such role', () => {
    expect(['techa.cto', 'bankx.ciso', 'bankx.night_owl'].map(called)).toEqual(['CTO', 'CISO', 'bankx.night_owl'])
  })

  it('has its company in its name once, in words or as the name of the mark', () => {
    const name = (seat: string) => renderToStaticMarkup(<SeatName seat={seat as SeatId} playbook={playbook} telling />)
    expect(name('techa.cio').match(/TechA/g)).toHaveLength(1)
    expect(name('techa.cio')).toContain('CIO, TechA')
    expect(name('techa.cto').match(/TechA/g)?.length).toBeGreaterThanOrEqual(1)
    expect(name('techa.cto')).not.toContain('CTO, TechA')
  })
})
