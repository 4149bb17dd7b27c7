import { expect, type Page, test } from '@playwright/test'
import { faults } from './everybody/faults.ts'

const desk = { width: 1600, height: 1000 }
const tablet = { width: 820, height: 1100 }
const phone = { width: 390, height: 844 }

/** How many pixels stick out at the side. */
const sticksOut = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))

async function sitDown(page: Page, events: number): Promise<void> {
  await page.goto('/#/practise/token-anomaly/techa.tech_lead')
  await page.getByRole('button', { name: 'Start' }).click()
  for (let n = 0; n < events; n++) {
    await page.getByRole('button', { name: 'Next event' }).click()
    await expect(page.getByRole('button', { name: 'Next event' }).and(page.locator(':enabled'))).toBeVisible()
  }
}

test('the console can be read and used at every size, in both themes, with whatever lies over it', async ({ page }) => {
  test.setTimeout(180_000)
  await page.setViewportSize(desk)
  await sitDown(page, 3)
  expect(await faults(page, { within: 'body', rules: 'all' })).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await faults(page, { within: 'main', rules: 'all' })).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const paper of ['Playbook', 'Stage']) {
    await page.getByRole('button', { name: paper, exact: true }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await faults(page, { within: '[role=dialog]', rules: 'all' }), paper).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await page.getByRole('button', { name: /^Revoke refresh tokens/ }).click()
  expect(await faults(page, { within: '[role=dialog]', rules: 'all' })).toEqual([])
  await page.keyboard.press('Escape')
  for (const size of [tablet, phone]) {
    await page.setViewportSize(size)
    for (const part of ['Act', 'Evidence', 'Approve', 'Stage', 'Inbox']) {
      await page.getByRole('navigation').getByRole('button', { name: part }).click()
      expect(await sticksOut(page), `${part} at ${size.width}`).toBe(0)
    }
    expect(await faults(page, { within: 'body', rules: 'all' }), `${size.width}`).toEqual([])
  }
})

test('sending an answer leads to the next question, and only columns scroll', async ({ page }) => {
  await page.setViewportSize(desk)
  await sitDown(page, 4)
  const answered = await page.getByRole('article').getByRole('heading').textContent()
  await page.getByRole('article').getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Send answer' }).click()
  const heading = page.getByRole('article').getByRole('heading')
  await expect(heading).not.toHaveText(answered ?? '')
  await expect(heading).toBeFocused()
  expect(await page.evaluate(() => [window.scrollY, document.documentElement.scrollHeight - window.innerHeight])).toEqual([0, 0])
  await expect(page.getByRole('banner')).toBeInViewport()
})

