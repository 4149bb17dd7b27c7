import { type Browser, expect, type Page, test } from '@playwright/test'

const laptop = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }
const wall = { width: 1600, height: 1000 }

/** Somebody with a device and a browser of their own, and what went wrong in it. */
async function arrive(browser: Browser, viewport: typeof laptop, complaints: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'UTC' })
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return page
}

/** An evaluator writes a rated note on the last thing that happened, begun by key. */
async function note(page: Page, text: string, rating: RegExp): Promise<void> {
  await expect(page.getByRole('button', { name: /^Write a note on: / }).first()).toBeVisible()
  await page
    .getByRole('button', { name: /^Write a note on: / })
    .first()
    .click()
  await expect(page.getByText(/^On this line: T\+/)).toBeVisible()
  await page.getByRole('button', { name: 'Let go of the line' }).click()
  await page.getByRole('heading', { name: 'What happens' }).click()
  await page.keyboard.press('o')
  await page.keyboard.type(text)
  await page.getByLabel('About', { exact: true }).selectOption('TechA')
  await page.getByLabel('Capability or phase').selectOption('Phase: Identification')
  await page.getByRole('button', { name: rating }).click()
  await page.getByRole('button', { name: 'Save note' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: text })).toBeVisible()
}

/** Comes into a room with its code. */
async function join(page: Page, code: string, name: string, as = 'Player'): Promise<void> {
  await page.goto(`/#/join/${code}`)
  await expect(page.getByText('This code leads to')).toBeVisible()
  if (as !== 'Player') await page.getByText(as, { exact: true }).click()
  if (as !== 'Screen on the wall') await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'Come in' }).click()
  await expect(page).toHaveURL(new RegExp(`#/session/${code}`))
}

/** The talk afterwards, without names: several write and vote, whoever only watches reads, and the debrief has it. */
async function hotWash(facilitator: Page, players: readonly Page[], readers: readonly Page[]): Promise<void> {
  await facilitator.getByRole('button', { name: 'Go to the hot wash' }).click()
  await facilitator.getByText('Without names').click()
  await facilitator.getByRole('button', { name: 'Open the hot wash' }).click()
  const everybody = [facilitator, ...players, ...readers]
  for (const page of everybody)
    await expect(page.getByRole('heading', { level: 1, name: 'What did the night teach us?' })).toBeVisible()
  const written = ['We called the bank at once.', 'The snapshot came before the keys.', 'They told us what they did not know.']
  for (const [index, text] of written.entries()) {
    const page = players[index]
    if (page === undefined) throw new Error('There are fewer players than notes.')
    await page
      .getByRole('button', { name: /^Add a note/ })
      .first()
      .click()
    await page.getByLabel('What you want to say').fill(text)
    await page.getByRole('button', { name: 'Hang it up' }).click()
  }
  for (const page of players.slice(3, 6)) await page.getByRole('button', { name: `Vote: ${written[1]}` }).click()
  for (const page of readers) {
    for (const text of written) await expect(page.getByRole('listitem').filter({ hasText: text })).toBeVisible()
    await expect(page.getByText('8 people, 3 of 24 votes are in.')).toBeVisible()
    await expect(page.getByRole('button', { name: /^Vote|^Add a note|^Move/ })).toHaveCount(0)
    // Nobody’s name stands on the board, and nobody is told on a device what is not shown.
    await expect(page.getByText('(you)')).toHaveCount(0)
  }
  await facilitator.getByRole('button', { name: 'Carry the top into the debrief' }).click()
  await facilitator.getByRole('button', { name: 'Close the hot wash' }).click()
  await facilitator.getByRole('button', { name: 'Read the debrief' }).click()
  for (const page of [facilitator, ...players.slice(0, 2)]) {
    await expect(page.getByRole('heading', { name: 'Hot wash', exact: true })).toBeVisible({ timeout: 30_000 })
    await expect(page.getByText(`“${written[1]}”`).first()).toBeVisible()
  }
}

// The browser outlives the journey; what is left open in it goes on working beside the next ones.
test.afterEach(async ({ browser }) => {
  await Promise.all(browser.contexts().map((context) => context.close()))
})

