import { type Duration, formatDuration } from '@/kernel/index.ts'
import { own } from '@/reading/index.ts'
import { askedAbout } from './asked-about.ts'
import { idleStretch } from './idle-stretch.ts'
import { nominalTimes } from './nominal-times.ts'
import type { ScenarioCheck } from './scenario-check.ts'

/** Seconds a seat may be left without anything to do. */
const LONGEST_IDLE = 20 * 60
/** Seconds at the table below which nobody can be expected to read and act. */
const SHORTEST_AT_TABLE = 120

/** Whether the story gives everybody something to do, puts the playbook to the test, and leaves time for it. */
export function checkCoverage(check: ScenarioCheck): void {
  checkRules(check)
  checkIdle(check)
  checkHaste(check)
  checkQuestions(check)
}

function checkRules({ scenario, vocabulary, problems }: ScenarioCheck): void {
  const tested = new Set(scenario.injects.flatMap(({ rules }) => rules as readonly string[]))
  const visited = new Set(vocabulary.rules.flatMap(({ id, phase }) => (tested.has(id) ? [phase] : [])))
  const untested = vocabulary.rules.filter(
    ({ id, phase, modality }) => modality === 'must' && visited.has(phase) && !tested.has(id),
  )
  if (tested.size === 0 && vocabulary.rules.length > 0 && scenario.injects.length > 0) {
    problems.atKey('untested-rules', ['injects'], 'No inject says which rules it puts to the test.', 'List them under "rules".')
  } else if (untested.length > 0) {
    const phases = [...new Set(untested.map(({ phase }) => phase))].join(', ')
    const sentence = `Of the phases this story visits (${phases}), no inject puts these rules to the test: ${untested.map(({ id }) => id).join(', ')}.`
    problems.atKey('untested-rules', ['injects'], sentence)
  }
}

function checkIdle(check: ScenarioCheck): void {
  const times = nominalTimes(check)
  const begins = check.scenario.windows[0]?.from ?? 0
  for (const seat of Object.keys(check.scenario.seats)) {
    const stretch = idleStretch(check, seat, times)
    if (stretch === undefined || stretch.to - stretch.from <= LONGEST_IDLE) continue
    const length = formatDuration((stretch.to - stretch.from) as Duration)
    const since = stretch.from === begins ? 'from the start' : `from ${formatDuration(stretch.from as Duration)} into the story`
    check.problems.atKey('idle-seat', ['seats', seat], `"${seat}" has nothing to do for ${length}, ${since}.`)
  }
}

function checkHaste({ scenario, written, vocabulary, problems }: ScenarioCheck): void {
  const { busy } = scenario.pace
  const isHasty = (seconds: number): boolean => seconds / busy < SHORTEST_AT_TABLE
  const sentence = (seconds: number): string => {
    const table = formatDuration(Math.round(seconds / busy) as Duration)
    return `At ${busy} story seconds a second this leaves ${table} at the table.`
  }
  scenario.injects.forEach(({ replyWithin }, n) => {
    if (replyWithin !== undefined && isHasty(replyWithin))
      problems.at('hasty-window', ['injects', n, 'reply_within'], sentence(replyWithin))
  })
  const windows = [
    ...Object.entries(written.parameters).map(([name, seconds]) => ({ name, seconds, path: ['parameters', name] })),
    ...Object.keys(written.levels).flatMap((level) =>
      Object.entries(scenario.levels[level]?.parameters ?? {}).map(([name, seconds]) => ({
        name,
        seconds,
        path: ['levels', level, name],
      })),
    ),
  ]
  for (const { name, seconds, path } of windows) {
    if (isHasty(seconds)) problems.at('hasty-window', path, sentence(seconds))
    const late = vocabulary.rules.find(({ b, windowParameter }) => {
      const takes = windowParameter === name && b !== undefined ? own(vocabulary.activities, b.activity)?.takes : undefined
      return takes !== undefined && takes > seconds
    })
    if (late !== undefined) {
      problems.at('short-window', path, `With this ${late.id} leaves less time than "${late.b?.activity}" takes.`)
    }
  }
}

/** A question some answer to which changes something, or which something asks about later. */
function checkQuestions(check: ScenarioCheck): void {
  const asked = askedAbout(check, 'answered')
  check.scenario.injects.forEach(({ id, ask, expects }, n) => {
    if (ask.length === 0 || expects.length > 0 || asked.has(id)) return
    const leads = ask.some(
      (one) => one.does ?? (one.notifies.length > 0 || one.do.length > 0 || one.emits.length > 0 || one.shows.length > 0),
    )
    if (leads) return
    const hint = 'Let an answer do something, or let a condition ask for it with answered(…).'
    check.problems.atKey('dead-end', ['injects', n, 'ask'], 'Whatever is answered here, nothing follows.', hint)
  })
}
