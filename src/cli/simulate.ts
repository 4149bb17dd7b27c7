import {
  bots,
  type Competence,
  crewOf,
  type EveningSummary,
  type EveningsSummary,
  playEvening,
  summarise,
  tally,
  tellStory,
  writeLog,
} from '@/hosting/index.ts'
import { type ExerciseTime, formatTime, type Seed } from '@/kernel/index.ts'
import { findStory } from './find-story.ts'
import type { Surroundings } from './surroundings.ts'
import { verb } from './verb.ts'

/** How often a long simulation says how far it is, in runs. */
const EVERY = 100

/** `hotwash simulate SCENARIO`: bots play it, once or many times. */
export const simulate = verb({
  does: 'plays a scenario with bots, once or many times',
  operands: { name: 'SCENARIO', least: 1, most: 1 },
  options: {
    crew: { type: 'string', value: 'playbook|idle|random', says: 'how the bots play; playbook unless said otherwise' },
    seed: { type: 'string', value: 'S', says: 'what the dice are thrown from; 1 unless said otherwise' },
    level: { type: 'string', value: 'LEVEL', says: 'a level of the scenario; standard unless said otherwise' },
    runs: {
      type: 'string',
      value: 'N',
      says: 'how many evenings, each with its own seed (S-1, S-2, …); 1 unless said otherwise',
    },
    log: { type: 'string', value: 'FILE', says: 'where to write the log of a single evening' },
    json: { type: 'boolean', says: 'prints the numbers as JSON' },
  },
  run: async ({ operands: [path = ''], values }, surroundings) => {
    const { out, err, files } = surroundings
    const { crew = 'playbook', seed = '1', level = 'standard', log: file, json = false } = values
    const runs = Number(values.runs ?? '1')
    if (!isCompetence(crew))
      return usage(
        err,
        crew === 'reference' || crew === 'novice'
          ? `The crew ${crew} is not built yet.`
          : `There is no crew called "${crew}". Crews are playbook, idle and random.`,
      )
    if (!Number.isInteger(runs) || runs < 1 || runs > 1_000_000)
      return usage(err, `--runs takes a whole number from 1 to 1000000, not "${values.runs}".`)
    if (runs > 1 && file !== undefined) return usage(err, '--log keeps one evening; it does not go with --runs.')
    const playable = await findStory(path, surroundings)
    if (playable === undefined) return 1
    const known = Object.keys(playable.scenario.levels)
    if (level !== 'standard' && !known.includes(level))
      return usage(err, `${playable.scenario.id} has no level "${level}". Its levels are ${known.join(', ') || 'none'}.`)
    const evening = (own: string) =>
      playEvening({
        story: tellStory(playable, level, own as Seed),
        crew: crewOf(playable.scenario, crew),
        crewName: crew,
        level,
      })
    if (runs === 1) {
      const log = evening(seed)
      const written = file === undefined ? undefined : await files.write(file, writeLog(log))
      if (written?.ok === false) {
        err(`${written.problem}\n`)
        return 1
      }
      const summary = summarise(log)
      out(json ? `${JSON.stringify(summary, undefined, 2)}\n` : inWords(summary))
      return 0
    }
    const count = tally()
    for (let n = 1; n <= runs; n++) {
      count.add(evening(`${seed}-${n}`))
      if (n % EVERY === 0 && n < runs) err(`${n} of ${runs} evenings played.\n`)
    }
    out(json ? `${JSON.stringify(count.summary(), undefined, 2)}\n` : manyInWords(count.summary()))
    return 0
  },
})

function isCompetence(crew: string): crew is Competence {
  return Object.hasOwn(bots, crew)
}

function usage(err: Surroundings['err'], sentence: string): 2 {
  err(`${sentence}\n`)
  return 2
}

const points = (score: number | null): string => (score === null ? 'nothing to score' : `${Math.round(score)} of 100`)

function inWords({
  scenario,
  seed,
  crew,
  endedAt,
  score,
  violated,
  unmetOutcomes,
  milestones,
  events,
  logHash,
}: EveningSummary): string {
  const reached = Object.entries(milestones).map(
    ([id, at]) => `${id} ${at === null ? 'did not occur' : formatTime(at as ExerciseTime)}`,
  )
  return [
    `${scenario}, crew ${crew}, seed ${seed}: ended at ${formatTime(endedAt as ExerciseTime)} after ${events} lines.`,
    `Score: ${points(score)}.`,
    `Broken rules: ${violated.join(', ') || 'none'}.`,
    `Targets not met: ${unmetOutcomes.join(', ') || 'none'}.`,
    ...(reached.length === 0 ? [] : [`Milestones: ${reached.join('; ')}.`]),
    `Log: ${logHash}`,
    '',
  ].join('\n')
}

function manyInWords({ scenario, crew, runs, score, rules, injects, seats }: EveningsSummary): string {
  const untested = Object.entries(rules).flatMap(([id, { activated }]) => (activated === 0 ? [id] : []))
  const broken = Object.entries(rules).flatMap(([id, { violated }]) => (violated === 0 ? [] : [`${id} (${violated})`]))
  const silent = Object.entries(injects).flatMap(([id, count]) => (count === 0 ? [id] : []))
  return [
    `${scenario}, crew ${crew}: ${runs} evenings.`,
    `Score: lowest ${points(score.min)}, median ${points(score.median)}, highest ${points(score.max)}.`,
    `Broken rules (evenings): ${broken.join(', ') || 'none'}.`,
    `Rules never put to the test: ${untested.join(', ') || 'none'}.`,
    `Injects that never arrived: ${silent.join(', ') || 'none'}.`,
    ...Object.entries(seats).map(
      ([seat, { actions, injects: news, requests }]) =>
        `${seat}: ${actions} commands, ${news} injects, ${requests} requests a night.`,
    ),
    '',
  ].join('\n')
}
