#!/usr/bin/env node
// What `npx hotwash` and `npm start` run. It is plain JavaScript because it comes before everything: Node 20 reads no TypeScript, and in a fresh
// checkout nothing is installed. It installs and builds what is missing or out of date, says so on stderr, and hands over to dist/node.
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './prepare/ensure-built.mjs'
import { ensureInstalled } from './prepare/ensure-installed.mjs'
import { fromRoot } from './prepare/root.mjs'
import { Trouble } from './prepare/trouble.mjs'

try {
  await ensureInstalled()
  await ensureBuilt('node')
  if (process.argv[2] === 'serve') await ensureBuilt('web')
} catch (error) {
  if (!(error instanceof Trouble)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}

await import(pathToFileURL(fromRoot('dist/node/cli.js')).href)
