import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { basename, delimiter, join, sep } from 'node:path'
import { fromRoot } from '../../src/entry/prepare/root.mjs'
import { Trouble } from '../../src/entry/prepare/trouble.mjs'

/** Chromium without windows: it shows pages as the whole one does, at half the work. */
const shells = ['chromium-headless-shell', 'chrome-headless-shell', 'headless_shell']
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** Where browsers are on machines that do not keep programs on a path. */
const elsewhere = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  `${process.env['PROGRAMFILES']}\\Google\\Chrome\\Application\\chrome.exe`,
]

/**
 * The Chromium the journeys run in: the one CHROMIUM_PATH names; else one without windows, of the system or fetched by Playwright before;
 * else a whole one of either. Undefined when there is none.
 *
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  return namedChromium() ?? onPath(shells) ?? (await fetchedShell()) ?? (await findWholeChromium())
}

/**
 * A Chromium with windows, which some tools insist on; the one CHROMIUM_PATH names comes first.
 *
 * @returns {Promise<string | undefined>}
 */
async function findWholeChromium() {
  return namedChromium() ?? onPath(browsers) ?? elsewhere.find(runs) ?? (await fetched())
}

function namedChromium() {
  const named = process.env['CHROMIUM_PATH']
  if (named === undefined || named === '') return undefined
  if (!runs(named)) throw new Trouble(`CHROMIUM_PATH says ${named}, which is not a program.`)
  return named
}

/** @param {readonly string[]} names */
function onPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(runs)
}

async function fetched() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

/** Playwright tells where its whole Chromium would be; the one without windows has a folder of the same number beside that one's. */
async function fetchedShell() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  const folder = path.split(sep).findLast((part) => /^chromium-\d+$/.test(part))
  if (folder === undefined) return undefined
  const beside = join(path.slice(0, path.lastIndexOf(folder)), folder.replace('chromium-', 'chromium_headless_shell-'))
  if (!existsSync(beside)) return undefined
  const files = readdirSync(beside, { recursive: true, encoding: 'utf8' })
  const found = files.find((file) => shells.includes(basename(file, '.exe')))
  return found === undefined ? undefined : join(beside, found)
}

/**
 * Finds a Chromium, and gets one when there is none: first through Playwright, then, as root on Debian or Ubuntu, through apt.
 *
 * @param {{ readonly whole?: boolean }} [wish] `whole`: one with windows
 * @returns {Promise<string>}
 */
export async function ensureChromium({ whole = false } = {}) {
  const find = whole ? findWholeChromium : findChromium
  const found = await find()
  if (found !== undefined) return found
  for (const { says, commands } of waysToGetOne(whole)) {
    process.stderr.write(`No Chromium here: ${says} ...\n`)
    const well = commands.every(([program = '', ...words]) => spawnSync(program, words, { stdio: 'inherit' }).status === 0)
    const got = well ? await find() : undefined
    if (got !== undefined) return got
  }
  throw new Trouble(
    'The journeys need a Chromium and none could be had. Install one, or name it: CHROMIUM_PATH=/path/to/chromium',
  )
}

/** @param {boolean} whole */
function waysToGetOne(whole) {
  const playwright = fromRoot('node_modules/@playwright/test/cli.js')
  const kind = whole ? '--no-shell' : '--only-shell'
  const ways = [
    { says: 'fetching the one Playwright keeps', commands: [[process.execPath, playwright, 'install', kind, 'chromium']] },
  ]
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    // The letters of the system, for what ours do not have: apt brings them with a whole Chromium only.
    for (const name of whole ? ['chromium'] : ['chromium-headless-shell', 'chromium'])
      ways.push({
        says: `installing ${name} with apt-get`,
        commands: [
          ['apt-get', 'update'],
          ['apt-get', 'install', '-y', name, 'fonts-liberation'],
        ],
      })
  }
  return ways
}

/** @param {string} path */
function runs(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
