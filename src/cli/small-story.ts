/** A playbook of two companies, four jobs and a few rules: enough to see every part of one. */
export function smallPlaybook(name: string): string {
  return `# What good looks like. Every id may be renamed; "hotwash lint" says what no longer fits.
hotwash: 1
kind: playbook
id: ${name}-playbook
title: A small joint playbook

organisations:
  bank: { title: The bank, mark: square }
  vendor: { title: The vendor, mark: circle }

roles:
  vendor.engineer:
    title: Engineer
    duties: { ID: { text: Look at what looks wrong and say so., source: 'P:1' } }
  vendor.manager: { title: Incident manager }
  bank.ciso: { title: CISO }
  bank.press: { title: Press officer }

phases:
  - { id: ID, title: Identification, objective: Know what happened., enters_when: 'true' }
  - { id: CO, title: Containment, objective: Stop it., enters_when: 'done("containment.approve")' }

chain: [vendor.engineer, vendor.manager, bank.ciso, bank.press]
parameters: { hop: 30m, duty: 60m }

capabilities:
  DETECT: { title: Detection }
  CONTAIN: { title: Containment }

activities:
  account.compromised: { title: An account is in wrong hands, carries: { account: target }, target: account }
  log.query:
    title: Search the logs
    about: See who used what, and from where.
    does: vendor.engineer
    takes: 5m
  containment.approve:
    title: Approve containment
    about: Containment may begin.
    does: bank.ciso
    grants: true
    reaches: vendor
  account.disable:
    title: Disable an account
    about: Nobody can use it any more.
    does: [vendor.engineer, vendor.manager]
    takes: 3m
    phase: CO
    target: account
    carries: { account: target }
    needs: containment.approve
    reaches: bank.ciso

rules:
  - id: R-01
    phase: ID
    source: 'P:1'
    owner: vendor.engineer
    template: response
    a: { activity: account.compromised }
    b: { activity: log.query, by: vendor.engineer }
    within: duty
    modality: must
    weight: 3
    capability: DETECT
    dimension: do
    because: What was used tells what was taken.
    if_broken: Nobody knew how far it went.
  - id: R-02
    phase: ID
    source: 'P:2'
    owner: vendor.engineer
    template: response
    a: { activity: account.compromised }
    b: { activity: notify, by: vendor.engineer, where: { to: vendor.manager } }
    within: hop
    modality: must
    weight: 4
    critical: true
    capability: DETECT
    dimension: do
    because: Who is not told cannot decide.
    if_broken: The manager heard of it too late.
  - id: R-03
    phase: CO
    source: 'P:3'
    owner: vendor.engineer
    template: response
    a: { activity: account.compromised }
    b: { activity: account.disable }
    same: [account]
    within: duty
    modality: must
    weight: 5
    critical: true
    capability: CONTAIN
    dimension: do
    because: A live account goes on reading.
    if_broken: The account stayed in use.
    recommend: Practise disabling accounts.
  - id: R-04
    phase: CO
    source: 'P:4'
    owner: vendor.engineer
    template: precedence
    a: { activity: containment.approve, by: bank.ciso }
    b: { activity: account.disable }
    modality: should
    weight: 3
    capability: CONTAIN
    dimension: authority
    because: The bank decides what stops working.
    if_broken: Containment began without the bank.

report:
  incident_type: Misuse of an account
`
}

/** A scenario of one hour for that playbook, with a fact that grows until somebody acts. */
export function smallScenario(name: string): string {
  return `# A story: what is true, what happens, what reaches whom. "hotwash simulate" plays it with bots.
hotwash: 1
kind: scenario
id: ${name}
title: A small story
summary: An account of the vendor reads customer records at night.
playbook: ./playbook.yaml
starts: 2026-03-03T22:00+01:00
length: { story: 1h, table: 15m }
pace: { busy: 4 }
levels: { gentle: { duty: 90m }, standard: {} }

seats:
  vendor.engineer:
    brief: You look after the accounts. You are on call tonight.
    knows: The nightly job is the only honest user of the account.
  vendor.manager: { brief: You decide what the vendor does. }
  bank.ciso: { brief: You decide what the bank allows. }
  bank.press: { brief: You speak for the bank. }

facts:
  records_read: { type: count, start: 0, most: 1000, unit: records }
  job_account: { type: state, of: [enabled, disabled], start: enabled, seen_by: vendor }

things:
  account:
    job-account: { title: job-account, about: Used by the nightly job., known_to: vendor }

processes:
  - id: reading
    while: job_account == "enabled"
    every: 1m
    do: { records_read: { add: [5, 10] } }

consequences:
  account.disable:
    - { target: job-account, do: { job_account: disabled } }

injects:
  - id: strange-reads
    at: T+00:02
    channel: siem
    from: Monitoring
    to: vendor.engineer
    title: An account reads at an unusual hour
    body: |
      The account **job-account** has read customer records since ten o'clock. The nightly job is not due before two.
    rules: [R-01, R-02, R-03]
    expects: [log.query]
    reply_within: 10m
    informs: incident
    emits: [{ activity: account.compromised, data: { account: job-account }, once: true }]
    ask:
      - { option: look, text: I look at the logs first., does: log.query, playbook: true }
      - { option: wait, text: It will be the nightly job. }
    facilitator: Who would be woken at this hour?
  - id: manager-asks
    when: T >= time("T+00:05") && !told("vendor.manager", "incident")
    channel: chat
    from: A colleague
    to: vendor.manager
    title: Is something going on?
    body: The engineer on call has not answered for a while. Do you know why?
    reply_within: 20m
  - id: question-of-the-bank
    at: T+00:10
    channel: email
    from: Night desk of the bank
    to: bank.ciso
    title: May we hear from you?
    body: |
      Our own screen shows reads from the vendor as well: {{fact.records_read}} so far. Do you want it stopped?
    reply_within: 40m
    informs: incident
    rules: [R-04]
    ask:
      - { option: stop, text: Stop it. I approve., does: containment.approve, playbook: true }
      - { option: wait, text: Not before we know more. }
  - id: journalist-calls
    at: T+00:15
    channel: phone
    from: A journalist
    to: bank.press
    title: Is it true that records are being read?
    body: I have heard of it from two people. What may I write?
    reply_within: 45m

truth:
  primary: A password that had been used elsewhere.
  records: records_read

outcomes:
  CONTAIN: job_account == "disabled"
`
}
