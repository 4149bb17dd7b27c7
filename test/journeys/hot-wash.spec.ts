import { type Browser, expect, type Page, test } from '@playwright/test'
import { faults } from './everybody/faults.ts'

const laptop = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }
const title = 'What did the night teach us?'

async function arrive(browser: Browser, viewport: typeof laptop, code: string, name: string): Promise<Page> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'UTC' })
  const page = await context.newPage()
  await page.goto(`/#/join/${code}`)
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'Come in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'You are in the room' })).toBeVisible()
  return page
}

/** Hangs up a note; on a phone the pane is chosen on the sheet. */
async function write(page: Page, column: string, text: string): Promise<void> {
  await page
    .getByRole('button', { name: /^Add a note/ })
    .first()
    .click()
  const paper = page.getByRole('dialog', { name: 'Add a note' })
  await paper.getByText(column, { exact: true }).click()
  await paper.getByLabel('What you want to say').fill(text)
  await paper.getByRole('button', { name: 'Hang it up' }).click()
  await expect(paper).toBeHidden()
}

const pane = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

async function expectNoFaults(page: Page): Promise<void> {
  expect(await faults(page)).toEqual([])
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wider).toBeLessThanOrEqual(0)
}

// The browser outlives the journey; what is left open in it goes on working beside the next ones.
test.afterEach(async ({ browser }) => {
  await Promise.all(browser.contexts().map((context) => context.close()))
})

