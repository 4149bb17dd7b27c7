// Pictures of the screens on pretended ports: `node test/ui/pictures/take.mjs <folder> [screen…]`. Needs a Chromium.
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { createServer } from 'vite'
import { findChromium } from '../../run/chromium.mjs'

const [folder = '/tmp/pictures', ...wanted] = process.argv.slice(2)
const root = fileURLToPath(new URL('.', import.meta.url))
const configFile = fileURLToPath(new URL('../../../vite.config.ts', import.meta.url))
const brokenFile = fileURLToPath(new URL('mine.yaml', `file://${folder}/`))

/** @type {Readonly<Record<string, { hash: string, sizes: string[], themes: ('dark' | 'light')[], drop?: string }>>} */
const screens = {
  home: { hash: '#/', sizes: ['1600x1000', '1280x800', '390x844'], themes: ['dark'] },
  seats: { hash: '#/practise/token-anomaly', sizes: ['1600x1000', '1280x800', '390x844'], themes: ['dark'] },
  card: {
    hash: '#/practise/token-anomaly/techa.tech_lead',
    sizes: ['1600x1000', '1280x800', '390x844'],
    themes: ['dark', 'light'],
  },
  problems: { hash: '#/', sizes: ['1280x800', '390x844'], themes: ['dark', 'light'], drop: brokenFile },
}

await mkdir(folder, { recursive: true })
await writeFile(brokenFile, 'injects:\n  - id: call\n    title: A call\n    to: [ leagl ]\n    body: |\n      Who knows of it?\n')
const server = await createServer({ configFile, root, logLevel: 'error', server: { port: 41741, strictPort: true } })
await server.listen()
const executablePath = await findChromium()
const browser = await chromium.launch({
  ...(executablePath !== undefined && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu'],
})
for (const [name, { hash, sizes, themes, drop }] of Object.entries(screens)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  for (const size of sizes) {
    for (const colorScheme of themes) {
      const [width = 0, height = 0] = size.split('x').map(Number)
      const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' })
      const page = await context.newPage()
      if (process.env['FONTS'])
        page.on('response', (r) => r.url().includes('woff') && process.stderr.write(`${r.url().split('/').pop()}\n`))
      page.on('pageerror', (error) => process.stderr.write(`${name}: ${error.message}\n`))
      await page.goto(`http://localhost:41741/${hash}`)
      if (drop) await page.locator('input[type=file]').first().setInputFiles(drop)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      await page.evaluate(() => document.fonts.ready)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      if (wide > width) process.stderr.write(`${name} ${size}: ${wide} px wide\n`)
      await page.screenshot({ path: `${folder}/${name}-${size}-${colorScheme}.png`, fullPage: width < 1600 })
      await context.close()
    }
  }
}
await browser.close()
await server.close()
