/**
 * Takes a picture of every evening, to be looked at beside the reference pictures:
 *   node test/stage/pictures/shutter.mjs <folder> [evening…]
 * SIZE=1920x1080 sets another size, MOTION=full lets things move.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findChromium } from '../../run/chromium.mjs'
import { servePictures } from './serve.mjs'

const [folder = 'test-results/stage', ...asked] = process.argv.slice(2)
const evenings = asked.length > 0 ? asked : ['unknown', 'calm', 'press1', 'press2', 'press3', 'crisis', 'storm', 'dawn', 'empty']
const [width = 1600, height = 1000] = (process.env['SIZE'] ?? '').split('x').filter(Boolean).map(Number)

const server = await servePictures()
const executablePath = await findChromium()
const browser = await chromium.launch({
  ...(executablePath !== undefined && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  await mkdir(folder, { recursive: true })
  const page = await browser.newPage({ viewport: { width, height } })
  page.on('console', (message) => message.type() === 'error' && process.stderr.write(`${message.text()}\n`))
  page.on('pageerror', (problem) => process.stderr.write(`${problem.stack}\n`))
  for (const evening of evenings) {
    await page.goto(`${server.address}?evening=${evening}&motion=${process.env['MOTION'] ?? 'none'}`)
    await page.waitForFunction(() => window.bench !== undefined, undefined, { timeout: 60_000 })
    await page.waitForTimeout(500)
    await page.screenshot({ path: join(folder, `${evening}.png`) })
    process.stdout.write(`${evening}: ${await page.evaluate(() => window.bench?.stands)}\n`)
  }
} finally {
  await browser.close()
  await server.close()
}
