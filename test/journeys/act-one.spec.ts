import { expect, type Page, test } from '@playwright/test'

const report = [
  '1. Summary',
  '2. Timeline of Events',
  '3. Root Cause Analysis (RCA)',
  '4. Impact Assessment',
  '5. Gap Analysis',
  '6. Lessons Learned',
  '7. Action Plan',
]

/** Watches what the page asks for and complains of; both must stay empty. */
function watch(page: Page): { readonly complaints: string[]; readonly strangers: string[] } {
  const complaints: string[] = []
  const strangers: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (/^https?:$|^wss?:$/.test(protocol) && hostname !== '127.0.0.1') strangers.push(request.url())
  })
  return { complaints, strangers }
}

/** Lets time pass until the story offers its debrief; every step is a click. */
async function playOn(page: Page): Promise<number> {
  const next = page.getByRole('button', { name: 'Next event' })
  const ended = page.getByRole('link', { name: 'Open the debrief' })
  let clicks = 0
  while (!(await ended.isVisible())) {
    expect(clicks, 'the story ends after a reasonable number of events').toBeLessThan(150)
    await expect(next.or(ended).first()).toBeVisible()
    if (await ended.isVisible()) break
    await next.click()
    clicks++
    await expect(next.and(page.locator(':enabled')).or(ended).first()).toBeVisible()
  }
  return clicks
}

/** Begins an activity by its button and the dialog it opens. */
async function begin(
  page: Page,
  activity: string,
  choose?: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`^${activity}`) })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await choose?.(dialog)
  await dialog.getByRole('button', { name: /^Begin/ }).click()
  await expect(dialog).toBeHidden()
}

test('Act I as Tech Lead by clicks only, from the first page to a debrief that can prove every score', async ({ page }) => {
  test.setTimeout(240_000)
  const { complaints, strangers } = watch(page)
  await page.goto('/')
  await page.getByRole('link', { name: 'Practise alone' }).click()
  await page.getByRole('link', { name: 'Tech Lead at TechA' }).click()
  await page.getByRole('button', { name: 'Start' }).click()

  const alert = page.getByRole('heading', { name: 'Refresh tokens redeemed by a client nobody has used before' })
  while (!(await alert.isVisible())) await page.getByRole('button', { name: 'Next event' }).click()
  await page.getByText('Report it now; then confirm, and tell the CTO and the CIO.').click()
  await page.getByRole('button', { name: 'Send answer' }).click()
  await begin(page, 'Confirm the anomaly')
  await page.getByRole('button', { name: 'Next event' }).click()
  await page
    .getByRole('textbox', { name: 'What you say' })
    .fill('Two refresh tokens are in use by a client with no owner. I snapshot first, then we revoke.')
  await page.getByRole('button', { name: 'Notify CTO and CIO' }).click()
  await begin(page, 'Search the logs')
  expect(await playOn(page)).toBeGreaterThan(3)

  await page.getByRole('link', { name: 'Open the debrief' }).click()
  for (const heading of report) await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible()
  const scores = page.getByRole('region', { name: 'By role' }).getByRole('button', { name: /^Log lines/ })
  const count = await scores.count()
  expect(count).toBeGreaterThan(5)
  for (let n = 0; n < count; n++) {
    const score = scores.nth(n)
    const first = (await score.getAttribute('aria-label'))?.match(/\d+/)?.[0]
    await score.click()
    const lines = page.getByRole('dialog')
    await expect(lines).toBeVisible()
    const items = lines.getByRole('listitem')
    await expect(items.first()).toHaveText(new RegExp(`^Line ${first}T\\+\\d\\d:\\d\\d`))
    for (const item of await items.allTextContents()) expect(item).not.toContain('Not shown')
    await page.keyboard.press('Escape')
    await expect(lines).toBeHidden()
  }
  expect(complaints).toEqual([])
  expect(strangers).toEqual([])
})

test('a reload goes on where it was, and the exercise stands among the last ones', async ({ page }) => {
  await page.goto('/#/practise/token-anomaly/bankx.ciso')
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByRole('button', { name: 'Next event' }).click()
  const clock = page.getByText(/^T\+\d\d:\d\d$/).first()
  await expect(clock).not.toHaveText('T+00:00')
  const before = await clock.textContent()
  await page.reload()
  await expect(clock).toHaveText(before ?? '')
  await page.goto('/')
  await page
    .getByRole('link', { name: /The Anomaly.*CISO/ })
    .first()
    .click()
  await expect(clock).toHaveText(before ?? '')
})
