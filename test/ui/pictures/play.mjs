// Pictures of an evening on a running page: `node test/ui/pictures/play.mjs <folder> [address]`. Needs a Chromium and `npm start`.
import { mkdir } from 'node:fs/promises'
import { chromium } from '@playwright/test'
import { findChromium } from '../../run/chromium.mjs'

const [folder = '/tmp/pictures', address = 'http://localhost:8080'] = process.argv.slice(2)
const desk = { width: 1600, height: 1000 }
const phone = { width: 390, height: 844 }
const sizes = [desk, { width: 1280, height: 800 }, { width: 820, height: 1100 }, phone]

await mkdir(folder, { recursive: true })
const executablePath = await findChromium()
const browser = await chromium.launch({
  ...(executablePath !== undefined && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu'],
})
const context = await browser.newContext({ viewport: desk, colorScheme: 'dark', reducedMotion: 'reduce' })
const page = await context.newPage()
page.on('pageerror', (error) => process.stderr.write(`${error.stack ?? error.message}\n`))
page.on('console', (message) => message.type() === 'error' && process.stderr.write(`${message.text()}\n`))

/**
 * One picture per size and theme of what is open now.
 * @param {string} name
 * @param {('dark' | 'light')[]} themes
 * @param {typeof sizes} pictured
 */
async function look(name, themes = ['dark'], pictured = sizes) {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const size of pictured) {
      await page.setViewportSize(size)
      await page.waitForTimeout(350)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      if (wide > size.width) process.stderr.write(`${name} ${size.width}: ${wide} px wide\n`)
      await page.screenshot({ path: `${folder}/${name}-${size.width}-${colorScheme}.png` })
    }
  }
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await page.setViewportSize(desk)
  await page.waitForTimeout(200)
}

/** @param {number} times */
const next = async (times) => {
  for (let n = 0; n < times; n++) {
    await page.getByRole('button', { name: 'Next event' }).click()
    await page.waitForFunction(() => ![...document.querySelectorAll('button')].some((b) => b.textContent === 'Going on'))
  }
}

await page.goto(`${address}/#/practise/token-anomaly/techa.tech_lead`)
await page.getByRole('button', { name: 'Start', exact: true }).click()
await page.getByRole('heading', { name: 'Inbox' }).waitFor()
await next(3)
await look('console', ['dark', 'light'])
await page.getByRole('button', { name: /^Revoke refresh tokens/ }).click()
await look('act', ['dark'], [desk, phone])
await page.keyboard.press('Escape')
for (const paper of ['Role card', 'Playbook', 'Keys', 'End exercise']) {
  await page.getByRole('button', { name: paper, exact: true }).click()
  await look(`paper-${paper.toLowerCase().replace(' ', '-')}`, ['dark'], [desk])
  await page.keyboard.press('Escape')
}
await page.getByRole('button', { name: 'Stage', exact: true }).click()
await page.waitForTimeout(6000)
await look('paper-stage', ['dark'], [desk])
await page.keyboard.press('Escape')
await page.setViewportSize(phone)
for (const tab of ['Act', 'Evidence', 'Approve', 'Stage', 'Inbox']) {
  await page.getByRole('navigation').getByRole('button', { name: tab }).click()
  await page.waitForTimeout(tab === 'Stage' ? 4000 : 200)
  await page.screenshot({ path: `${folder}/phone-${tab.toLowerCase()}.png` })
}
await page.getByRole('button', { name: /^All news/ }).click()
await page.screenshot({ path: `${folder}/phone-list.png` })
await page.setViewportSize(desk)
await next(4)
await look('late', ['dark'], [desk])
await page.getByRole('button', { name: 'End exercise' }).click()
await page.getByRole('button', { name: 'End it now' }).click()
await page.getByRole('link', { name: 'Open the debrief' }).waitFor()
await look('ended', ['dark'], [desk])
await page.getByRole('link', { name: 'Open the debrief' }).click()
await page.getByRole('heading', { name: 'Where the points went' }).waitFor()
await look('debrief', ['dark'])
await page.screenshot({ path: `${folder}/debrief-whole.png`, fullPage: true })
await page
  .getByRole('button', { name: /^Log lines/ })
  .first()
  .click()
await look('lines', ['dark'], [desk, phone])
await page.keyboard.press('Escape')
await page.emulateMedia({ media: 'print' })
await page.pdf({ path: `${folder}/debrief.pdf`, format: 'A4' })
await browser.close()
