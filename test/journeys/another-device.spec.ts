import { type Browser, expect, type Page, test } from '@playwright/test'

/** A browser of its own, which nobody has been in. */
async function device(browser: Browser, complaints: string[], size = { width: 1280, height: 800 }): Promise<Page> {
  const page = await (await browser.newContext({ viewport: size, reducedMotion: 'reduce', locale: 'en-GB' })).newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  return page
}

// The browser outlives the journey; what is left open in it goes on working beside the next ones.
test.afterEach(async ({ browser }) => {
  await Promise.all(browser.contexts().map((context) => context.close()))
})

test('a player goes on on another device, with everything they may see', async ({ browser, page: facilitator }) => {
  test.setTimeout(120_000)
  const complaints: string[] = []
  await facilitator.goto('/#/run')
  await facilitator
    .getByText(/The Anomaly/)
    .first()
    .click()
  await facilitator.getByLabel('What you are called').fill('Fay')
  await facilitator.getByRole('button', { name: 'Open the room' }).click()
  await expect(facilitator.getByText('Waiting for a seat')).toBeVisible()
  const code = /session\/(\w{6})/.exec(facilitator.url())?.[1] ?? ''

  const laptop = await device(browser, complaints)
  await laptop.goto(`/#/join/${code}`)
  await laptop.getByLabel('Your name').fill('Lene')
  await laptop.getByRole('button', { name: 'Come in' }).click()
  await facilitator.getByRole('button', { name: 'Seat everyone at random' }).click()
  await expect(laptop.getByRole('heading', { level: 1, name: /^Your seat: / })).toBeVisible()
  await facilitator.getByRole('button', { name: 'Start the night' }).click()
  const seat = laptop.getByRole('heading', { level: 1, name: /, at the table$/ })
  await expect(seat).toBeAttached()
  await facilitator.getByRole('button', { name: 'Next event' }).click()
  await expect(facilitator.getByRole('button', { name: 'Next event' })).toBeEnabled()
  const inbox = laptop.getByRole('region', { name: 'Inbox' }).getByRole('listitem')
  await expect(inbox.first()).toBeVisible()

  await laptop.getByRole('button', { name: 'Go on on another device' }).click()
  await expect(laptop.getByRole('img', { name: 'QR code of the link' })).toBeVisible()
  const link = await laptop.getByLabel('Your own link').inputValue()
  expect(new URL(link).pathname).toBe('/')
  await laptop.keyboard.press('Escape')

  const telephone = await device(browser, complaints, { width: 390, height: 844 })
  await telephone.goto(link)
  await expect(telephone).toHaveURL(new RegExp(`#/session/${code}$`))
  await expect(telephone.getByRole('heading', { level: 1, name: await seat.innerText() })).toBeAttached()
  await expect(telephone.getByRole('button', { name: 'Go on on another device' })).toBeVisible()
  for (const subject of await inbox.getByRole('heading').allInnerTexts())
    await expect(telephone.getByText(subject).first()).toBeAttached()
  await expect(seat).toBeAttached()
  expect(complaints).toEqual([])
})
