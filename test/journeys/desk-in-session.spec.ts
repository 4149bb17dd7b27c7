import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { controlsOf } from './desk/controls.ts'

const wide = { width: 1600, height: 1000 }

/** A room of Act I in which bots play that make mistakes, at its desk; gives the code of the room. */
async function begin(page: Page): Promise<string> {
  await page.setViewportSize(wide)
  await page.goto('/#/run')
  await page
    .getByText(/The Anomaly/)
    .first()
    .click()
  await page.getByLabel('What you are called').fill('Fay')
  await page.getByRole('button', { name: 'Open the room' }).click()
  await page.getByText('Bots that make mistakes', { exact: true }).click()
  await page.getByRole('button', { name: 'Start the night' }).click()
  await expect(page.getByRole('heading', { name: 'Next injects' })).toBeVisible()
  return /session\/(\w{6})/.exec(page.url())?.[1] ?? ''
}

/** Somebody who comes in with the code on a device of their own. */
async function comes(browser: Browser, code: string, name: string): Promise<Page> {
  const page = await (await browser.newContext({ reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'UTC' })).newPage()
  await page.goto(`/#/join/${code}`)
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'Come in' }).click()
  await expect(page).toHaveURL(new RegExp(`#/session/${code}`))
  return page
}

/** Goes on with a step that says whether it was enough, without a pause between them. */
const untilTrue = (step: () => Promise<boolean>): Promise<void> =>
  expect.poll(step, { intervals: [0], timeout: 60_000 }).toBe(true)

const fill = (text: string) => (field: Locator) => field.fill(text)

// The browser outlives the journey; what is left open in it goes on working beside the next ones.
test.afterEach(async ({ browser }) => {
  await Promise.all(browser.contexts().map((context) => context.close()))
})

