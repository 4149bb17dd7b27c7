import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../../src/entry/prepare/ensure-built.mjs'
import { ensureChromium } from './chromium.mjs'
import { countJourneys, countOne, countReport, countUnits } from './count.mjs'
import { freePort } from './free-port.mjs'
import { run } from './run.mjs'

/**
 * @typedef {object} Step one part of a test run
 * @property {string} name
 * @property {() => Promise<import('./count.mjs').Count>} take
 */

/** @type {Step} */
export const types = { name: 'types', take: async () => countOne(await run(['node_modules/typescript/bin/tsc', '--noEmit'])) }

/** @type {Step} */
export const lint = {
  name: 'lint',
  take: async () =>
    countOne(
      await run([
        'node_modules/@biomejs/biome/bin/biome',
        'ci',
        '--error-on-warnings',
        ...(process.stdout.isTTY ? [] : ['--colors=off']),
      ]),
    ),
}

/** @type {Step} */
export const deadCode = { name: 'dead code', take: async () => countOne(await run(['node_modules/knip/bin/knip.js'])) }

/** @type {Step} */
export const unit = { name: 'unit', take: () => vitest(['unit']) }

/** The same tests with a tenth of the tries for every property: the inner loop. @type {Step} */
export const quickUnit = { name: 'unit', take: () => vitest(['unit'], { HOTWASH_RUNS: process.env['HOTWASH_RUNS'] ?? '10' }) }

/** Two steps side by side, counted together; for steps that do not need both cores. @param {Step} one @param {Step} other @returns {Step} */
export const sideBySide = (one, other) => ({
  name: `${one.name} + ${other.name}`,
  take: async () => {
    const counts = await Promise.all([one.take(), other.take()])
    return {
      passed: sum(counts, 'passed'),
      failed: sum(counts, 'failed'),
      failures: counts.flatMap(({ failures = [] }) => failures),
    }
  },
})

/** @param {readonly import('./count.mjs').Count[]} counts @param {'passed' | 'failed'} key */
const sum = (counts, key) => counts.reduce((total, count) => total + count[key], 0)

/** The same tests with ten times the tries for every property, from a seed nobody has tried, and the long ones. @type {Step} */
export const soak = {
  name: 'soak',
  take: () => {
    const { HOTWASH_RUNS = '1000', HOTWASH_SEED = String(Date.now() % 2 ** 31) } = process.env
    console.log(`${HOTWASH_RUNS} tries of each property; the same again: HOTWASH_SEED=${HOTWASH_SEED} npm run soak`)
    return vitest(['unit', 'soak'], { HOTWASH_RUNS, HOTWASH_SEED })
  },
}

/** One file after the other and with everything it prints, because two measurements side by side disturb each other. @type {Step} */
export const bench = {
  name: 'bench',
  take: () => vitest(['bench'], {}, ['--no-file-parallelism', '--disable-console-intercept']),
}

/** @type {Step} */
export const builds = {
  name: 'build',
  take: async () => {
    await build('node')
    await build('web')
    return countOne(true)
  },
}

/** @type {Step} */
export const journeys = { name: 'journeys', take: () => playwright([]) }

/** A server killed a hundred times under load, by the journey that kills it twice in `npm test`. @type {Step} */
export const kills = {
  name: 'kills',
  take: () => playwright(['kill'], { HOTWASH_KILLS: process.env['HOTWASH_KILLS'] ?? '100' }),
}

/**
 * @param {readonly string[]} files part of the name of each; none: all
 * @param {Readonly<Record<string, string>>} [more]
 */
async function playwright(files, more = {}) {
  const settings = { CHROMIUM_PATH: await ensureChromium(), HOTWASH_JOURNEY_PORT: String(await freePort()), ...more }
  const config = ['--config', 'test/journeys/playwright.config.ts', '--reporter=list,json']
  return reported(countJourneys, (report) =>
    run(['node_modules/@playwright/test/cli.js', 'test', ...files, ...config], {
      ...settings,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    }),
  )
}

/**
 * @param {readonly string[]} projects
 * @param {Readonly<Record<string, string>>} [settings]
 * @param {readonly string[]} [more]
 */
function vitest(projects, settings = {}, more = []) {
  const words = [...projects.flatMap((project) => ['--project', project]), ...more]
  return reported(countUnits, (report) =>
    run(
      ['node_modules/vitest/vitest.mjs', 'run', ...words, '--reporter=default', '--reporter=json', `--outputFile=${report}`],
      settings,
    ),
  )
}

/**
 * Runs a program that writes a report of its tests, and counts them.
 *
 * @template Report
 * @param {(report: Report) => import('./count.mjs').Count} count
 * @param {(report: string) => Promise<boolean>} work
 */
async function reported(count, work) {
  const folder = mkdtempSync(join(tmpdir(), 'hotwash-'))
  const report = join(folder, 'report.json')
  try {
    return countReport(await work(report), report, count)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
