import { describe, expect, it } from 'vitest'
import { type Debrief, debriefOf, wording, wordingOf } from '@/debrief/index.ts'
import type { Log } from '@/engine/index.ts'
import type { OrganisationId } from '@/kernel/index.ts'
import { scoreLog } from '@/scoring/index.ts'
import { logOf, rows, theEvening } from './evening/log.ts'
import { everyClaim } from './every-claim.ts'

const jointOf = (log: Log): Debrief => debriefOf(log, scoreLog(log), 'joint')

/** The words of one field. */
function field(debrief: Debrief, label: string): string {
  const fields = debrief.blocks.flatMap((block) => (block.kind === 'fields' ? block.fields : []))
  const found = fields.find((one) => wording(one.label, debrief.names) === label)
  return found === undefined ? 'no such field' : wordingOf(found.value, debrief.names)
}

/** The words of a table, row by row. */
function table(debrief: Debrief, id: string): readonly (readonly string[])[] {
  const found = debrief.blocks.find((block) => block.kind === 'table' && block.id === id)
  return found?.kind === 'table' ? found.rows.map((row) => row.map((cell) => wordingOf(cell, debrief.names))) : []
}

describe('a debrief', () => {
  const joint = jointOf(theEvening)

  it('has the seven sections of the report template in their order, then the appendix', () => {
    const headings = joint.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? [wording(block.text, joint.names)] : [],
    )
    expect(headings).toEqual([
      'At a glance',
      '1. Summary',
      '2. Timeline of Events',
      '3. Root Cause Analysis (RCA)',
      '4. Impact Assessment',
      '5. Gap Analysis',
      '6. Lessons Learned',
      '7. Action Plan',
      'Appendix',
    ])
  })

  it('fills the fields the template asks for', () => {
    for (const label of ['Incident Name/ID', 'Incident Type', 'Date Detected', 'Initial Reporter', 'Impact Scope'])
      expect(field(joint, label)).not.toBe('no such field')
    expect(field(joint, 'Date Detected')).toBe('T+00:12, story date 2026-03-03 02:12 -05:00')
    expect(field(joint, 'Initial Reporter')).toBe('TechA Tech Lead')
  })

  it('says that somebody else was expected to report first', () => {
    const elsewhere = rows.map(([at, audience, event]): (typeof rows)[number] =>
      event.kind === 'act-finished' && event.activity === 'anomaly.report'
        ? [at, audience, { ...event, seat: 'techa.cio' as typeof event.seat }]
        : [at, audience, event],
    )
    expect(field(jointOf(logOf(elsewhere)), 'Initial Reporter')).toBe('TechA CIO. The playbook expects TechA Tech Lead.')
  })

  it('says of each milestone whether it came sooner or later than history and than the playbook asks', () => {
    const [t1, t2, t3, , t7] = table(joint, 'milestones')
    expect(t1).toEqual([
      'T+00:12',
      'T1 Initial anomaly detected in TechA logs',
      'Tech Lead',
      'Unusual token usage pattern. By TechA Tech Lead.',
      'T+00:20',
      'Within what the playbook asks (T+00:30). 8 min sooner than in the reference incident.',
    ])
    expect(t2?.[5]).toContain('Within what the playbook asks (T+02:00).')
    expect(t3?.[5]).toContain('38 min after the time the playbook asks for (T+01:00).')
    expect(t3?.[5]).toContain('3 min later than in the reference incident.')
    expect([t7?.[0], t7?.[4]]).toEqual(['did not occur', 'T+55:00'])
  })

  it('puts the loss where it began, and what was held up beside it', () => {
    const causes = table(joint, 'response-cause-table')
    expect(causes.find(([, rule]) => rule?.startsWith('N-3'))).toEqual([
      'Escalate',
      'N-3 (BankX CISO): The CEO of the bank was not told.',
      'G-1, charged to nobody.',
    ])
  })

  it('measures impact in the words of the playbook', () => {
    expect(table(joint, 'impact-table').map(([area, severity]) => [area, severity])).toEqual([
      ['Customer Data Exposure', 'High'],
      ['Operational Downtime', 'Low'],
      ['Compliance/Regulatory', 'Medium'],
      ['Reputational Risk', 'High'],
    ])
  })

  it('does not count a protected report as a leak', () => {
    const everyone = rows[0]?.[1] ?? { during: { kind: 'everyone' }, after: { kind: 'everyone' } }
    const quiet = logOf(
      rows.flatMap(([at, audience, event]): typeof rows => {
        if (event.kind !== 'act-finished' || event.activity !== 'disclose') return [[at, audience, event]]
        return event.data['protected'] === true ? [[at, everyone, event]] : []
      }),
    )
    expect(quiet.lines.some(({ event }) => event.kind === 'act-finished' && event.activity === 'disclose')).toBe(true)
    expect(table(jointOf(quiet), 'impact-table')[3]?.[2]).not.toContain('unauthorised')
    expect(wordingOf(jointOf(quiet).headline, joint.names)).toBe('BankX heard in time. The keys no longer open anything.')
  })

  it('proposes actions for gaps that were seen, with no deadline until somebody accepts', () => {
    expect(table(joint, 'action-table')).toEqual([
      ['Reinforce NDA and data handling training. Closes P-1.', 'TechA CIO', 'not set until accepted'],
      ['Script the revocation of tokens. Closes C-3.', 'TechA Tech Lead', 'not set until accepted'],
      ['Put the CEO on the first call. Closes N-3.', 'BankX CISO', 'not set until accepted'],
    ])
  })

  it('takes the deadline from whoever accepts', () => {
    const last = rows.at(-1)
    if (last === undefined) throw new Error('The evening has no end.')
    const accepted: (typeof rows)[number] = [
      175,
      last[1],
      {
        kind: 'act-finished',
        act: 'techa.cio/1' as never,
        seat: 'techa.cio' as never,
        activity: 'action.accept' as never,
        data: { task: 'nda-training', deadline: '2026-04-02' },
      },
    ]
    expect(table(jointOf(logOf([...rows.slice(0, -1), accepted, last])), 'action-table')[0]?.[2]).toBe(
      'Accepted at T+02:55; deadline 2026-04-02.',
    )
  })

  it('shows whole points only, and counts below three judged duties', () => {
    const scores = joint.blocks.flatMap((block) => (block.kind === 'scores' ? block.rows : []))
    const points = scores.flatMap((row) => row.points ?? [])
    expect(points.length).toBeGreaterThan(0)
    expect(points.every(Number.isInteger)).toBe(true)
    for (const { points: number, rating, said } of scores) {
      const duties = said.find((claim) => claim.say === 'score/duties')?.with['n']
      if (typeof duties === 'number' && duties < 3) expect([number, rating]).toEqual([undefined, undefined])
    }
  })

  it('asks the largest losses as questions', () => {
    const questions = joint.blocks.find((block) => block.kind === 'list' && block.id === 'question-list')
    const items = questions?.kind === 'list' ? questions.items : []
    expect(items.length).toBeGreaterThan(0)
    expect(items.length).toBeLessThanOrEqual(5)
    for (const item of items) expect(item[0] && wording(item[0], joint.names)).toMatch(/\?$/)
  })

  it('never tells the seed', () => {
    expect(JSON.stringify(joint)).not.toContain(theEvening.header.seed)
  })

  it('holds the truth back while it is still being played', () => {
    const running = JSON.stringify(jointOf(logOf(rows.slice(0, -1))))
    expect(running).not.toContain('Unauthorized app registration')
    expect(running).not.toContain('T+55:00')
    expect(running).not.toContain('"reference":')
    expect(table(jointOf(logOf(rows.slice(0, -1))), 'milestones').map((row) => row[4])).toEqual(Array(5).fill('–'))
  })
})

