import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fromRoot } from '../../src/entry/prepare/root.mjs'
import { Trouble } from '../../src/entry/prepare/trouble.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** Where browsers are on machines that do not keep programs on a path. */
const elsewhere = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  `${process.env['PROGRAMFILES']}\\Google\\Chrome\\Application\\chrome.exe`,
]

/**
 * The Chromium the journeys run in: the one CHROMIUM_PATH names, else the system's, else the one Playwright has fetched before. Undefined when there is none.
 *
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && named !== '') {
    if (!runs(named)) throw new Trouble(`CHROMIUM_PATH says ${named}, which is not a program.`)
    return named
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const system = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere].find(runs)
  if (system !== undefined) return system
  const { chromium } = await import('@playwright/test')
  const fetched = chromium.executablePath()
  return existsSync(fetched) ? fetched : undefined
}

/**
 * Finds a Chromium, and gets one when there is none: first through Playwright, then, as root on Debian or Ubuntu, through apt.
 *
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const found = await findChromium()
  if (found !== undefined) return found
  for (const { says, commands } of waysToGetOne()) {
    process.stderr.write(`No Chromium here: ${says} ...\n`)
    const well = commands.every(([program = '', ...words]) => spawnSync(program, words, { stdio: 'inherit' }).status === 0)
    const got = well ? await findChromium() : undefined
    if (got !== undefined) return got
  }
  throw new Trouble(
    'The journeys need a Chromium and none could be had. Install one, or name it: CHROMIUM_PATH=/path/to/chromium',
  )
}

function waysToGetOne() {
  const playwright = fromRoot('node_modules/@playwright/test/cli.js')
  const ways = [{ says: 'fetching the one Playwright keeps', commands: [[process.execPath, playwright, 'install', 'chromium']] }]
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const commands = [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', 'chromium'],
    ]
    ways.push({ says: 'installing it with apt-get', commands })
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
