import { describe, expect, it } from 'vitest'
import { debriefOf, write } from '@/debrief/index.ts'
import { crewOf, playEvening, summarise, tellStory } from '@/hosting/index.ts'
import type { Seed } from '@/kernel/index.ts'
import { scoreLog } from '@/scoring/index.ts'
import { jointBreach, playbook } from '../scenario/shipped.ts'
import { compareWithTemplate } from './compare-with-template.ts'

describe('the campaign as it went in the report', () => {
  const missed: string[] = []
  const story = tellStory({ scenario: jointBreach, playbook }, 'standard', '7' as Seed)
  const log = playEvening({
    story,
    crew: crewOf(jointBreach, 'reference'),
    crewName: 'reference',
    level: 'standard',
    onMissed: ({ step }) => missed.push(`${step.seat} ${step.do}`),
  })
  const compared = compareWithTemplate(write(debriefOf(log, scoreLog(log), 'joint'), 'json'))

  it('carries out every entry of the reference list', () => {
    expect(missed).toEqual([])
  })

  it('reaches T1 to T7 in order, each at the time of the reference', () => {
    const { milestones } = summarise(log)
    const asked = Object.fromEntries(jointBreach.milestones.map(({ id, reference }) => [id, reference]))
    expect(milestones).toEqual(asked)
    expect(Object.keys(milestones)).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'])
    expect(Object.values(milestones)).toEqual(Object.values(milestones).toSorted((a, b) => Number(a) - Number(b)))
  })

  it('comes to the report of the template, field by field', () => {
    expect(compared.length).toBeGreaterThan(40)
    expect(compared.filter(({ holds }) => !holds)).toEqual([])
  })
})
