import { expect, type Locator, type Page, test } from '@playwright/test'

/** Walks with Tab until the focus is on what was meant; nothing else is touched. */
async function tabTo(page: Page, wanted: Locator, most = 160): Promise<void> {
  await expect(wanted.first()).toBeVisible()
  for (let n = 0; n < most; n++) {
    if (await wanted.evaluateAll((elements) => elements.includes(document.activeElement as HTMLElement))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${wanted}.`)
}

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name })

test('Act I as Tech Lead by keyboard only, from the first page to the lines behind a score', async ({ page }) => {
  test.setTimeout(240_000)
  await page.goto('/')
  await tabTo(page, page.getByRole('link', { name: 'Practise alone' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Choose a seat' })).toBeFocused()
  await tabTo(page, page.getByRole('link', { name: 'Tech Lead at TechA' }))
  await page.keyboard.press('Enter')
  await tabTo(page, button(page, 'Start'))
  await page.keyboard.press('Enter')
  await expect(button(page, 'Next event')).toBeVisible()

  const alert = page.getByRole('heading', { name: 'Refresh tokens redeemed by a client nobody has used before' })
  for (let n = 0; n < 10 && !(await alert.isVisible()); n++) {
    await tabTo(page, button(page, 'Next event'))
    await page.keyboard.press('Enter')
    await expect(button(page, 'Next event').and(page.locator(':enabled'))).toBeVisible()
  }
  await expect(alert).toBeVisible()
  await tabTo(
    page,
    page
      .getByRole('radio', { name: /^Report it now/ })
      .or(page.getByRole('group', { name: 'Your answer' }).getByRole('radio').first()),
  )
  await page.keyboard.press('Space')
  await tabTo(page, button(page, 'Send answer'))
  await page.keyboard.press('Enter')
  await expect(page.getByText('handled').first()).toBeVisible()

  await tabTo(page, button(page, /^Confirm the anomaly/))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: /^Begin/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()

  const ended = page.getByRole('link', { name: 'Open the debrief' })
  for (let n = 0; n < 150 && !(await ended.isVisible()); n++) {
    await tabTo(page, button(page, 'Next event').or(ended))
    await page.keyboard.press('Enter')
    await expect(button(page, 'Next event').and(page.locator(':enabled')).or(ended).first()).toBeVisible()
  }
  await tabTo(page, ended)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '7. Action Plan', exact: true })).toBeVisible()
  await tabTo(page, page.getByRole('region', { name: 'By role' }).getByRole('button', { name: /^Log lines/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toContainText(/T\+\d\d:\d\d/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})
