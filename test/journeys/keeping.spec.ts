import { readFileSync } from 'node:fs'
import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test'

/** Story seconds per second while somebody has something due. */
const PACE = 4

/** How long the device sleeps, in milliseconds. */
const SLEEP = 6_000

const seatCard = '/#/practise/token-anomaly/bankx.ciso'

/** The exercise clock as the bar shows it. */
const clockOf = (page: Page): Locator => page.getByText(/^T\+\d\d:\d\d$/).first()

/** The story time on the bar, in seconds. */
const seconds = async (page: Page): Promise<number> =>
  Number((await page.locator('time[datetime^=PT]').first().getAttribute('datetime'))?.replace(/\D/g, ''))

const next = (page: Page): Locator => page.getByRole('button', { name: 'Next event' })
const inbox = (page: Page): Locator => page.getByRole('region', { name: 'Inbox' })

async function goOn(page: Page, events: number): Promise<void> {
  for (let n = 0; n < events; n++) {
    await next(page).click()
    await expect(next(page).and(page.locator(':enabled:not([aria-disabled=true])'))).toBeVisible()
  }
}

async function sitDown(page: Page, events: number): Promise<void> {
  await page.goto(seatCard)
  await page.getByRole('button', { name: 'Start' }).click()
  await goOn(page, events)
}

/** Ends the exercise and downloads its log; gives back the lines. */
async function logOf(page: Page): Promise<readonly string[]> {
  await page.getByRole('button', { name: 'End exercise' }).click()
  await page.getByRole('button', { name: 'End it now' }).click()
  await page.getByRole('link', { name: 'Open the debrief' }).click()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Log', exact: true }).click()
  return readFileSync(await (await saved).path(), 'utf8')
    .trim()
    .split('\n')
}

/**
 * Makes the device full, or makes room, as the worker behind the page meets it: what it writes is taken back. A quota set by a
 * tool does not do, because Chromium grants room ahead, and a whole exercise fits into that.
 */
async function fill(page: Page, full: boolean): Promise<void> {
  for (const worker of page.workers())
    await worker.evaluate((isFull) => {
      const scope = globalThis as { add?: IDBObjectStore['add'] }
      scope.add ??= IDBObjectStore.prototype.add
      const { add } = scope
      IDBObjectStore.prototype.add = isFull
        ? function (this: IDBObjectStore, ...given) {
            const request = add.apply(this, given)
            this.transaction.abort()
            return request
          }
        : add
    }, full)
}

/** A report that can be told from all others. */
async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'What you say' }).fill(text)
  await page.getByRole('button', { name: /^Notify/ }).click()
}

test('a second window says that the exercise is open in the first, and can have it when that one has left it', async ({
  page,
  context,
}) => {
  await sitDown(page, 2)
  const second = await context.newPage()
  await second.goto(page.url())
  await expect(second.getByText(/It is open in another window of this browser.*go on there, or close it there/)).toBeVisible()
  await goOn(page, 1)
  await expect(page.getByRole('alert').filter({ hasText: 'another window' })).toBeHidden()
  const at = (await clockOf(page).textContent()) ?? ''
  await page.getByRole('link', { name: 'Hotwash, home page' }).click()
  await expect(page.getByRole('heading', { name: 'Your last exercises' })).toBeVisible()
  await second.reload()
  await expect(clockOf(second)).toHaveText(at)
  await goOn(second, 1)
  const later = (await clockOf(second).textContent()) ?? ''
  expect(later).not.toBe(at)
  await second.close()
  await page.goBack()
  await expect(clockOf(page)).toHaveText(later)
  await goOn(page, 1)
  await expect(page.getByRole('alert').filter({ hasText: 'another window' })).toBeHidden()
})

test('back from a running exercise and forward again: it goes on where it was', async ({ page }) => {
  await sitDown(page, 2)
  await say(page, 'The back button comes after this.')
  await expect(page.getByRole('textbox', { name: 'What you say' })).toHaveValue('')
  const at = (await clockOf(page).textContent()) ?? ''
  const url = page.url()
  await page.goBack()
  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible()
  await page.goForward()
  await expect(page).toHaveURL(url)
  await expect(clockOf(page)).toHaveText(at)
  await goOn(page, 1)
  expect((await logOf(page)).filter((line) => line.includes('The back button comes after this.'))).toHaveLength(1)
})

test('a device that slept finds the story where it fell asleep, and the clock goes on from there', async ({ page, browser }) => {
  await sitDown(page, 3)
  const { processInfo } = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo')
  const pages = processInfo.filter(({ type }) => type === 'renderer')
  await page.getByRole('button', { name: 'Let it run' }).click()
  const start = await seconds(page)
  await expect.poll(() => seconds(page)).toBeGreaterThan(start)
  const asleep = await seconds(page)
  const since = Date.now()
  // A lifecycle state set by a tool leaves workers awake; a device that sleeps stops them all.
  for (const { id } of pages) process.kill(id, 'SIGSTOP')
  try {
    await expect.poll(() => Date.now() - since, { timeout: 15_000, intervals: [500] }).toBeGreaterThan(SLEEP)
  } finally {
    for (const { id } of pages) process.kill(id, 'SIGCONT')
  }
  await expect.poll(() => seconds(page)).toBeGreaterThan(asleep)
  expect((await seconds(page)) - asleep, 'the story stood still').toBeLessThan((0.75 * PACE * SLEEP) / 1000)
  await page.getByRole('button', { name: 'Pause' }).click()
  const at = await seconds(page)
  await page.reload()
  await expect.poll(() => seconds(page)).toBe(at)
})