test('twelve devices play Act I of one room, talk about it, and read its debrief', async ({ browser, page: facilitator }) => {
  test.setTimeout(480_000)
  facilitator.setDefaultTimeout(60_000)
  const complaints: string[] = []
  let clicks = 0
  const click = async (name: string | RegExp): Promise<void> => {
    clicks++
    await facilitator.getByRole('button', { name }).or(facilitator.getByRole('link', { name })).first().click()
  }
  facilitator.on('pageerror', (error) => complaints.push(error.message))
  await facilitator.setViewportSize(wall)
  await facilitator.goto('/')
  await click('Run a session')
  clicks++
  await facilitator
    .getByText(/The Anomaly/)
    .first()
    .click()
  clicks++
  await facilitator.getByLabel('What you are called').fill('Fay')
  await click('Open the room')
  await expect(facilitator.getByText('Waiting for a seat')).toBeVisible()
  const code = /session\/(\w{6})/.exec(facilitator.url())?.[1] ?? ''
  expect(code).toHaveLength(6)

  const names = ['Lene', 'Okan', 'Mika', 'Noor', 'Ines', 'Tobias', 'Rafaela', 'Samir']
  const players: Page[] = []
  for (const [index, name] of names.entries()) {
    const page = await arrive(browser, index % 2 === 0 ? laptop : phone, complaints)
    await join(page, code, name)
    players.push(page)
  }
  const screen = await arrive(browser, wall, complaints)
  await join(screen, code, '', 'Screen on the wall')
  const evaluators: Page[] = []
  for (const name of ['Greta', 'Paolo']) {
    const page = await arrive(browser, laptop, complaints)
    await join(page, code, name, 'Evaluator')
    await expect(page.getByText('You asked to evaluate.')).toBeVisible()
    evaluators.push(page)
  }
  // One is let in before the night starts, the other when it has begun.
  await click('Let Greta in')

  await expect(facilitator.getByText('0 seated, 8 waiting')).toBeVisible()
  await click('Seat everyone at random')
  await expect(facilitator.getByText('8 seated, 0 waiting')).toBeVisible()
  await click('Start the night')
  await expect(facilitator.getByRole('heading', { name: 'Next injects' })).toBeVisible()
  expect(clicks).toBeLessThanOrEqual(12)
  for (const player of players) await expect(player.getByText(/^T\+\d\d:\d\d(:\d\d)?$/).first()).toBeVisible()

  const next = facilitator.getByRole('button', { name: 'Next event' })
  for (let event = 0; event < 6; event++) {
    await next.click()
    await expect(next).toBeEnabled()
  }
  const [greta, paolo] = evaluators as [Page, Page]
  await expect(paolo.getByRole('heading', { name: 'The stage' })).toBeAttached()
  await facilitator.getByRole('button', { name: 'People: 1 asks to come in' }).click()
  await facilitator.getByRole('button', { name: 'Let Paolo in' }).click()
  await facilitator.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click()
  await note(greta, 'They asked for proof first.', /^S, /)
  await note(paolo, 'Nobody looked at the second alert.', /^M, /)
  await expect(facilitator.getByText('Noted by Paolo.')).toBeVisible()
  await expect(greta.getByText('Nobody looked at the second alert.')).toHaveCount(0)
  await expect(paolo.getByText('They asked for proof first.')).toHaveCount(0)

  // To the end of the act, where the exercise ends by itself and the desk turns to its debrief.
  const lessons = facilitator.getByRole('heading', { name: '6. Lessons Learned', exact: true })
  const stepped = async (): Promise<boolean> => {
    await next.click()
    await expect(next.and(facilitator.locator(':enabled')).or(lessons).first()).toBeVisible()
    return lessons.isVisible()
  }
  await expect.poll(stepped, { intervals: [0], timeout: 240_000 }).toBe(true)

  for (const evaluator of evaluators) {
    await expect(evaluator.getByText('Of 1 pair of ratings of the same thing, 0 were equal (0 %).')).toBeVisible()
    for (const text of ['They asked for proof first.', 'Nobody looked at the second alert.'])
      await expect(evaluator.getByRole('listitem').filter({ hasText: text })).toBeVisible()
    await evaluator.getByRole('button', { name: 'Open the debrief' }).click()
  }
  for (const page of [facilitator, ...players, ...evaluators])
    await expect(page.getByRole('heading', { name: '6. Lessons Learned', exact: true })).toBeVisible({ timeout: 30_000 })
  await expect(screen.getByText('The exercise has ended.')).toBeVisible()
  await hotWash(facilitator, players, [screen, ...evaluators])
  expect(complaints).toEqual([])
})