test('a room writes, groups, votes and carries what it learnt into the debrief', async ({ browser, page: facilitator }) => {
  test.setTimeout(120_000)
  await facilitator.goto('/#/run')
  await facilitator
    .getByText(/First Night/)
    .first()
    .click()
  await facilitator.getByLabel('What you are called').fill('Fay')
  await facilitator.getByRole('button', { name: 'Open the room' }).click()
  await expect(facilitator.getByText('Waiting for a seat')).toBeVisible()
  const code = /session\/(\w{6})/.exec(facilitator.url())?.[1] ?? ''
  const lene = await arrive(browser, laptop, code, 'Lene')
  const okan = await arrive(browser, phone, code, 'Okan')
  await facilitator.getByRole('button', { name: 'Seat everyone at random' }).click()
  await expect(facilitator.getByText('2 seated, 0 waiting')).toBeVisible()
  await facilitator.getByRole('button', { name: 'Start the night' }).click()
  await facilitator.getByRole('button', { name: 'ENDEX' }).click()
  await facilitator.getByText('Yes, end it for everybody').click()
  await facilitator.getByRole('button', { name: 'End the exercise' }).click()

  // The facilitator opens it, and everybody is there.
  await facilitator.getByRole('button', { name: 'Go to the hot wash' }).click()
  await expect(facilitator.getByRole('radio', { name: 'With names' })).toBeChecked()
  await facilitator.getByLabel('Votes each').fill('2')
  await facilitator.getByRole('button', { name: 'Open the hot wash' }).click()
  for (const page of [facilitator, lene, okan]) {
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.getByText('Two votes each, on anything but your own.')).toBeVisible()
  }

  await write(lene, 'Went well', 'We called at once.')
  await write(lene, 'Did not', 'Nobody said no.')
  await write(okan, 'Went well', 'They asked us before they acted.')
  await write(okan, 'Went well', 'A note I think better of.')
  await expect(pane(lene, 'Went well').getByRole('listitem')).toHaveCount(3)
  await expect(lene.locator('[aria-live]', { hasText: 'New note in Went well: A note I think better of.' })).toBeAttached()

  // One's own note is changed, taken down, and never voted for.
  await okan.getByRole('button', { name: 'Change: They asked us before they acted.' }).click()
  await okan.getByLabel('What you want to say').fill('They asked us first.')
  await okan.getByRole('button', { name: 'Save' }).click()
  await okan.getByRole('button', { name: 'Change: A note I think better of.' }).click()
  await okan.getByRole('button', { name: 'Take it down' }).click()
  await expect(pane(lene, 'Went well').getByRole('listitem')).toHaveCount(2)
  await expect(lene.getByText('They asked us first.')).toBeVisible()
  await expect(lene.getByRole('button', { name: 'Vote: We called at once.' })).toHaveCount(0)

  // The facilitator groups with the keyboard alone, from the menu of a note.
  await facilitator.getByRole('button', { name: 'Move: We called at once.' }).focus()
  await facilitator.keyboard.press('Enter')
  await facilitator.getByRole('button', { name: 'Into a new group' }).press('Enter')
  const paper = facilitator.getByRole('dialog', { name: 'Group notes' })
  await paper.getByRole('checkbox', { name: 'They asked us first.' }).press('Space')
  await paper.getByLabel('Name of the group').fill('Calls')
  await facilitator.keyboard.press('Enter')
  const calls = pane(facilitator, 'Calls')
  await expect(calls.getByRole('listitem')).toHaveCount(2)
  await expect(pane(okan, 'Calls')).toBeVisible()
  // A note goes to another pane by menu, takes the focus along, and comes back by hand.
  await facilitator.getByRole('button', { name: 'Move: Nobody said no.' }).press('Enter')
  await facilitator.getByRole('button', { name: 'Under “To change”' }).press('Enter')
  await expect(pane(facilitator, 'To change').getByRole('button', { name: 'Move: Nobody said no.' })).toBeFocused()
  await facilitator.getByRole('listitem').filter({ hasText: 'Nobody said no.' }).dragTo(pane(facilitator, 'Did not'))
  await expect(pane(lene, 'Did not').getByText('Nobody said no.')).toBeVisible()
  await write(facilitator, 'To change', 'One list for both.')
  await facilitator.getByRole('button', { name: 'Change the group Calls' }).click()
  await facilitator.getByLabel('Name of the group').fill('Calls and questions')
  await facilitator.getByRole('button', { name: 'Put them together' }).click()
  await expect(pane(lene, 'Calls and questions').getByRole('listitem')).toHaveCount(2)

  // Five minutes to vote, seen by everybody, paused and let go again.
  await facilitator.getByRole('button', { name: 'Set a clock' }).click()
  await facilitator.getByRole('dialog', { name: 'Time to vote' }).getByRole('button', { name: 'Start the clock' }).click()
  for (const page of [facilitator, lene, okan]) await expect(page.getByRole('timer')).toHaveText(/^0[34]:\d\d left to vote$/)
  await facilitator.getByRole('button', { name: 'Pause the clock' }).click()
  await expect(facilitator.getByRole('button', { name: 'Let the clock run' })).toBeVisible()
  const shown = () => Promise.all([facilitator, lene, okan].map((page) => page.getByRole('timer').textContent()))
  await expect.poll(async () => new Set(await shown()).size).toBe(1)

  // Names are taken off every board, one's own notes are still known, and they come back.
  await facilitator.getByRole('button', { name: 'Hide names' }).click()
  await expect(okan.getByText('Names hidden')).toBeVisible()
  await expect(okan.getByRole('listitem').filter({ hasText: 'They asked us first.' }).getByText('(you)')).toBeVisible()
  const called = lene.getByRole('listitem').filter({ hasText: 'We called at once.' })
  await expect(called.getByText('(you)')).toBeVisible()
  const asked = lene.getByRole('listitem').filter({ hasText: 'They asked us first.' })
  const author = asked.locator('[class*=author]')
  await expect(author).toHaveCount(0)
  await facilitator.getByRole('button', { name: 'Show names' }).click()
  await expect(author).toHaveCount(1)

  // Votes: given, taken back, given elsewhere.
  const vote = (page: Page, text: string) => page.getByRole('button', { name: `Vote: ${text}` })
  await vote(okan, 'We called at once.').click()
  await expect(vote(okan, 'We called at once.')).toHaveAttribute('aria-pressed', 'true')
  await vote(lene, 'They asked us first.').click()
  await vote(lene, 'One list for both.').click()
  await expect(lene.getByText('votes left')).toBeVisible()
  await expect(facilitator.getByText('2 people, 3 of 4 votes are in.')).toBeVisible()
  await vote(lene, 'They asked us first.').click()
  await expect(facilitator.getByText('2 people, 2 of 4 votes are in.')).toBeVisible()

  await okan.getByRole('button', { name: 'Rate yourself' }).click()
  await okan.getByRole('button', { name: 'Give the answers' }).press('Enter')
  await expect(okan.getByText('Answer all three first.')).toBeVisible()
  for (const question of ['I knew my duties.', 'I knew whom to tell.', 'I decided in time.'])
    await okan.getByRole('group', { name: question }).getByRole('radio', { name: '4' }).check()
  await okan.getByRole('button', { name: 'Give the answers' }).click()
  await expect(facilitator.getByText('1 self-rating.')).toBeVisible()

  await expectNoFaults(facilitator)
  await expectNoFaults(okan)

  // To the debrief and back while it is open.
  await lene.getByRole('button', { name: 'Read the debrief' }).click()
  await lene.getByRole('button', { name: 'Go to the hot wash' }).click()
  await expect(lene.getByRole('heading', { level: 1, name: title })).toBeVisible()

  await facilitator.getByRole('button', { name: 'Carry the top into the debrief' }).click()
  await facilitator.getByRole('combobox', { name: 'Seen to by, for: One list for both.' }).selectOption({ index: 1 })
  await facilitator.getByRole('button', { name: 'Close the hot wash' }).click()
  // Where one has gone by oneself one stays; the others go on to the debrief, and it has the board.
  await expect(lene.getByText('The hot wash is over. 2 of it went on into lessons and actions.')).toBeVisible()
  await lene.getByRole('button', { name: 'Read the debrief' }).click()
  for (const page of [lene, okan]) {
    await expect(page.getByRole('heading', { name: 'Hot wash', exact: true })).toBeVisible({ timeout: 30_000 })
    await expect(page.getByText('“One list for both.”').first()).toBeVisible()
    await expect(page.getByText(/Calls and questions/).first()).toBeVisible()
  }
  await okan.getByRole('button', { name: 'Look at the board' }).click()
  await expect(okan.getByText('carried', { exact: true })).toBeVisible()
})