describe('a debrief for one company', () => {
  const scorecard = scoreLog(theEvening)
  const bank = debriefOf(theEvening, scorecard, 'bankx' as OrganisationId)
  const vendor = debriefOf(theEvening, scorecard, 'techa' as OrganisationId)

  it('judges its own people only, and no rule twice', () => {
    const rulesOf = (debrief: Debrief): readonly (string | undefined)[] => table(debrief, 'rules').map(([rule]) => rule)
    expect(rulesOf(bank)).toEqual(['N-3', 'G-1', 'L-1'])
    expect(rulesOf(vendor)).toEqual(['D-1', 'E-1', 'N-1', 'N-2', 'C-1', 'C-2', 'C-3', 'P-1'])
  })

  it('counts points within the company, and calls no outcome of the whole world its own', () => {
    const points = (debrief: Debrief): number | undefined =>
      debrief.blocks.flatMap((block) => (block.kind === 'scores' && block.id === 'team' ? block.rows : []))[0]?.points
    expect(points(bank)).toBeUndefined()
    expect(points(vendor)).toBe(Math.round(scorecard.organisations['techa' as OrganisationId]?.score ?? -1))
    const worth = everyClaim(vendor).flatMap(({ say, with: fill }) => (say === 'lesson/worth' ? [Number(fill['n'])] : []))
    expect(worth.reduce((sum, one) => sum + one, points(vendor) ?? 0)).toBeGreaterThanOrEqual(97)
    for (const debrief of [bank, vendor]) expect(everyClaim(debrief).filter(({ say }) => say.startsWith('outcome/'))).toEqual([])
  })

  it('shows roles of its own house', () => {
    const roles = vendor.blocks.flatMap((block) => (block.kind === 'scores' && block.id === 'roles' ? block.rows : []))
    expect(roles.map(({ role }) => role)).toEqual(['techa.tech_lead', 'techa.cio', 'techa.employee_y'])
  })
})

describe('a debrief of a log without lines', () => {
  it('says of everything that it was not established, and does not fail', () => {
    const empty = jointOf(logOf([]))
    expect(empty.footnotes).toEqual([])
    expect(wordingOf(empty.headline, empty.names)).toBe('not established in this session')
    for (const label of ['Date Detected', 'Initial Reporter', 'Impact Scope', 'Records Read', 'Players', 'Primary Cause'])
      expect(field(empty, label)).toBe('not established in this session')
    expect(table(empty, 'milestones').map(([time]) => time)).toEqual(Array(5).fill('not established in this session'))
    expect(everyClaim(empty).flatMap(({ cites }) => cites)).toEqual([])
  })
})
