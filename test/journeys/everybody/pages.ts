import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import express from 'express'
import { build } from 'vite'
import { fingerprintOfSources } from '../../../src/entry/prepare/sources.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const outDir = join(root, '../dist/pages')

/** Pages that are no part of what we ship: screens on pretended ports, and the app with longer texts. */
const pages = ['ui/pictures/room.html', 'ui/pictures/desk.html', 'ui/pictures/longer.html', 'stage/pictures/index.html'] as const

/** Builds the pages, all at once, unless they were built from the sources as they are now. Playwright calls it before all journeys. */
export default async function buildPages(): Promise<void> {
  const mark = join(outDir, '.sources')
  const fingerprint = fingerprintOfSources(['test/ui', 'test/stage'])
  if (existsSync(mark) && readFileSync(mark, 'utf8') === fingerprint) return
  await build({
    configFile: join(root, '../vite.config.ts'),
    root,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, rolldownOptions: { input: pages.map((page) => join(root, page)) } },
  })
  mkdirSync(outDir, { recursive: true })
  writeFileSync(mark, fingerprint)
}

/** Serves one of the pages until it is closed; uncompressed, because nothing lies between it and the browser. */
export async function servedPage(
  page: (typeof pages)[number],
): Promise<{ readonly address: string; readonly close: () => void }> {
  const app = express().use(express.static(outDir, { maxAge: '1h' }))
  const server = app.listen(0, '127.0.0.1')
  await new Promise((done, fail) => server.once('listening', done).once('error', fail))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/${page}`, close: () => server.close() }
}
