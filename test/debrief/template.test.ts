import { describe, expect, it } from 'vitest'
import { debriefOf, write } from '@/debrief/index.ts'
import { crewOf, playEvening, tellStory } from '@/hosting/index.ts'
import type { Seed } from '@/kernel/index.ts'
import { scoreLog } from '@/scoring/index.ts'
import { playbook, tokenAnomaly } from '../scenario/shipped.ts'
import { compareWithTemplate } from './compare-with-template.ts'
import { template } from './template-fixture.ts'

const story = tellStory({ scenario: tokenAnomaly, playbook }, 'standard', '7' as Seed)
const log = playEvening({ story, crew: crewOf(tokenAnomaly, 'playbook'), crewName: 'playbook', level: 'standard' })
const json = write(debriefOf(log, scoreLog(log), 'joint'), 'json')
const compared = compareWithTemplate(json)

const holding = compared.filter(({ holds }) => holds).map(({ field }) => field)

describe('a debrief beside the report template', () => {
  it('has a place for every field of the template', () => {
    expect(compared).toHaveLength(3 + 7 * 4 + 3 + 4 * 2 + 4 * 3 + 3 + 4 * 2)
    expect(new Set(compared.map(({ field }) => field)).size).toBe(compared.length)
    const nowhere = compared.filter(({ found }) => found === '').map(({ field }) => field)
    // Nothing was left undone, so nothing is planned; lessons of the reference do not apply again.
    expect(nowhere.filter((field) => !/^(actions|lessons)/.test(field))).toEqual([])
  })

  it('agrees, after Act I alone, on what Act I can give', () => {
    const given = [
      'summary/type',
      'summary/reporter',
      'summary/customers',
      ...['T1', 'T2', 'T3', 'T4'].map((id) => `timeline/${id}/occurred`),
      ...template.steps.flatMap(({ id }) => ['event', 'stakeholder', 'notes'].map((part) => `timeline/${id}/${part}`)),
      ...template.causes.map(({ label }) => `causes/${label}`),
      ...template.gaps.map(({ category }) => `gaps/${category}/recorded`),
    ]
    expect(given.filter((field) => !holding.includes(field))).toEqual([])
  })

  it('does not agree on what has not happened yet', () => {
    expect(holding).not.toContain('timeline/T5/occurred')
    expect(holding).not.toContain('timeline/T7/occurred')
    expect(holding).not.toContain('impact/Reputational Risk/severity')
  })

  it('says where it looked and what stood there', () => {
    expect(compared.find(({ field }) => field === 'timeline/T2/stakeholder')).toEqual({
      field: 'timeline/T2/stakeholder',
      expected: 'CIO – TechA',
      where: 'table milestones, row T2, column Stakeholder',
      found: 'CIO – TechA',
      holds: true,
    })
  })

  it('notices a word that is not the template’s', () => {
    const other = compareWithTemplate(json.replaceAll('Incident escalated', 'Incident mentioned'))
    expect(other.filter(({ holds }) => !holds).map(({ field }) => field)).toContain('timeline/T2/notes')
    expect(compareWithTemplate('{"blocks":[]}').filter(({ holds }) => holds)).toEqual([])
  })
})
