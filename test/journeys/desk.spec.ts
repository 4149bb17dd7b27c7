import { expect, type Locator, type Page, test } from '@playwright/test'
import { faults } from './everybody/faults.ts'
import { servedPage } from './everybody/pages.ts'

const wide = { width: 1600, height: 1000 }

let served: Awaited<ReturnType<typeof servedPage>>
test.beforeAll(async () => {
  served = await servedPage('ui/pictures/desk.html')
})
test.afterAll(() => served.close())

/** The desk of Act I, an hour into the story, with a person on three seats. */
async function atDesk(page: Page, crew = 'playbook', size = wide): Promise<void> {
  await page.setViewportSize(size)
  await page.goto(`${served.address}?until=T%2B01:00&crew=${crew}`, { waitUntil: 'commit' })
  await page.getByRole('heading', { name: 'Next injects' }).waitFor({ timeout: 60_000 })
}

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: true })
const paper = (page: Page): Locator => page.getByRole('dialog')
/** The chosen inject: the card that has all its buttons. */
const chosenTitle = async (page: Page): Promise<string> => (await page.locator('[data-open] h3').innerText()).trim()
const mark = (page: Page, title: string): Locator =>
  page.getByRole('region', { name: 'Timeline of injects' }).getByRole('button', { name: title })

/** Presses what may say that it is not ready: the answer is what is looked for. */
const tryTo = (target: Locator): Promise<void> => target.press('Enter')

/** Texts that stand out too little from their ground. */
const pale = (page: Page): Promise<readonly string[]> => faults(page, { rules: ['color-contrast'] })

test('an inject is released, held, edited, dropped and written', async ({ page }) => {
  await atDesk(page)
  const first = await chosenTitle(page)
  await button(page, `Hold: ${first}`).click()
  await expect(mark(page, first)).toHaveAttribute('aria-label', /, held/)
  await button(page, `Edit: ${first}`).click()
  await paper(page).getByLabel('Title').fill('A title of our own')
  await paper(page).getByRole('button', { name: 'Save' }).click()
  await expect(page.locator('[data-open] h3')).toHaveText('A title of our own')
  await button(page, 'Release now: A title of our own').click()
  await expect(mark(page, 'A title of our own')).toHaveAttribute('aria-label', /waits for an answer|done/)

  const second = await chosenTitle(page)
  await button(page, `Drop: ${second}`).click()
  await tryTo(paper(page).getByRole('button', { name: 'Drop it' }))
  await expect(paper(page).getByRole('status')).toHaveText('Say why first.')
  await paper(page).getByLabel('Why (kept in the log)').fill('No time for it.')
  await paper(page).getByRole('button', { name: 'Drop it' }).click()
  await expect(mark(page, second)).toHaveAttribute('aria-label', /, dropped/)
  await mark(page, second).click()
  await expect(paper(page)).toContainText('It was dropped: No time for it.')
  await paper(page).getByRole('button', { name: 'Use as a template' }).click()
  await expect(paper(page).getByLabel('Title')).toHaveValue(second)
  await paper(page).getByLabel('Title').fill('Once more, otherwise')
  await paper(page).getByRole('button', { name: 'Send now' }).click()
  await expect(mark(page, 'Once more, otherwise')).toBeVisible()
})

test('single keys release, hold and write, and Space leaves a button alone', async ({ page }) => {
  await atDesk(page)
  const first = await chosenTitle(page)
  await page.keyboard.press('h')
  await expect(mark(page, first)).toHaveAttribute('aria-label', /, held/)
  await button(page, `Details: ${first}`).focus()
  await page.keyboard.press('Space')
  await expect(paper(page)).toContainText('Why it has not arrived')
  await expect(paper(page)).toContainText('It is held.')
  await page.keyboard.press('Escape')
  await page.locator('[data-open] h3').focus()
  await page.keyboard.press('Space')
  await expect(mark(page, first)).toHaveAttribute('aria-label', /waits for an answer|done/)
  await page.keyboard.press('n')
  await expect(paper(page)).toContainText('Ad hoc inject')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await paper(page).getByLabel('Use single keys').uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  await expect(paper(page)).toHaveCount(0)
})

test('the timeline is one stop, and arrows move along it', async ({ page }) => {
  await atDesk(page)
  const timeline = page.getByRole('region', { name: 'Timeline of injects' })
  await expect(timeline.locator('button[tabindex="0"]')).toHaveCount(1)
  await timeline.locator('button[tabindex="0"]').focus()
  const here = await page.evaluate(() => document.activeElement?.getAttribute('data-inject'))
  await page.keyboard.press('ArrowRight')
  const next = await page.evaluate(() => document.activeElement?.getAttribute('data-inject'))
  expect(next).not.toBe(here)
  await page.keyboard.press('ArrowLeft')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-inject'))).toBe(here)
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(paper(page)).toContainText('Expected actions')
})

test('the clock runs at four speeds, pauses, goes to the next event, and the story goes back', async ({ page }) => {
  await atDesk(page)
  await button(page, 'twice as fast').click()
  await expect(button(page, 'twice as fast')).toHaveAttribute('aria-pressed', 'true')
  await button(page, 'Pause').click()
  await expect(button(page, 'Run')).toBeVisible()
  const before = await page.locator('header time').innerText()
  await button(page, 'Next event').click()
  await expect(page.locator('header time')).not.toHaveText(before)
  await button(page, 'Rewind').click()
  await paper(page).getByRole('radio').first().check()
  await tryTo(paper(page).getByRole('button', { name: 'Rewind' }))
  await expect(paper(page).getByRole('status')).not.toBeEmpty()
  const to = (await paper(page).getByRole('checkbox').locator('..').innerText()).replace(/^.*(T\+[\d:]+\d).*$/s, '$1')
  await paper(page).getByRole('checkbox').check()
  await paper(page).getByRole('button', { name: 'Rewind' }).click()
  await expect(page.locator('header time')).toHaveText(to)
})

