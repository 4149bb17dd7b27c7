import { expect, type Page, test } from '@playwright/test'

/**
 * How the screens look, held against pictures that were compared with the mock-ups by eye. Cards differ from the page by little, so that a
 * missing one shows only at a low threshold; another Chromium may draw the edges of letters otherwise, which is what the share is for.
 */
const alike = { maxDiffPixelRatio: 0.05, threshold: 0.03, animations: 'disabled', caret: 'hide' } as const
const desk = { width: 1600, height: 1000 }
const phone = { width: 390, height: 844 }

/** The same evening each time: the worker's dice are the only ones nobody can ask for. */
async function withFixedDice(page: Page): Promise<void> {
  let fixed = false
  await page.context().route(/backstage-worker-[\w-]+\.js$/, async (route) => {
    const response = await route.fetch()
    const code = await response.text()
    const mended = code.replace(/crypto\.getRandomValues\((.{0,20}new Uint8Array\(8\))\)/, '$1')
    fixed = mended !== code
    await route.fulfill({ response, body: mended })
  })
  await page.goto('/')
  await expect(page.getByRole('link', { name: /Joint Breach/ })).toBeVisible()
  expect(fixed).toBe(true)
}

async function nextEvent(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Next event' }).click()
  await expect(page.getByRole('button', { name: 'Next event' }).and(page.locator(':enabled'))).toBeVisible()
}

test('the screens look as they did when they were last held beside the mock-ups', async ({ page }) => {
  test.setTimeout(120_000)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await page.setViewportSize(desk)
  await withFixedDice(page)
  await expect.soft(page).toHaveScreenshot('home.png', alike)
  await page.goto('/#/practise/token-anomaly/techa.tech_lead')
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Inbox' })).toBeVisible()
  for (let n = 0; n < 3; n++) await nextEvent(page)
  await expect.soft(page).toHaveScreenshot('console-dark.png', alike)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await expect.soft(page).toHaveScreenshot('console-light.png', alike)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await page.setViewportSize(phone)
  await expect.soft(page).toHaveScreenshot('phone.png', alike)
  await page.setViewportSize(desk)
  await page.getByRole('button', { name: 'End exercise' }).click()
  await page.getByRole('button', { name: 'End it now' }).click()
  await page.getByRole('link', { name: 'Open the debrief' }).click()
  await expect(page.getByRole('heading', { name: 'Where the points went' })).toBeVisible()
  await expect.soft(page).toHaveScreenshot('debrief.png', alike)
})
