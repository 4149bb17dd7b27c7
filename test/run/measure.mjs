// `npm run measure`: what a page scores, what a frame of the stage costs, and what an evening leaves in memory. It takes some
// minutes and wants a machine for itself; Lighthouse is fetched into a folder outside of the checkout. `npm run measure -- heap` does one part.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { build } from '../../src/entry/prepare/ensure-built.mjs'
import { ensureInstalled } from '../../src/entry/prepare/ensure-installed.mjs'
import { ensureChromium } from './chromium.mjs'
import { freePort } from './free-port.mjs'
import { timeFrames } from './measure/frames.mjs'
import { watchHeap } from './measure/heap.mjs'
import { ensureLighthouse, scoresOf } from './measure/lighthouse.mjs'
import { serveBuilt } from './measure/serve-built.mjs'

const runs = Number(process.env['HOTWASH_LIGHTHOUSE_RUNS'] ?? 5)
const asked = process.argv.slice(2)
const wants = (/** @type {string} */ part) => asked.length === 0 || asked.includes(part)

await ensureInstalled()
await build('node')
await build('web')
const executablePath = await ensureChromium({ whole: true })
const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
const server = await serveBuilt(await freePort())
try {
  if (wants('lighthouse')) await printScores()
  const browser = await chromium.launch({ executablePath, args })
  try {
    if (wants('frames')) {
      const { renderer, count, median, most } = await timeFrames(browser)
      console.log(
        `scripts of a frame of the stage in the crisis, ${renderer}, ${count} frames: median ${median.toFixed(1)} ms, 95 of 100 within ${most.toFixed(1)} ms`,
      )
    }
    if (wants('heap')) {
      const seen = await watchHeap(browser, server.address)
      const inMegabytes = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(1)} MB`
      for (const { hour, bytes, kept, compiled } of seen)
        console.log(
          `heap after collection at story hour ${hour}: ${inMegabytes(bytes)}; objects and texts ${inMegabytes(kept)}, compiled code ${inMegabytes(compiled)}`,
        )
      const growth = (/** @type {(one: typeof seen[number]) => number} */ of) => {
        const [first = Number.NaN, ...more] = seen.map(of)
        return `${(((more.at(-1) ?? 0) / first - 1) * 100).toFixed(1)} %`
      }
      const [whole, what] = [growth(({ bytes }) => bytes), growth(({ kept }) => kept)]
      console.log(`  growth in 30 story hours: ${whole}; of objects and texts ${what}`)
    }
  } finally {
    await browser.close()
  }
} finally {
  server.close()
}

/**
 * Home, and the console of an exercise that runs: it is begun in a profile, and then Lighthouse is led to a browser of its own that has
 * that profile. A browser Playwright holds would stop every new page until Playwright lets it go on.
 */
async function printScores() {
  ensureLighthouse()
  const profile = mkdtempSync(join(tmpdir(), 'hotwash-profile-'))
  const context = await chromium.launchPersistentContext(profile, { executablePath, args })
  const page = await context.newPage()
  await page.goto(server.address)
  await page.getByRole('button', { name: 'Start now' }).click()
  await page.getByRole('button', { name: 'Next event' }).waitFor()
  const pages = { home: server.address, console: page.url() }
  await context.close()
  const port = await freePort()
  const browser = spawn(
    executablePath,
    [...args, '--headless=new', `--user-data-dir=${profile}`, `--remote-debugging-port=${port}`],
    {
      stdio: 'ignore',
    },
  )
  try {
    for (const device of /** @type {const} */ (['desktop', 'mobile']))
      for (const [name, address] of Object.entries(pages))
        for (const { category, score, scores, lost } of await scoresOf(address, port, device, runs))
          console.log(`lighthouse, ${device}, ${name}, ${category}: ${score} (${scores.join(' ')}) ${lost.join('; ')}`.trimEnd())
  } finally {
    const gone = new Promise((done) => browser.on('close', done))
    browser.kill()
    await gone
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}
