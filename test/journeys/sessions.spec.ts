import { expect, type Page, test } from '@playwright/test'
import { faults } from './everybody/faults.ts'
import { servedPage } from './everybody/pages.ts'

const wide = { width: 1600, height: 1000 }
const phone = { width: 390, height: 844 }

let served: Awaited<ReturnType<typeof servedPage>>
test.beforeAll(async () => {
  served = await servedPage('ui/pictures/room.html')
})
test.afterAll(() => served.close())

/** The room of ten people as one of them sees it. */
async function inRoom(page: Page, asked: string, hash = '#/session/KITE42', size = wide): Promise<void> {
  await page.setViewportSize(size)
  await page.goto(`${served.address}?${asked}${hash}`, { waitUntil: 'commit' })
}

const room = (page: Page, seat: RegExp) =>
  page.getByRole('region', { name: 'Who sits where' }).getByRole('button', { name: seat })
const name = (page: Page, who: string) => page.getByRole('button', { name: `${who}: choose a seat` })

const screens = [
  ['the lobby of the facilitator', 'as=facilitator', '#/session/KITE42', 'The Anomaly: lobby'],
  ['the lobby on the wall', 'as=screen', '#/session/KITE42', 'The Anomaly: lobby'],
  ['a player with a seat', 'as=player', '#/session/KITE42', /Your seat: Tech Lead/],
  ['a player who waits', 'as=waiting', '#/session/KITE42', 'You are in the room'],
  ['opening a room', 'as=nobody', '#/run', 'Run a session'],
  ['coming in', 'as=nobody', '#/join/KITE42', 'Join with a code'],
  ['a code that leads nowhere', 'as=nobody', '#/join/AAAAAA', 'Join with a code'],
  ['a room without a way in', 'as=nobody', '#/session/KITE42', 'You could not come into this room.'],
  ['a seat of two people', 'as=player&state=running&shared=vote&two', '#/session/KITE42', 'Tech Lead, at the table'],
  ['the wall', 'as=observer&state=running', '#/session/KITE42', 'The stage'],
  ['an evaluator', 'as=evaluator&state=running', '#/session/KITE42', 'Evaluator’s desk, session KITE42'],
  ['what evaluators noted', 'as=evaluator&state=ended', '#/session/KITE42', 'What evaluators noted'],
  ['a real incident', 'as=player&halted=Fire+alarm&state=running', '#/session/KITE42', undefined],
  ['home with sessions', 'as=facilitator', '#/', /One breach/],
] as const

for (const [screen, asked, hash, heading] of screens)
  test(`${screen}: no fault that a machine can find, in both themes, wide and on a phone`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await inRoom(page, asked, hash)
    if (heading === undefined) await expect(page.getByRole('alert').getByText('Fire alarm', { exact: true })).toBeVisible()
    else await expect(page.getByRole('heading', { level: 1, name: heading })).toBeAttached({ timeout: 30_000 })
    // The page follows the window and the theme while it is open, so it is opened once.
    for (const size of [wide, phone]) {
      await page.setViewportSize(size)
      await expect.soft.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width)
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        expect.soft(await faults(page), `${colorScheme}, ${size.width}`).toEqual([])
      }
    }
  })

test('somebody is seated with the keyboard alone: Enter on the name, then on a room', async ({ page }) => {
  await inRoom(page, 'as=facilitator')
  await name(page, 'Samir').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Choose a room for Samir.')).toBeVisible()
  const cto = room(page, /Seat Samir here: CTO, TechA/)
  // From the room that has the focus it is only rooms from here on.
  for (let step = 0; step < 12 && !(await cto.evaluate((one) => one === document.activeElement)); step++)
    await page.keyboard.press('Tab')
  await expect(cto).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(room(page, /CTO, TechA: Samir/)).toBeVisible()
  await expect(page.getByText('Choose a room for Samir.')).toBeHidden()
})

