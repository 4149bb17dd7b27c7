import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { oneAtATime } from './one-at-a-time.mjs'
import { fromRoot } from './root.mjs'
import { runQuietly } from './run-quietly.mjs'
import { fingerprintOfSources } from './sources.mjs'

/** @typedef {'node' | 'web'} Part the command line, or the web app */

/** @type {Readonly<Record<Part, { called: string, words: readonly string[] }>>} */
const parts = {
  node: { called: 'the command line', words: ['--ssr', fromRoot('src/entry/cli.ts')] },
  web: { called: 'the web app', words: [] },
}

/**
 * Builds a part unless it was built from the sources as they are now.
 *
 * @param {Part} part
 */
export async function ensureBuilt(part) {
  if (isFresh(part)) return
  await oneAtATime(async () => {
    if (!isFresh(part)) await buildNow(part)
  })
}

/**
 * Builds a part, fresh or not.
 *
 * @param {Part} part
 */
export async function build(part) {
  await oneAtATime(() => buildNow(part))
}

/**
 * Built beside its place and then moved there, with the fingerprint inside: what stands in dist is always whole. The
 * fingerprint is taken first, so that a source that changes meanwhile makes the result stale and not wrongly fresh.
 *
 * @param {Part} part
 */
async function buildNow(part) {
  process.stderr.write(`Hotwash: building ${parts[part].called} ...\n`)
  const fingerprint = fingerprintOfSources()
  sweep(part)
  const place = fromRoot(`dist/${part}`)
  const beside = fromRoot(`dist/.${part}-${process.pid}`)
  const old = `${beside}-old`
  try {
    const vite = fromRoot('node_modules/vite/bin/vite.js')
    const words = ['build', '--config', fromRoot('vite.config.ts'), '--outDir', beside, '--emptyOutDir', '--logLevel', 'warn']
    await runQuietly(`Building ${parts[part].called}`, process.execPath, [vite, ...words, ...parts[part].words])
    writeFileSync(`${beside}/.sources`, fingerprint)
    if (existsSync(place)) renameSync(place, old)
    renameSync(beside, place)
  } finally {
    rmSync(beside, { recursive: true, force: true })
    rmSync(old, { recursive: true, force: true })
  }
}

/**
 * Clears away what builds of a part that were cut off have left; only one runs at a time, so none of it is in use.
 *
 * @param {Part} part
 */
function sweep(part) {
  const left = readdirSync(fromRoot('dist')).filter((name) => name.startsWith(`.${part}-`))
  for (const name of left) rmSync(fromRoot(`dist/${name}`), { recursive: true, force: true })
}

/** @param {Part} part */
function isFresh(part) {
  try {
    return readFileSync(fromRoot(`dist/${part}/.sources`), 'utf8') === fingerprintOfSources()
  } catch {
    return false
  }
}
