import { describe, expect, it } from 'vitest'
import { type Debrief, debriefOf, wordingOf, write } from '@/debrief/index.ts'
import type { Log } from '@/engine/index.ts'
import { type Competence, crewOf, playEvening, tellStory } from '@/hosting/index.ts'
import type { OrganisationId, Seed } from '@/kernel/index.ts'
import { scoreLog } from '@/scoring/index.ts'
import { playbook, tokenAnomaly } from '../scenario/shipped.ts'

/** Act I, played by bots. */
function eveningOf(crew: Competence): Log {
  const story = tellStory({ scenario: tokenAnomaly, playbook }, 'standard', '7' as Seed)
  return playEvening({ story, crew: crewOf(tokenAnomaly, crew), crewName: crew, level: 'standard' })
}

const table = (debrief: Debrief, id: string): readonly (readonly string[])[] => {
  const found = debrief.blocks.find((block) => block.kind === 'table' && block.id === id)
  return found?.kind === 'table' ? found.rows.map((row) => row.map((cell) => wordingOf(cell, debrief.names))) : []
}

describe('Act I as it ships, debriefed', () => {
  const kept = eveningOf('playbook')
  const idle = eveningOf('idle')
  const keptDebrief = debriefOf(kept, scoreLog(kept), 'joint')
  const idleDebrief = debriefOf(idle, scoreLog(idle), 'joint')

  it('says that the bank heard in time when everybody keeps to the playbook', () => {
    expect(wordingOf(keptDebrief.headline, keptDebrief.names)).toBe('BankX heard in time. The keys no longer open anything.')
  })

  it('says that the bank was not told when nobody does anything', () => {
    expect(wordingOf(idleDebrief.headline, idleDebrief.names)).toBe('BankX was not told. The keys were still warm.')
  })

  it('has the rows of the report template: T1 to T7, four impacts, four gaps', () => {
    expect(table(keptDebrief, 'milestones').map(([, event]) => event?.slice(0, 2))).toEqual([
      'T1',
      'T2',
      'T3',
      'T4',
      'T5',
      'T6',
      'T7',
    ])
    expect(table(keptDebrief, 'impact-table')).toHaveLength(4)
    expect(table(keptDebrief, 'gap-table').map(([category]) => category)).toEqual([
      'Detection',
      'Containment',
      'Governance',
      'Communication',
    ])
  })

  it('loses every record and says so in the words of the scale', () => {
    const [exposure] = table(idleDebrief, 'impact-table')
    expect(exposure?.[1]).toBe('High')
    expect(exposure?.[2]).toContain('5,000 records read by T+02:5')
  })

  it('keeps what only TechA knew out of the bank’s copy', () => {
    const bank = write(debriefOf(kept, scoreLog(kept), 'bankx' as OrganisationId), 'md')
    const joint = write(keptDebrief, 'md')
    const onlyTechA = kept.lines.filter(
      ({ audience: { during }, event }) =>
        event.kind === 'act-finished' &&
        during.kind === 'organisations' &&
        !during.organisations.includes('bankx' as OrganisationId),
    )
    const marks = onlyTechA.map(({ number }) => `[^${number}]:`)
    expect(marks.filter((mark) => joint.includes(mark)).length).toBeGreaterThan(10)
    expect(marks.filter((mark) => bank.includes(mark) && !reaches(mark))).toEqual([])

    function reaches(mark: string): boolean {
      const line = kept.lines.find(({ number }) => mark === `[^${number}]:`)
      const during = line?.audience.during
      return during?.kind === 'organisations' && during.seats.some((seat) => seat.startsWith('bankx.'))
    }
  })

  it('can be written for everybody, without a hole in the text', () => {
    for (const reader of ['joint', 'bankx', 'techa'] as const) {
      const debrief = debriefOf(idle, scoreLog(idle), reader as 'joint' | OrganisationId)
      for (const format of ['md', 'html', 'json'] as const)
        expect(write(debrief, format)).not.toMatch(/\bundefined\b|\bNaN\b|\{\w+:\w+\}/)
    }
  })
})