test('Escape lets go of a name and seats nobody', async ({ page }) => {
  await inRoom(page, 'as=facilitator')
  await name(page, 'Greta').click()
  await expect(room(page, /Seat Greta here: CTO/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(room(page, /CTO, TechA: bot/)).toBeVisible()
})

test('a name is dragged to a room, and from one room to another', async ({ page }) => {
  await inRoom(page, 'as=facilitator')
  await name(page, 'Paolo').dragTo(room(page, /CTO, TechA: bot/))
  await expect(room(page, /CTO, TechA: Paolo/)).toBeVisible()
  await room(page, /CTO, TechA: Paolo/).dragTo(room(page, /HR, TechA: bot/))
  await expect(room(page, /HR, TechA: Paolo/)).toBeVisible()
  await expect(room(page, /CTO, TechA: bot/)).toBeVisible()
})

test('a list of names is read, its bad lines are said, and the people are expected', async ({ page }) => {
  await inRoom(page, 'as=facilitator')
  await page.getByRole('button', { name: 'Roster from a list' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('List').fill('Zoe, CTO\n=1+1, Nowhere\nSamir, HR\nYann, HR')
  await expect(dialog.getByText('2 people can be expected.')).toBeVisible()
  await expect(dialog.getByText(/Line 2: .*no such seat/)).toBeVisible()
  await expect(dialog.getByText(/Line 3: .*in the room already/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Expect these people' }).click()
  await expect(dialog.getByText('2 people are expected.')).toBeVisible()
  await expect(dialog.getByLabel('List')).toHaveValue('=1+1, Nowhere\nSamir, HR')
  await page.keyboard.press('Escape')
  await expect(room(page, /CTO, TechA: Zoe/)).toBeVisible()
})

test('the night starts from the dock, which says who stays dark', async ({ page }) => {
  await inRoom(page, 'as=facilitator')
  await expect(page.getByText(/Legal, BankX stays dark/)).toBeVisible()
  await page.getByRole('button', { name: 'Start the night' }).click()
  await expect(page.getByRole('heading', { name: 'Next injects' })).toBeVisible({ timeout: 30_000 })
})

test('what is proposed for a shared seat is done once the other agrees', async ({ page }) => {
  await inRoom(page, 'as=player&state=running&shared=vote')
  const proposal = page.getByRole('list', { name: 'Proposed for your seat' })
  await expect(proposal.getByText(/Samir proposes: write to CTO/)).toBeVisible({ timeout: 30_000 })
  await proposal.getByRole('button', { name: 'Agree' }).click()
  await expect(proposal).toBeHidden()
})

test('the hand on a shared seat is taken', async ({ page }) => {
  await inRoom(page, 'as=player&state=running&shared=hand')
  await expect(page.getByText('Samir has the hand on this seat.')).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Take the hand' }).click()
  await expect(page.getByText('Your hand is on this seat.')).toBeVisible()
})

test('a player moves no clock and ends no evening, and several seats have a switcher', async ({ page }) => {
  await inRoom(page, 'as=player&state=running&two')
  await expect(page.getByRole('heading', { level: 1, name: 'Tech Lead, at the table' })).toBeAttached({ timeout: 30_000 })
  await expect(page.getByRole('button', { name: 'Next event' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'End exercise' })).toHaveCount(0)
  await page.getByText('CTO, TechA').click()
  await expect(page.getByRole('heading', { level: 1, name: 'CTO, at the table' })).toBeAttached()
})

test('a real incident stands on the screen and nothing else can be pressed', async ({ page }) => {
  await inRoom(page, 'as=player&state=running&halted=Fire+alarm')
  await expect(page.getByRole('alert').getByText('Fire alarm', { exact: true })).toBeVisible()
  const act = page.locator('#content button').first()
  await expect(act).toBeAttached({ timeout: 30_000 })
  await expect(act.click({ timeout: 1_000 })).rejects.toThrow()
  for (const key of ['Escape', 'Escape', 'Tab', 'Tab', 'Tab']) await page.keyboard.press(key)
  expect(await page.evaluate(() => document.activeElement?.closest('#content'))).toBeNull()
  await expect(page.getByRole('alert').getByText('Fire alarm', { exact: true })).toBeVisible()
})

test('a real incident also stops what lies open over the screen', async ({ page }) => {
  await inRoom(page, 'as=facilitator&state=running')
  await page.getByRole('button', { name: 'Real incident' }).click({ timeout: 30_000 })
  await page.getByLabel('What everybody reads').fill('Fire alarm')
  await page.getByRole('button', { name: 'Stop the exercise' }).click()
  await expect(page.getByRole('alert').getByText('Fire alarm', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'It is over: go on' })).toBeFocused()
})

test('whoever runs the room ends the halt', async ({ page }) => {
  await inRoom(page, 'as=facilitator&state=running&halted=Fire+alarm')
  await page.getByRole('button', { name: 'It is over: go on' }).click()
  await expect(page.getByText('Fire alarm', { exact: true })).toBeHidden()
})

test('while the way is lost a sentence says so and everything stays', async ({ page }) => {
  await inRoom(page, 'as=player&away')
  await expect(page.getByText(/Everything here can still be read/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Only you know' })).toBeVisible()
})

test('after ENDEX a player reads the debrief of the own company only', async ({ page }) => {
  await inRoom(page, 'as=player&state=ended')
  await expect(page.getByText('Post-incident report for TechA')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('radio', { name: 'Both companies' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Log', exact: true })).toHaveCount(0)
})

test('the secret of an invitation does not stay in the address', async ({ page }) => {
  await inRoom(page, 'as=nobody', '#/invited/KITE42/good')
  await expect(page.getByRole('heading', { level: 1, name: 'The Anomaly: lobby' })).toBeAttached()
  expect(new URL(page.url()).hash).toBe('#/session/KITE42')
  const before = await page.evaluate(() => history.length)
  expect(before).toBeLessThanOrEqual(2)
})

test('an invitation that does not work says so', async ({ page }) => {
  await inRoom(page, 'as=nobody', '#/invited/KITE42/spent')
  await expect(page.getByRole('alert')).toHaveText('This is no way into the room.')
})

test('a code leads to a name, and a name into the room', async ({ page }) => {
  await inRoom(page, 'as=nobody', '#/', phone)
  await page.getByLabel('Joining code').fill('kit-e42')
  await page.getByRole('button', { name: 'Take a seat' }).click()
  await page.getByLabel('Your name').fill('Wanda')
  await page.getByRole('button', { name: 'Come in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'You are in the room' })).toBeVisible()
  await page.getByLabel('Your name').fill('Samir')
  await page.getByRole('button', { name: 'Change your name' }).click()
  await expect(page.getByText('Somebody in this room is called Samir already.')).toBeVisible()
})
