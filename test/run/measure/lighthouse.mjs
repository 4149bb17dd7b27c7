import { execFile, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Trouble } from '../../../src/entry/prepare/trouble.mjs'
import { middle } from './middle.mjs'

/** The last Lighthouse that runs on Node 20. It is no package of the project: a hundred megabytes that only this needs. */
const VERSION = '12.8.2'
const folder = join(tmpdir(), `hotwash-lighthouse-${VERSION}`)
const program = join(folder, 'node_modules', 'lighthouse', 'cli', 'index.js')

const categories = ['performance', 'accessibility', 'best-practices']

/** Fetches Lighthouse, once, into a folder outside of the checkout, and says so. */
export function ensureLighthouse() {
  if (existsSync(program)) return
  process.stderr.write(`Fetching lighthouse ${VERSION} into ${folder} ...\n`)
  const words = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--no-save', `lighthouse@${VERSION}`]
  if (spawnSync('npm', words, { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0 || !existsSync(program))
    throw new Trouble('Lighthouse could not be fetched.')
}

/** How long one run may take, in milliseconds. */
const PATIENCE = 180_000

/**
 * Scores of a page in the browser that listens on `port`, out of 100: the median of some runs for each category.
 *
 * @param {string} address
 * @param {number} port
 * @param {'mobile' | 'desktop'} device
 * @param {number} runs
 */
export async function scoresOf(address, port, device, runs) {
  /** @type {Report[]} */
  const reports = []
  while (reports.length < runs) reports.push(await reportOf(address, port, device))
  return categories.map((category) => {
    const scores = reports.map((report) => Math.round(report.categories[category].score * 100))
    return { category, scores, score: middle(scores), lost: [...new Set(reports.flatMap((report) => lostIn(report, category)))] }
  })
}

/** @typedef {{ readonly id: string, readonly weight: number }} Reference */
/** @typedef {{ readonly categories: Record<string, any>, readonly audits: Record<string, any>, readonly runtimeError?: { readonly message: string } }} Report */

/** The audits of a category that cost points. @param {Report} report @param {string} category @returns {readonly string[]} */
function lostIn({ categories: all, audits }, category) {
  return all[category].auditRefs
    .filter((/** @type {Reference} */ { id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9)
    .map((/** @type {Reference} */ { id }) => `${id} ${audits[id].displayValue ?? ''}`.trim())
}

/**
 * One run; a run that saw nothing is tried once more.
 *
 * @param {string} address
 * @param {number} port
 * @param {'mobile' | 'desktop'} device
 * @returns {Promise<Report>}
 */
async function reportOf(address, port, device, again = true) {
  const words = [
    address,
    `--port=${port}`,
    '--disable-storage-reset',
    '--output=json',
    '--quiet',
    `--only-categories=${categories}`,
  ]
  const preset = device === 'desktop' ? ['--preset=desktop'] : []
  const options = { maxBuffer: 100_000_000, timeout: PATIENCE }
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [program, ...words, ...preset], options)
    const report = /** @type {Report} */ (JSON.parse(stdout))
    if (report.runtimeError === undefined) return report
  } catch {
    // Told below.
  }
  if (again) return reportOf(address, port, device, false)
  throw new Trouble(`Lighthouse saw nothing at ${address}.`)
}
