import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'

const web = join(import.meta.dirname, '..', '..', 'dist', 'web')
const assets = join(web, 'assets')
const MOST = 150_000

/** What a built file needs before it can run: itself and everything it imports by name, however far down. */
function needs(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file)) return known
  known.add(file)
  const code = readFileSync(join(assets, file), 'utf8')
  for (const [, other = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([\w.-]+\.js)["']/g)) needs(other, known)
  return known
}

const sizeOf = (file: string) => gzipSync(readFileSync(join(assets, file))).length

test('the page with its console comes to at most 150 kB of JavaScript before the stage', () => {
  const page = readFileSync(join(web, 'index.html'), 'utf8').match(/assets\/(index-[\w-]+\.js)/)?.[1]
  // What the console shares with the desk stands in a file of the same name.
  const console = readdirSync(assets).filter((name) => /^console-[\w-]+\.js$/.test(name))
  if (page === undefined || console.length === 0) throw new Error('The page was built otherwise than this test thinks.')
  const files = new Set([...needs(page), ...console.flatMap((file) => [...needs(file)])])
  expect([...files].filter((name) => /phaser|create-stage|worker/.test(name))).toEqual([])
  expect([...files].some((name) => /^react-/.test(name))).toBe(true)
  expect([...files].reduce((sum, name) => sum + sizeOf(name), 0)).toBeLessThanOrEqual(MOST)
})