test('every control of the desk does what it says to a room on the server', async ({ browser, page: desk }) => {
  test.setTimeout(480_000)
  desk.setDefaultTimeout(15_000)
  const complaints: string[] = []
  desk.on('pageerror', (error) => complaints.push(error.message))
  const { use, look, left, seen } = controlsOf(desk)
  const button = (name: string | RegExp): Locator => desk.getByRole('button', { name, exact: true })
  const paper = desk.getByRole('dialog')
  const inPaper = (name: string | RegExp): Locator => paper.getByRole('button', { name, exact: true })
  const field = (name: string | RegExp): Locator => paper.getByLabel(name, { exact: true })
  const mark = (name: string | RegExp): Locator =>
    desk.getByRole('region', { name: 'Timeline of injects' }).getByRole('button', { name })
  const put = async (): Promise<void> => use(inPaper('Close'))
  const chosen = async (): Promise<string> => (await desk.locator('[data-open] h3').innerText()).trim()

  const code = await begin(desk)
  const lene = await comes(browser, code, 'Lene')
  await expect(lene.getByText('The exercise is running, and you have no seat yet.')).toBeVisible()

  // Whoever comes late gets a seat, another one, and loses it again.
  await use(button('People'))
  const more = field('One more seat for Lene')
  await use(more, (one) => one.selectOption({ label: 'CTO' }))
  await expect(inPaper('Take off CTO')).toBeVisible()
  await use(inPaper('Take off CTO'))
  await expect(paper.getByText('no seat')).toBeVisible()
  await use(more, (one) => one.selectOption({ label: 'Tech Lead' }))
  await expect(lene.getByRole('heading', { name: /Tech Lead, at the table/ })).toBeAttached()
  await put()

  // The clock: half as fast to four times, standing and running.
  for (const speed of ['half speed', 'normal speed', 'twice as fast', 'four times as fast']) {
    await use(button(speed))
    await expect(button(speed)).toHaveAttribute('aria-pressed', 'true')
  }
  await use(button('Pause'))
  await use(button('Run'))
  await use(button('Pause'))

  // Until she has had something due for ten minutes and done nothing.
  const silent = button(/^Tech Lead has had something due for .+/)
  await untilTrue(async () => {
    await button('Next event').click()
    await expect(button('Next event')).toBeEnabled()
    return silent.isVisible()
  })
  await use(button('Next event'))
  await use(desk.getByLabel('Alarm after'), (one) => one.selectOption('5'))
  await use(silent)
  await use(inPaper('Show the inject'))
  await expect(paper).toContainText('Not answered yet')
  await expect(paper).toContainText('Expected actions')
  await use(inPaper('Extend the deadline'))
  await use(field('30 min'), (one) => one.check())
  await use(field('Why (whoever was asked reads it)'), fill('The line was down.'))
  await use(inPaper('Extend'))

  // Acting for a seat, on one screen.
  await use(button(/^CTO/).first())
  await use(inPaper('Act for CTO'))
  await expect(desk.getByText('You act for CTO.')).toBeVisible()
  await button('Back to the desk').click()

  // An inject is held and let go, put in other words, released; the next is dropped.
  const first = await chosen()
  await use(button(`Hold: ${first}`))
  await use(button(`Details: ${first}`))
  await expect(paper).toContainText('It is held.')
  await put()
  await use(button(`Back to plan: ${first}`))
  await expect(mark(first)).not.toHaveAttribute('aria-label', /held/)
  await use(button(`Edit: ${first}`))
  await use(field('Title'), fill('In our own words'))
  await use(field('Text'), fill('Look at the second token.'))
  await use(inPaper('Save'))
  await use(button('Release now: In our own words'))
  await expect(mark('In our own words')).toHaveAttribute('aria-label', /waits for an answer|done/)
  const second = await chosen()
  await use(button(`Drop: ${second}`))
  await use(inPaper('Cancel'))
  await use(button(`Drop: ${second}`))
  await use(field('Why (kept in the log)'), fill('No time for it.'))
  await use(inPaper('Drop it'))
  await use(desk.locator('article h3 button').first())

  // What stands in no script: from a template, and from a blank page.
  await use(mark(second))
  await expect(paper).toContainText('It was dropped: No time for it.')
  await use(inPaper('Use as a template'))
  await put()
  await use(button('Ad hoc'))
  await use(field('From'), (one) => one.selectOption({ index: 1 }))
  await use(field('From'), (one) => one.selectOption({ label: 'A blank page' }))
  await use(field('Channel'), (one) => one.selectOption({ index: 1 }))
  await use(field('Sender'), fill('A neighbour'))
  await use(paper.getByRole('checkbox', { name: /Tech Lead/ }), (one) => one.check({ force: true }))
  await use(field('Title'), fill('Your lights are on'))
  await use(field('Text'), fill('All of them.'))
  await use(field(/^It tells the addressees/), (one) => one.check())
  await use(inPaper('Send now'))
  await expect(lene.getByText('Your lights are on').first()).toBeVisible()

  // The story's world and its phases, by hand.
  await use(button('Change Customer records read'))
  await use(field('New value'), fill('4321'))
  await use(field(/^Why/), fill('To make it worse.'))
  await use(inPaper('Change it'))
  await expect(desk.getByText('4,321 records')).toBeVisible()
  await use(button('Enter the phase Containment'))
  await use(field(/^Why/), fill('To practise it.'))
  await use(inPaper('Enter it'))
  await expect(button('Containment, the phase that runs')).toBeVisible()

  // What was not kept and rightly, what really happened, what the room sees, which key does what.
  await use(button('Deviations'))
  const broken = inPaper(/^Justify /).first()
  await untilTrue(async () => {
    await inPaper('Close').click()
    await button('Next event').click()
    await expect(button('Next event')).toBeEnabled()
    await button('Deviations').click()
    await broken.or(paper.getByText('No rule has been broken so far.')).waitFor()
    return broken.isVisible()
  })
  await use(broken)
  await use(field(/^Why it was right/), fill('The bank had asked for it.'))
  await use(inPaper('Justified'))
  await expect(paper).toContainText('Justified: The bank had asked for it.')
  await put()
  await use(button('What really happened'))
  await expect(paper).toContainText('Primary cause')
  await put()
  await use(button('Larger'))
  await expect(paper).toBeVisible()
  await put()
  await use(button('Keys'))
  await use(field('Use single keys'), (one) => one.uncheck())
  await put()

  // A note, and that everything stops for a real incident and goes on.
  await use(desk.getByLabel('About'), (one) => one.selectOption('TechA'))
  await use(desk.getByLabel('Capability or phase'), (one) => one.selectOption({ index: 1 }))
  await use(desk.getByLabel('What you saw'), fill('They asked for proof.'))
  for (const rating of [/^P, /, /^M, /, /^U, /, /^S, /]) await use(button(rating))
  await use(button('Save note'))
  await expect(desk.getByRole('listitem').filter({ hasText: 'They asked for proof.' })).toBeVisible()
  await use(button('Real incident'))
  await use(field('What everybody reads'), fill('Fire alarm. Leave the building.'))
  await use(inPaper('Stop the exercise'))
  await expect(lene.getByText('Fire alarm. Leave the building.')).toBeVisible()
  await use(button('It is over: go on'))
  await expect(lene.getByText('Fire alarm. Leave the building.')).toHaveCount(0)

  // Everybody goes back; her page says so and goes on from there.
  await use(button('Rewind'))
  await use(paper.getByRole('radio', { name: /before “Your lights are on”/ }), (one) => one.check())
  await use(paper.getByRole('checkbox'), (one) => one.check())
  await use(inPaper('Rewind'))
  await expect(lene.getByText(/taken back to T\+/).first()).toBeVisible()
  await expect(desk.getByRole('listitem').filter({ hasText: 'They asked for proof.' })).toHaveCount(0)
  await expect(lene.getByRole('region', { name: 'Inbox' }).getByText('Your lights are on')).toHaveCount(0)
  await button('Next event').click()
  await expect(button('Next event')).toBeEnabled()
  await expect(lene.locator('header time').first()).toHaveText(await desk.locator('header time').innerText())

  // Who lost a device goes on on another one, and the old one is nobody's any more; the facilitator has a link of their own.
  await use(button('People'))
  await use(inPaper('New link for Lene'))
  const link = field('Link for Lene, and for nobody else')
  await use(link, (one) => one.focus())
  await use(inPaper('Copy'))
  await expect(lene.getByRole('heading', { name: 'You are not in this room any more.' })).toBeVisible()
  const found = await (await browser.newContext({ reducedMotion: 'reduce', locale: 'en-GB' })).newPage()
  await found.goto(await link.inputValue())
  await expect(found.getByRole('heading', { name: /Tech Lead, at the table/ })).toBeAttached()
  await put()
  await use(button('Go on on another device'))
  await use(field('Your own link'), (one) => one.focus())
  await put()

  // Seats go to bots and to nobody.
  await use(button(/^Tech Lead/).first())
  await use(inPaper('Give the seat to a bot'))
  await expect(button(/^Tech Lead bot/)).toBeVisible()
  await use(button(/^Tech Lead bot/))
  await use(inPaper('Leave the seat empty'))
  await expect(button(/^Tech Lead nobody/)).toBeVisible()

  // Where there is less room, parts take turns.
  await desk.setViewportSize({ width: 820, height: 1100 })
  for (const part of ['Seats', 'World', 'Notes', 'Injects']) {
    await use(button(part))
    await look()
  }
  await desk.setViewportSize(wide)

  await use(button('ENDEX'))
  await use(field('Yes, end it for everybody'), (one) => one.check())
  await use(inPaper('End the exercise'))
  await expect(desk.getByRole('heading', { name: '6. Lessons Learned', exact: true })).toBeVisible({ timeout: 30_000 })

  expect(seen().length).toBeGreaterThan(50)
  expect(left()).toEqual([])
  expect(complaints).toEqual([])
})
