import { chromium } from '@playwright/test'
const browser = await chromium.connectOverCDP('http://127.0.0.1:9333')
const context = browser.contexts()[0]
const page = context.pages()[0] ?? await context.newPage()
await page.setViewportSize({ width: 1280, height: 800 })
const see = async () => {
  const clock = await page.evaluate(() => (document.body.innerText.match(/T\+[\d:]+/g) ?? []).slice(0, 1).join())
  const text = await page.evaluate(() => document.querySelector('main')?.innerText ?? document.body.innerText)
  const cut = text.replace(/\n{2,}/g, '\n').replace(/In your own words[\s\S]*/, '')
  const acts = await page.evaluate(() => [...document.querySelectorAll('[data-act], button')].map((b) => b.getAttribute('aria-label') ?? b.innerText.split('\n')[0]).join(' | '))
  console.log(`[${clock}] ${cut.slice(0, Number(process.env.MAX ?? 1800))}`); if (process.env.ACTS) console.log('BUTTONS', acts.slice(0, 3000))
}
for (const step of process.argv.slice(2)) {
  const [kind, ...more] = step.split('=')
  const label = more.join('=')
  if (kind === 'go') { await page.goto(label); await page.waitForTimeout(1500) }
  else if (kind === 'b') await page.getByRole('button', { name: label }).first().click()
  else if (kind === 'r') await page.getByText(label, { exact: false }).first().click()
  else if (kind === 'send') await page.getByRole('button', { name: 'Send answer' }).click()
  else if (kind === 'next') { for (let n = 0; n < Number(label || 1); n++) { await page.getByRole('button', { name: 'Next event' }).click(); await page.waitForTimeout(900); console.log(`-- ${await page.evaluate(() => document.querySelector('main h2, main h1')?.innerText ?? '')}`) } }
  else if (kind === 'fill') { const [name, value] = label.split('::'); await page.getByLabel(name).first().fill(value) }
  else if (kind === 'shot') await page.screenshot({ path: label })
  await page.waitForTimeout(500)
}
await see()
process.exit(0)
