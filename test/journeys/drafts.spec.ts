import { expect, type Page, test } from '@playwright/test'

const letter = (page: Page) => page.getByRole('textbox', { name: 'What you say' })
const dialog = (page: Page) => page.getByRole('dialog')

async function sitDown(page: Page, seat: string): Promise<void> {
  await page.goto(`/#/practise/token-anomaly/${seat}`)
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByRole('heading', { name: 'Inbox' })).toBeVisible()
}

async function untilAsked(page: Page): Promise<void> {
  const next = page.getByRole('button', { name: 'Next event' })
  const asked = async (): Promise<boolean> => {
    await next.click()
    await expect(next).toBeEnabled()
    return page.getByRole('button', { name: 'Send answer' }).isVisible()
  }
  await expect.poll(asked, { intervals: [0] }).toBe(true)
}

test('what was begun is there after a reload and after the way back, and gone once it was sent', async ({ page }) => {
  await sitDown(page, 'bankx.pr_head')
  await page.getByRole('radio', { name: 'Message' }).check()
  await page.getByRole('checkbox', { name: /Legal/ }).check()
  await letter(page).fill('Before you clear anyth')
  await page.getByRole('button', { name: /^Draft a statement/ }).click()
  await dialog(page)
    .getByRole('radio', { name: /^Holding line/ })
    .check()
  await dialog(page).getByRole('textbox', { name: 'The text' }).fill('Records were op')
  await page.reload()
  await expect(letter(page)).toHaveValue('Before you clear anyth')
  await expect(page.getByRole('radio', { name: 'Message' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: /Legal/ })).toBeChecked()
  await page.getByRole('button', { name: /^Draft a statement/ }).click()
  await expect(dialog(page).getByRole('textbox', { name: 'The text' })).toHaveValue('Records were op')
  await page.keyboard.press('Escape')

  await page.goBack()
  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible()
  await page.goForward()
  await expect(letter(page)).toHaveValue('Before you clear anyth')
  await page.getByRole('button', { name: /^Send to/ }).click()
  await expect(letter(page)).toHaveValue('')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Inbox' })).toBeVisible()
  await expect(letter(page)).toHaveValue('')
})

test('an answer begun with its reason is kept while one reads elsewhere and after a reload', async ({ page }) => {
  await sitDown(page, 'bankx.ciso')
  await untilAsked(page)
  const reason = page.getByRole('textbox', { name: /^Why/ })
  await page.getByRole('article').getByRole('radio').first().check()
  await reason.fill('Because nobody kn')
  await page.reload()
  await expect(reason).toHaveValue('Because nobody kn')
  await expect(page.getByRole('article').getByRole('radio').first()).toBeChecked()
})

test('where the browser blocks storage, drafts stay as long as the page is open', async ({ page }) => {
  const broken: string[] = []
  page.on('pageerror', ({ message }) => broken.push(message))
  await page.addInitScript(() =>
    Object.defineProperty(window, 'sessionStorage', {
      get: () => {
        throw new DOMException('Storage is blocked.', 'SecurityError')
      },
    }),
  )
  await sitDown(page, 'techa.tech_lead')
  await letter(page).fill('Two tokens were red')
  await page.goBack()
  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible()
  await page.goForward()
  await expect(letter(page)).toHaveValue('Two tokens were red')
  expect(broken).toEqual([])
})
