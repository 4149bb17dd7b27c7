import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { faults } from './everybody/faults.ts'

const shipped = (name: string) => readFileSync(new URL(`../../scenarios/bankx-techa/${name}`, import.meta.url), 'utf8')
const yaml = (name: string, text: string) => ({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) })

const sizes = [
  { width: 1600, height: 1000 },
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
] as const

/** What axe finds wrong with the page as it stands, in words; and whether anything sticks out at the side. */
async function wrong(page: Page): Promise<readonly string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  return [...(await faults(page, { rules: 'all' })), ...(wide > 0 ? [`${wide} px stick out at the side`] : [])]
}

/** Home with its shelf read. */
async function atHome(page: Page): Promise<void> {
  await page.goto('/')
  await expect(page.getByRole('link', { name: /The Anomaly/ }).first()).toBeVisible()
}

/** Act I as somebody might have made it their own. */
const mine = () =>
  shipped('token-anomaly.yaml')
    .replace(/^id: .*$/m, 'id: mine')
    .replace(/^title: .*$/m, 'title: Mine')

/** The boxes on the shelf, first to last. */
const shelf = (page: Page) => page.getByRole('region', { name: 'On the shelf' }).getByRole('listitem').getByRole('link')

const misspelt = 'hotwash: 1\nkind: scenario\nid: mine\ntitle: Mine\nplaybook: bankx-techa-joint-ir\nseatz: {}\n'

test('three clicks lead from the page to a running exercise', async ({ page }) => {
  await atHome(page)
  await page.getByRole('link', { name: 'Practise alone' }).click()
  await page.getByRole('link', { name: 'Tech Lead at TechA' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tech Lead' })).toBeFocused()
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page).toHaveURL(/#\/play\//)
  await expect(page.getByText('T+00:00')).toBeVisible()
})

test('the same three steps with the keyboard, and Back leads back', async ({ page }) => {
  await atHome(page)
  await page.getByRole('link', { name: 'Practise alone' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Choose a seat' })).toBeFocused()
  await page.getByRole('link', { name: 'CISO at BankX' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'CISO' })).toBeFocused()
  await page.getByRole('radio', { name: /Waits for me/ }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: /Runs/ })).toBeChecked()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Choose a seat' })).toBeFocused()
  await page.goBack()
  await expect(page.getByRole('link', { name: 'Practise alone' })).toBeVisible()
})

test('a file with a mistake shows the place; mended and chosen again it stands first on the shelf', async ({ page }) => {
  await atHome(page)
  await page.locator('input[type=file]').setInputFiles([yaml('mine.yaml', misspelt), yaml('photo.png', '')])
  await expect(page).toHaveURL(/#\/problems/)
  await expect(page.getByText(/mine\.yaml:6:1\b/)).toBeVisible()
  await expect(page.locator('mark').filter({ hasText: 'seatz' })).toBeVisible()
  await expect(page.getByText('Only .yaml and .yml files are read.')).toBeVisible()
  expect(await wrong(page)).toEqual([])

  await page
    .locator('input[type=file]')
    .setInputFiles([yaml('playbook.yaml', shipped('playbook.yaml')), yaml('mine.yaml', mine())])
  await expect(page.getByRole('link', { name: 'Practise Mine' })).toBeVisible()
  await page.getByRole('link', { name: 'Hotwash, home page' }).click()
  await expect(shelf(page).first()).toContainText('Mine')
  await shelf(page).first().click()
  await page.getByRole('link', { name: 'Tech Lead at TechA' }).click()
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByText('T+00:00')).toBeVisible()
})

test('files can be dropped anywhere on the home page, and what can be played is on the shelf at once', async ({ page }) => {
  await atHome(page)
  const carried = await page.evaluateHandle(
    (files) => {
      const carrying = new DataTransfer()
      for (const [name, text] of files) carrying.items.add(new File([text], name))
      return carrying
    },
    [
      ['playbook.yaml', shipped('playbook.yaml')],
      ['mine.yaml', mine()],
    ] as const,
  )
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: carried })
  await expect(page.getByText('Drop the files to read them')).toBeVisible()
  await page.dispatchEvent('body', 'drop', { dataTransfer: carried })
  await expect(page.getByText('Drop the files to read them')).toBeHidden()
  await expect(page.getByRole('status').filter({ hasText: 'Mine is on the shelf.' })).toBeVisible()
  await expect(shelf(page).first()).toContainText('Mine')
  await page.reload()
  await expect(shelf(page).first()).toContainText('Mine')
})

test('an address that leads nowhere says so', async ({ page }) => {
  await page.goto('/#/sign-in')
  await expect(page.getByText('There is no page at this address.')).toBeVisible()
  await page.goto('/#/practise/no-such-scenario')
  await expect(page.getByText('That scenario is not on the shelf.')).toBeVisible()
  await page.goto('/#/practise/token-anomaly/techa.nobody')
  await expect(page.getByText('That seat is not in this scenario.')).toBeVisible()
})

for (const viewport of sizes) {
  test(`the screens before an exercise are open to everybody, ${viewport.width} px wide`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await atHome(page)
    expect(await wrong(page)).toEqual([])
    await page.goto('/#/practise/token-anomaly')
    await expect(page.getByRole('link', { name: 'Tech Lead at TechA' })).toBeVisible()
    expect(await wrong(page)).toEqual([])
    await page.goto('/#/practise/token-anomaly/techa.tech_lead')
    await expect(page.getByRole('button', { name: 'Start' })).toBeVisible()
    expect(await wrong(page)).toEqual([])
    // Home and the houses are always night; the card follows the system.
    await page.emulateMedia({ colorScheme: 'light' })
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
    expect(await wrong(page)).toEqual([])
  })
}
