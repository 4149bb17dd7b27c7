import { expect, type Page } from '@playwright/test'

/** The width and height of a window. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** What is done on every screen, at every size. */
export type Look = (screen: string) => Promise<void>

const misspelt = 'hotwash: 1\nkind: scenario\nid: mine\ntitle: Mine\nplaybook: bankx-techa-joint-ir\nseatz: {}\n'

/**
 * Leads through all screens, from home to the debrief, and looks at each of them in every size. Names are searched for in
 * parts, so that the way is found in a language with longer texts as well.
 */
export async function walk(page: Page, address: string, sizes: readonly Size[], look: Look): Promise<void> {
  const inEach = async (screen: string, way: () => Promise<void> = async () => {}) => {
    for (const size of sizes) {
      await page.setViewportSize(size)
      await laidOut(page, size)
      await way()
      await look(`${screen} at ${size.width}`)
    }
  }
  await page.goto(`${address}#/`)
  await expect(page.getByRole('link', { name: /The Anomaly/ }).first()).toBeVisible()
  await inEach('home')
  await page
    .locator('input[type=file]')
    .setInputFiles([{ name: 'mine.yaml', mimeType: 'application/yaml', buffer: Buffer.from(misspelt) }])
  await expect(page.getByText(/mine\.yaml:6:1\b/)).toBeVisible()
  await inEach('problems')
  await page.goto(`${address}#/practise/token-anomaly`)
  await expect(page.getByRole('link', { name: /Tech Lead at TechA/ })).toBeVisible()
  await inEach('seats')
  await page.goto(`${address}#/practise/token-anomaly/techa.tech_lead`)
  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible()
  await inEach('card')
  await page.getByRole('button', { name: 'Start' }).click()
  await nextEvents(page, 3)
  await atTheTable(page, inEach, sizes, look)
  await toTheEnd(page)
  await inEach('debrief')
  await page
    .getByRole('button', { name: /Log lines/ })
    .first()
    .click()
  await inEach('lines of the log')
}

type InEach = (screen: string, way?: () => Promise<void>) => Promise<void>

/** Until the page has been laid out for its size: what depends on the width is drawn anew one frame after the window has it. */
async function laidOut(page: Page, { width }: Size): Promise<void> {
  await page.waitForFunction((wanted) => window.innerWidth === wanted, width)
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

async function atTheTable(page: Page, inEach: InEach, sizes: readonly Size[], look: Look): Promise<void> {
  const part = (name: string) => page.getByRole('navigation').getByRole('button', { name })
  for (const size of sizes) {
    await page.setViewportSize(size)
    await laidOut(page, size)
    await expect(page.getByRole('button', { name: 'Next event' })).toBeVisible()
    const inParts = size.width < 1000
    await expect(part('Evidence')).toBeVisible({ visible: inParts })
    if (inParts) {
      for (const name of ['Act', 'Evidence', 'Approve', 'Stage', 'Inbox']) {
        await part(name).click()
        await expect(part(name)).toHaveAttribute('aria-current', 'page')
        await look(`${name} at ${size.width}`)
      }
      await page.getByRole('button', { name: 'All news' }).click()
      await look(`list of news at ${size.width}`)
      await part('Act').click()
    } else {
      await look(`console at ${size.width}`)
      await page.getByRole('banner').getByRole('button', { name: 'Stage' }).click()
      await look(`stage at ${size.width}`)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
  }
  await page.getByRole('button', { name: /^.?Revoke refresh tokens/ }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await inEach('an activity')
  await page.keyboard.press('Escape')
}

/** Moves the story on, one event after the other. */
async function nextEvents(page: Page, events: number): Promise<void> {
  const next = page.getByRole('button', { name: 'Next event' })
  for (let n = 0; n < events; n++) {
    await next.click()
    await expect(next.and(page.locator(':not([aria-disabled=true])'))).toBeVisible()
  }
}

async function toTheEnd(page: Page): Promise<void> {
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.setViewportSize({ width: 1600, height: 1000 })
  await page.getByRole('button', { name: 'End exercise' }).click()
  await page.getByRole('button', { name: 'End it now' }).click()
  await page.getByRole('link', { name: 'Open the debrief' }).click()
  await expect(page.getByRole('heading', { name: 'Where the points went' })).toBeVisible()
}
