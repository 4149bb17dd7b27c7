import {
  crewFor,
  explainMissed,
  type MissedStep,
  playEvening,
  readCrewWords,
  summarise,
  tally,
  tellStory,
  writeLog,
} from '@/hosting/index.ts'
import type { Seed } from '@/kernel/index.ts'
import { eveningInWords, eveningsInWords } from './evening-in-words.ts'
import { findStory } from './find-story.ts'
import { progressOf } from './progress.ts'
import type { Surroundings } from './surroundings.ts'
import { verb } from './verb.ts'

/** `hotwash simulate SCENARIO`: bots play it, once or many times. */
export const simulate = verb({
  does: 'plays a scenario with bots, once or many times',
  operands: { name: 'SCENARIO', least: 1, most: 1 },
  options: {
    crew: {
      type: 'string',
      value: 'WORD|SEAT=WORD,…',
      says:
        'how the seats are played: playbook (unless said otherwise), slow, novice, random, idle, mixed (playbook or novice, drawn ' +
        'seat by seat) or reference (the list of the scenario); per seat techa.cto=novice,techa.hr=idle,*=playbook',
    },
    seed: { type: 'string', value: 'S', says: 'what the dice are thrown from; 1 unless said otherwise' },
    level: { type: 'string', value: 'LEVEL', says: 'a level of the scenario; standard unless said otherwise' },
    runs: {
      type: 'string',
      value: 'N',
      says: 'how many evenings, each with its own seed (S-1, S-2, …); 1 unless said otherwise',
    },
    log: { type: 'string', value: 'FILE', says: 'where to write the log of a single evening' },
    json: {
      type: 'boolean',
      says:
        'prints the numbers as JSON; of many evenings: runs, score (min, lowerQuartile, median, upperQuartile, max, ten buckets), ' +
        'rules (activated, unowned, fulfilled, violated), neverTested, onlyUnowned, injects (how often), neverFired, seats (actions, injects and requests ' +
        'a night; longestSilent and longestFree in story seconds)',
    },
    progress: { type: 'boolean', says: 'says on stderr how far it is even where that is no terminal' },
  },
  run: async ({ operands: [path = ''], values }, surroundings) => {
    const { out, err, files, terminal } = surroundings
    const { crew = 'playbook', seed = '1', level = 'standard', log: file, json = false, progress = terminal } = values
    const runs = Number(values.runs ?? '1')
    if (!Number.isInteger(runs) || runs < 1 || runs > 1_000_000)
      return usage(err, `--runs takes a whole number from 1 to 1000000, not "${values.runs}".`)
    if (runs > 1 && file !== undefined) return usage(err, '--log keeps one evening; it does not go with --runs.')
    const playable = await findStory(path, surroundings)
    if (playable === undefined) return 1
    const known = Object.keys(playable.scenario.levels)
    if (level !== 'standard' && !known.includes(level))
      return usage(err, `${playable.scenario.id} has no level "${level}". Its levels are ${known.join(', ') || 'none'}.`)
    const read = readCrewWords(crew, playable.scenario)
    if (!read.ok) return usage(err, read.sentence)
    const told = tellStory(playable, level, seed as Seed)
    if (Object.values(crewFor(read.words, told)).includes('reference') && told.scenario.reference.length === 0)
      return usage(err, `${told.scenario.id} has no list under "reference" that a crew could play.`)

    const missed = new Set<string>()
    const onMissed = (step: MissedStep): void => void missed.add(explainMissed(step, told.playbook))
    const evening = (own: Seed) => {
      const story = { ...told, seed: own }
      return playEvening({ story, crew: crewFor(read.words, story), crewName: crew, level, onMissed })
    }
    if (runs === 1) {
      const log = evening(told.seed)
      const written = file === undefined ? undefined : await files.write(file, writeLog(log))
      if (written?.ok === false) {
        err(`${written.problem}\n`)
        return 1
      }
      const summary = summarise(log)
      out(json ? `${JSON.stringify(summary, undefined, 2)}\n` : eveningInWords(summary))
      return report(missed, err)
    }
    const count = tally()
    const said = progress ? progressOf(runs, 'evenings', surroundings) : undefined
    for (let n = 1; n <= runs; n++) {
      count.add(evening(`${seed}-${n}` as Seed))
      said?.at(n)
    }
    said?.end()
    const summary = count.summary()
    out(json ? `${JSON.stringify(summary, undefined, 2)}\n` : eveningsInWords(summary))
    return report(missed, err)
  },
})

/** Says which entries of the reference list were not carried out; that any was not is a fault of the list. */
function report(missed: ReadonlySet<string>, err: Surroundings['err']): 0 | 1 {
  for (const sentence of missed) err(`${sentence}\n`)
  return missed.size === 0 ? 0 : 1
}

function usage(err: Surroundings['err'], sentence: string): 2 {
  err(`${sentence}\n`)
  return 2
}