test('single keys move through the inbox, are off while typing, and can be switched off', async ({ page }) => {
  await page.setViewportSize(desk)
  await sitDown(page, 3)
  const open = page.locator('[aria-current="true"]')
  const first = await open.textContent()
  await page.keyboard.press('j')
  await expect(open).not.toHaveText(first ?? '')
  await expect(open).toBeFocused()
  await page.keyboard.press('k')
  await expect(open).toHaveText(first ?? '')
  await page.getByRole('textbox', { name: 'What you say' }).fill('')
  await page.keyboard.type('jk?')
  await expect(page.getByRole('textbox', { name: 'What you say' })).toHaveValue('jk?')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByRole('heading', { name: 'Inbox' }).click()
  await page.keyboard.press('?')
  await page.getByRole('checkbox', { name: 'Use single keys' }).uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('what happens is heard once somebody asks for it, each sound has its caption, and the wish outlives a reload', async ({
  page,
}) => {
  await page.setViewportSize(desk)
  await sitDown(page, 0)
  const sound = page.getByRole('checkbox', { name: 'Let me hear what happens' })
  const bell = page.getByText('A bell: a decision is asked of you.')
  const stage = page.getByRole('dialog', { name: 'The stage' })
  await page.getByRole('heading', { name: 'Inbox' }).click()
  await page.keyboard.press('s')
  await expect(sound).not.toBeChecked()
  await page.keyboard.press('Escape')
  await expect(stage).toBeHidden()
  await page.keyboard.press('m')
  await page.getByRole('button', { name: 'Next event' }).click()
  await expect(bell).toBeVisible()
  await page.reload()
  await page.getByRole('heading', { name: 'Inbox' }).click()
  await page.keyboard.press('s')
  await expect(sound).toBeChecked()
  await sound.uncheck()
  await expect(bell).toBeHidden()
})

test('the debrief can be read at the desk and on a phone, for both companies and for one', async ({ page }) => {
  test.setTimeout(180_000)
  await page.setViewportSize(desk)
  await sitDown(page, 2)
  await page.getByRole('button', { name: 'End exercise' }).click()
  await page.getByRole('button', { name: 'End it now' }).click()
  await page.getByRole('link', { name: 'Open the debrief' }).click()
  await expect(page.getByRole('heading', { name: 'Where the points went' })).toBeVisible()
  await expect(page.getByRole('img', { name: /street between the two houses.*canal/ })).toBeInViewport({ ratio: 1 })
  expect(await faults(page, { within: 'header', rules: 'all' })).toEqual([])
  expect(await faults(page, { within: 'main > div:first-child', rules: 'all' })).toEqual([])
  await page
    .getByRole('button', { name: /^Log lines/ })
    .first()
    .click()
  expect(await faults(page, { within: '[role=dialog]', rules: 'all' })).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByText('BankX', { exact: true }).first().click()
  await expect(page.getByText('Post-incident report for BankX')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Where the points went' })).toBeHidden()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Markdown' }).click()
  expect((await saved).suggestedFilename()).toMatch(/-bankx\.md$/)
  const log = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Log', exact: true }).click()
  expect((await log).suggestedFilename()).toMatch(/\.jsonl$/)
  await page.setViewportSize(phone)
  expect(await faults(page, { within: 'main > div:first-child', rules: 'all' })).toEqual([])
  const table = page.getByRole('region', { name: /^Time, Event/ })
  await expect(table).toBeVisible()
  expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
  const times = await table.getByText(/^T\+\d+:\d\d/).evaluateAll((all) => all.map((time) => time.getClientRects().length))
  expect(times.length).toBeGreaterThan(0)
  expect(times.filter((lines) => lines > 1)).toEqual([])
  // The name of its column stands in each cell, which is as high as either, also where the name takes two lines.
  const cells = page.locator('main :is(td, tbody th)[data-column]')
  const heights = await cells.evaluateAll((all) => all.map((cell) => [cell.scrollHeight - cell.clientHeight, cell.textContent]))
  expect(heights.length).toBeGreaterThan(20)
  expect(heights.filter(([over]) => Number(over) > 1)).toEqual([])
})

test('a statement is drafted word for word, keeps its versions, and can be read and used on a phone', async ({ page }) => {
  test.setTimeout(120_000)
  await page.setViewportSize(desk)
  await page.goto('/#/practise/token-anomaly/bankx.pr_head')
  await page.getByRole('button', { name: 'Start' }).click()
  const dialog = page.getByRole('dialog')
  const open = async (work: RegExp) => {
    await page.getByRole('button', { name: work }).click()
    await dialog.getByRole('radio', { name: /^Holding line/ }).check()
  }
  await open(/^Draft a statement/)
  await dialog.getByRole('radio', { name: 'External' }).check()
  const text = dialog.getByRole('textbox', { name: 'The text' })
  await expect(text).toHaveValue(/We speak again today at noon/)
  await text.fill('Records were opened.\n\n  We speak again at *noon*.')
  await dialog.getByRole('checkbox', { name: 'It concerns this many customers' }).check()
  await expect(dialog.getByRole('status').filter({ hasText: 'needs the number' })).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Number it states' }).fill('5000')
  expect(await faults(page, { within: '[role=dialog]', rules: 'all' })).toEqual([])
  await dialog.getByRole('button', { name: /^Begin/ }).press('Enter')
  await expect(dialog).toBeHidden()
  for (let n = 0; n < 3; n++) {
    await page.getByRole('button', { name: 'Next event' }).click()
    await expect(page.getByRole('button', { name: 'Next event' }).and(page.locator(':enabled'))).toBeVisible()
  }
  await open(/^Release a statement/)
  await expect(dialog.getByRole('blockquote')).toHaveText('Records were opened.\n\n  We speak again at *noon*.', {
    useInnerText: true,
  })
  await expect(dialog.getByText('Nobody has reviewed or cleared these words.')).toBeVisible()
  await page.keyboard.press('Escape')
  await open(/^Draft a statement/)
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Version 1' })).toBeVisible()
  await page.setViewportSize(phone)
  expect(await sticksOut(page)).toBe(0)
  expect(await faults(page, { within: '[role=dialog]', rules: 'all' })).toEqual([])
})