test('no room left: one sentence says so, the exercise goes on, its log can be had, and room made later saves it all', async ({
  page,
}) => {
  const notice = page.getByRole('alert').filter({ hasText: 'no room' })
  await sitDown(page, 1)
  await expect(notice).toBeHidden()
  await fill(page, true)
  await goOn(page, 1)
  await expect(notice).toHaveText(/^From here on this exercise is not saved on this device, because there is no room\./)
  await say(page, 'Said without room.')
  const before = await seconds(page)
  await goOn(page, 1)
  const full = await seconds(page)
  expect(full).toBeGreaterThan(before)
  await page.goBack()
  await page.goForward()
  await expect(notice).toBeVisible()
  await fill(page, false)
  await expect(notice).toBeHidden()
  await page.reload()
  await expect.poll(() => seconds(page)).toBe(full)

  await fill(page, true)
  await goOn(page, 1)
  await expect(notice).toBeVisible()
  const lines = await logOf(page)
  expect(lines.filter((line) => line.includes('Said without room.'))).toHaveLength(1)
  expect(lines.at(-1)).toContain('exercise-ended')
})

/** Storage as a browser blocks it for the worker behind the page. */
async function blockStorage(context: BrowserContext): Promise<void> {
  await context.route(/backstage-worker-[\w-]+\.js$/, async (route) => {
    const answer = await route.fetch()
    const blocked = "IDBFactory.prototype.open = () => { throw new DOMException('Storage is blocked.', 'SecurityError') };\n"
    await route.fulfill({ response: answer, body: blocked + (await answer.text()) })
  })
}

/** What the browser asks before it closes the page; undefined when it just would. */
async function askedOnLeaving(page: Page): Promise<string | undefined> {
  const dialog = page.waitForEvent('dialog').then(async (asked) => {
    await asked.dismiss()
    return asked.type()
  })
  const closed = page.waitForEvent('close').then(() => undefined)
  await page.close({ runBeforeUnload: true })
  return Promise.race([dialog, closed])
}

test('storage blocked: the page says that nothing is saved on this device, and an exercise can be played to its log', async ({
  page,
  context,
}) => {
  await blockStorage(context)
  await page.goto('/')
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(page.getByText(/nothing is saved on this device/)).toBeInViewport({ ratio: 1 })
  await sitDown(page, 1)
  const notice = page.getByRole('alert').filter({ hasText: 'Nothing of this exercise is saved on this device' })
  await expect(notice).toBeVisible()
  await say(page, 'Said where nothing is kept.')
  await goOn(page, 2)
  await expect(inbox(page).getByRole('button').first()).toBeVisible()
  await page.goBack()
  await page.goForward()
  await expect(notice).toBeVisible()
  const url = page.url()
  expect((await logOf(page)).filter((line) => line.includes('Said where nothing is kept.'))).toHaveLength(1)
  await page.goto('/')
  await page.reload()
  await page.goto(url)
  await expect(page.getByText(/so nothing is saved on this device\. Allow storage for this page/)).toBeVisible()
})

test('leaving asks first while the exercise lives in the page only, also from another screen, and never otherwise', async ({
  page,
  context,
}) => {
  await sitDown(page, 1)
  expect(await askedOnLeaving(page)).toBeUndefined()
  await blockStorage(context)
  const blocked = await context.newPage()
  await sitDown(blocked, 1)
  await expect(blocked.getByRole('alert').filter({ hasText: 'is saved on this device' })).toBeVisible()
  expect(await askedOnLeaving(blocked)).toBe('beforeunload')
  await blocked.getByRole('link', { name: 'Hotwash, home page' }).click()
  await expect(blocked.getByRole('heading', { name: 'Your last exercises' })).toBeVisible()
  expect(await askedOnLeaving(blocked)).toBe('beforeunload')
})

test('storage blocked: a scenario of one’s own can be played as long as the page is open', async ({ page, context }) => {
  await blockStorage(context)
  await page.goto('/')
  const read = (name: string) => readFileSync(new URL(`../../scenarios/bankx-techa/${name}`, import.meta.url), 'utf8')
  const mine = read('token-anomaly.yaml')
    .replace(/^id: .*$/m, 'id: mine')
    .replace(/^title: .*$/m, 'title: Mine')
  const yaml = (name: string, text: string) => ({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) })
  await page.locator('input[type=file]').setInputFiles([yaml('playbook.yaml', read('playbook.yaml')), yaml('mine.yaml', mine)])
  await expect(page.getByText('Mine is on the shelf. It can be played as long as this page stays open.')).toBeVisible()
  await page.getByRole('link', { name: /^Mine/ }).first().click()
  await page.getByRole('link', { name: 'CISO at BankX' }).click()
  await page.getByRole('button', { name: 'Start' }).click()
  await goOn(page, 1)
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing of this exercise is saved' })).toBeVisible()
})