test('a phase is entered and a fact changed with a reason, and a deadline extended', async ({ page }) => {
  await atDesk(page)
  await button(page, 'Enter the phase Eradication').click()
  await paper(page).getByLabel('Why').fill('To practise it.')
  await paper(page).getByRole('button', { name: 'Enter it' }).click()
  await expect(button(page, 'Eradication, the phase that runs')).toBeVisible()

  await button(page, 'Change Customer records read').click()
  await paper(page).getByLabel('New value').fill('many')
  await tryTo(paper(page).getByRole('button', { name: 'Change it' }))
  await expect(paper(page).getByRole('status')).toHaveText('This is no value it can have.')
  await paper(page).getByLabel('New value').fill('4321')
  await paper(page).getByLabel('Why').fill('To make it worse.')
  await paper(page).getByRole('button', { name: 'Change it' }).click()
  await expect(page.getByText('4,321 records')).toBeVisible()

  await mark(page, 'Results day').click()
  await paper(page).getByRole('button', { name: 'Extend the deadline' }).click()
  await paper(page).getByRole('radio', { name: '60 min' }).check()
  await paper(page).getByRole('button', { name: 'Extend' }).click()
  await expect(mark(page, 'Results day')).toHaveAttribute('aria-label', /waits for an answer/)
})

test('who is silent is called, and the facilitator acts for the seat and comes back', async ({ page }) => {
  await atDesk(page)
  const silent = button(page, /^Legal has had something due for .+ and done nothing$/)
  await silent.click()
  await paper(page).getByRole('button', { name: 'Act for Legal' }).click()
  await expect(page.getByText('You act for Legal.')).toBeVisible()
  await page
    .getByLabel('In your own words')
    .or(page.getByLabel('Your answer, in your own words'))
    .first()
    .fill('I read it tonight.')
  await button(page, 'Send answer').click()
  await expect(page.getByRole('region', { name: 'Inbox' }).getByText('handled')).toBeVisible()
  await button(page, 'Back to the desk').click()
  await expect(silent).toHaveCount(0)
  await page.getByRole('button', { name: /^CEO.*Twelfth client/ }).click()
  await paper(page).getByRole('button', { name: 'Give the seat to a bot' }).click()
  await expect(page.getByRole('button', { name: /^CEO bot/ })).toBeVisible()
  await page.getByLabel('Alarm after').selectOption('40')
  await expect(page.getByLabel('Alarm after')).toHaveValue('40')
})

test('a deviation is justified, and the truth is told to the facilitator', async ({ page }) => {
  await atDesk(page, 'novice')
  await button(page, 'Deviations').click()
  const justify = paper(page)
    .getByRole('button', { name: /^Justify / })
    .first()
  await justify.click()
  await paper(page).getByLabel('Why it was right').fill('The bank had asked for it.')
  await paper(page).getByRole('button', { name: 'Justified', exact: true }).click()
  await expect(paper(page)).toContainText('Justified: The bank had asked for it.')
  await page.keyboard.press('Escape')
  await button(page, 'What really happened').click()
  await expect(paper(page)).toContainText('Primary cause')
})

test('a real incident stops everything until the stop is ended, and ENDEX asks twice', async ({ page }) => {
  await atDesk(page)
  await button(page, 'Real incident').click()
  await paper(page).getByLabel('What everybody reads').fill('Fire alarm. Leave the building.')
  await paper(page).getByRole('button', { name: 'Stop the exercise' }).click()
  await expect(page.getByRole('alert')).toContainText('Fire alarm. Leave the building.')
  await button(page, 'End the stop and go on').click()
  await expect(page.getByRole('alert')).toHaveCount(0)

  await button(page, 'ENDEX').click()
  await tryTo(paper(page).getByRole('button', { name: 'End the exercise' }))
  await expect(paper(page)).toBeVisible()
  await paper(page).getByLabel('Yes, end it for everybody').check()
  await paper(page).getByRole('button', { name: 'End the exercise' }).click()
  await expect(page.getByRole('heading', { name: 'The exercise is over' })).toBeVisible()
  const saved = page.waitForEvent('download')
  await button(page, 'Download the log').click()
  expect((await saved).suggestedFilename()).toMatch(/\.jsonl$/)
  await button(page, 'Open the debrief').click()
  await expect(page.getByRole('heading', { name: 'Where the points went' })).toBeVisible()
})

test('axe finds nothing on the desk and its papers, in both themes and at each size', async ({ page }) => {
  test.setTimeout(180_000)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await atDesk(page)
  // The page follows the theme while it is open. Only colours hang on it, so the rest is looked at once.
  const inBothThemes = async (what: string | number): Promise<void> => {
    expect([what, ...(await faults(page))]).toEqual([what])
    await page.emulateMedia({ colorScheme: 'light' })
    expect([what, 'light', ...(await pale(page))]).toEqual([what, 'light'])
    await page.emulateMedia({ colorScheme: 'dark' })
  }
  await inBothThemes('desk')
  for (const open of ['Rewind', 'Deviations', 'Keys', 'ENDEX', 'Ad hoc', 'Change Customer records read']) {
    await button(page, open).click()
    await expect(paper(page)).toBeVisible()
    await inBothThemes(open)
    await page.keyboard.press('Escape')
    await expect(paper(page)).toHaveCount(0)
  }
  for (const size of [
    { width: 1280, height: 800 },
    { width: 820, height: 1100 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size)
    await expect(page.getByRole('heading', { name: 'Next injects' })).toBeVisible()
    await inBothThemes(size.width)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width)
  }
})
