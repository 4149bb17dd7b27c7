import { existsSync, readFileSync } from 'node:fs'
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

/**
 * Whether what npm installed last is what package-lock.json asks for now. npm writes its own list at the very end, so an install that was cut
 * off does not count. Optional packages are for some machines only, and not asked after.
 */
export function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json')
  if (installed === undefined) return false
  return Object.entries(packagesOf('package-lock.json') ?? {}).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' ||
      optional === true ||
      devOptional === true ||
      (installed[path]?.version === version && existsSync(fromRoot(path))),
  )
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> | undefined}
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(fromRoot(file), 'utf8')).packages
  } catch {
    return undefined
  }
}
