import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { readPlaybook } from '@/playbook/index.ts'
import { readScenario } from '@/scenario/index.ts'
import { sideBySide } from './median.ts'

const good = join(import.meta.dirname, '..', 'scenario', 'good')
const INJECTS = 10_000
const ROUNDS = 7

/** A scenario of ten thousand injects, each with a condition of its own, a question and a slot. */
function longStory(): string {
  const text = readFileSync(join(good, 'scenario.yaml'), 'utf8')
  const [head, tail] = text.split(/^ {2}- id: second-alert$/m)
  const injects = Array.from(
    { length: INJECTS },
    (_, n) => `  - id: news-${n}
    when: T >= time("T+00:20") && records > ${n % 90} && !done("token.revoke", "rt_1")
    channel: email
    from: Newsroom
    to: [vendor.lead]
    title: News number ${n}
    body: |
      It has read {{fact.records}} records, says page ${n}.
      Do you know about it?
    reply_within: 30m
    rules: [R-01]
    ask:
      - { option: yes, text: Yes., does: log.query }
      - { option: no, text: No., do: { board_told: true } }
`,
  )
  return `${head}${injects.join('')}  - id: second-alert${tail}`
}

it('reads and checks a scenario of 10,000 injects in little more time than YAML alone takes', () => {
  const { thing: playbook } = readPlaybook(readFileSync(join(good, 'playbook.yaml'), 'utf8'), 'playbook.yaml')
  const text = longStory()
  const read = () => readScenario(text, 'scenario.yaml', playbook)
  const first = read()
  expect(first.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(first.thing?.injects).toHaveLength(INJECTS + 3)

  const { one: bare, other: ours, ratio } = sideBySide(ROUNDS, () => parse(text), read)
  const size = (text.length / 1e6).toFixed(1)
  console.log(`reading: ${INJECTS} injects, ${size} MB: read and checked ${ours.toFixed(0)} ms, bare YAML ${bare.toFixed(0)} ms`)
  console.log(`reading: ratio ${ratio.toFixed(2)} (bound 1.5)`)
})
