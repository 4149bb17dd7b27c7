import { existsSync, readFileSync } from 'node:fs'
import { missingPackages } from './missing-packages.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { fromRoot } from './root.mjs'
import { runQuietly } from './run-quietly.mjs'

/** Installs the packages of package-lock.json unless exactly those are there. */
export async function ensureInstalled() {
  if (isInstalled()) return
  await oneAtATime(async () => {
    if (isInstalled()) return
    process.stderr.write('Hotwash: installing its packages (once, about half a minute) ...\n')
    await runQuietly('Installing', 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund'])
  })
}

/** npm writes its list of what it installed at the very end, so an install that was cut off does not count. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json') ?? {}
  const installed = packagesOf('node_modules/.package-lock.json')
  return (
    installed !== undefined &&
    missingPackages(wanted, installed).length === 0 &&
    Object.keys(installed).every((folder) => existsSync(fromRoot(folder)))
  )
}

/**
 * @param {string} file
 * @returns {import('./missing-packages.mjs').Packages | undefined}
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(fromRoot(file), 'utf8')).packages
  } catch {
    return undefined
  }
}
