import { describe, expect, it } from 'vitest'
import type { Log } from '@/engine/index.ts'
import { crewOf, playEvening, readTogether, tellStory } from '@/hosting/index.ts'
import type { Seed } from '@/kernel/index.ts'

const playbook = `
hotwash: 1
kind: playbook
id: words-and-keys
title: Words and keys
organisations: { bankx: { title: BankX, mark: square } }
roles:
  bankx.pr_head: { title: PR Head }
  bankx.legal: { title: Legal }
  bankx.lead: { title: Tech Lead }
  bankx.cio: { title: CIO }
phases: [{ id: ID, title: Identification, enters_when: 'true' }]
chain: [bankx.lead, bankx.cio]
parameters: { window: 60m }
capabilities: { COMMS: { title: Words } }
activities:
  press.inquiry: { title: The press asks }
  key.stolen: { title: A key is stolen }
  legal.review: { title: Read, does: bankx.legal, takes: 5m, target: message, carries: { message: target } }
  statement.release:
    title: Release
    does: bankx.pr_head
    target: message
    carries: { message: target, kind: [holding, final] }
  change.approve: { title: Approve, does: bankx.cio, carries: { change: change }, grants: true }
  key.rotate:
    title: Rotate
    does: bankx.lead
    target: api
    carries: { api: target, how: [quick, slow], change: change, emergency: emergency }
rules:
  - &rule
    id: R-1
    source: [PB:1]
    owner: bankx.pr_head
    template: response
    a: { activity: press.inquiry }
    b: { activity: statement.release, where: { kind: final } }
    within: window
    modality: must
    weight: 3
    capability: COMMS
    dimension: do
    because: It asked.
    if_broken: It got no answer.
  - id: R-2
    source: [PB:2]
    owner: bankx.pr_head
    template: precedence
    a: { activity: legal.review }
    b: { activity: statement.release }
    same: [message]
    modality: must
    weight: 3
    capability: COMMS
    dimension: authority
    because: Words must have been read.
    if_broken: Nobody had read them.
  - id: R-3
    source: [PB:3]
    owner: actor
    template: response
    a: { activity: key.rotate, where: { emergency: true } }
    b: { activity: change.approve, by: [bankx.cio] }
    same: [change]
    within: window
    modality: must
    weight: 3
    capability: COMMS
    dimension: authority
    because: An emergency is ratified.
    if_broken: It was not.
report: { incident_type: None }
`

const scenario = `
hotwash: 1
kind: scenario
id: words
title: Words
summary: One hour.
playbook: ./playbook.yaml
starts: 2026-03-03T02:00-05:00
length: { story: 1h, table: 10m }
seats:
  bankx.pr_head: { brief: You speak. }
  bankx.legal: { brief: You read. }
  bankx.lead: { brief: You act. }
  bankx.cio: { brief: You sign. }
things:
  message:
    first: { title: A holding line, known_to: everyone, kind: holding }
    last: { title: The last word, known_to: everyone, kind: final }
  api:
    storage: { title: A key, known_to: everyone }
injects:
  - id: call
    at: T+00:05
    channel: phone
    from: A paper
    to: bankx.pr_head
    title: True or not?
    body: By nine.
    informs: incident
    emits: [{ activity: press.inquiry }]
  - id: alarm
    at: T+00:05
    channel: siem
    from: A watcher
    to: bankx.lead
    title: The key
    body: It is out.
    ask:
      - option: rotate
        text: Rotate it.
        does: key.rotate
        target: storage
        with: { how: slow }
        emergency: true
        playbook: true
truth: { primary: None }
`

function evening(): Log {
  const read = readTogether([
    { name: 'playbook.yaml', content: playbook },
    { name: 'words.yaml', content: scenario },
  ])
  const problems = read.diagnostics.filter(({ severity }) => severity === 'error')
  const [told] = read.scenarios
  const [known] = read.playbooks
  if (told === undefined || known === undefined) throw new Error(problems.map(({ message }) => message).join('\n'))
  const story = tellStory({ scenario: told.scenario, playbook: known.playbook }, 'standard', 'seven' as Seed)
  const crewName = 'playbook'
  return playEvening({ story, crew: crewOf(told.scenario, crewName), crewName, level: 'standard' })
}

describe('a crew that keeps to the playbook', () => {
  const { lines } = evening()
  const acts = lines.flatMap(({ event }) => (event.kind === 'act-finished' ? [event] : []))

  it('publishes a text only as the kind of text it says it is', () => {
    const released = acts.filter(({ activity }) => activity === 'statement.release')
    expect(released.map(({ target, data }) => [target, data['kind']])).toEqual([['last', 'final']])
  })

  it('reads the text it was asked to read, and no other', () => {
    expect(acts.filter(({ activity }) => activity === 'legal.review').map(({ target }) => target)).toEqual(['last'])
  })

  it('has an emergency act ratified by whoever approves such acts', () => {
    const given = lines.flatMap(({ event }) => (event.kind === 'approval-given' ? [event] : []))
    expect(given.map(({ seat, data }) => [seat, data['change']])).toEqual([['bankx.cio', 'key.rotate@storage/slow']])
  })
})
