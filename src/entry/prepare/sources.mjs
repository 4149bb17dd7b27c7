import { createHash } from 'node:crypto'
import { lstatSync, readdirSync } from 'node:fs'
import { fromRoot } from './root.mjs'

/** Everything a build is made of. */
const ingredients = ['src', 'scenarios', 'assets', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json']

/**
 * A fingerprint of the sources as they are now: every file's name, size and time. Unlike "newer than", it also sees a file that went away, and
 * an older one that came back.
 *
 * @param {readonly string[]} [more] what else a build is made of: files and folders, from the root of the checkout
 */
export function fingerprintOfSources(more = []) {
  const hash = createHash('sha256')
  for (const path of [...ingredients, ...more]) add(path, hash)
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @param {import('node:crypto').Hash} hash
 */
function add(path, hash) {
  const found = lstatSync(fromRoot(path), { throwIfNoEntry: false })
  if (found === undefined) return
  if (found.isDirectory()) {
    for (const name of readdirSync(fromRoot(path)).sort()) add(`${path}/${name}`, hash)
  } else {
    hash.update(`${path}\0${found.size}\0${found.mtimeMs}\n`)
  }
}
