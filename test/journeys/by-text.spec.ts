import { expect, type Locator, type Page, test } from '@playwright/test'

/** The stage as its words tell it: every item of the four lists. */
type Told = readonly string[]

/** Lays the stage over the console, reads its words once it says all of `awaited`, and puts it away. No picture may be there to be looked at. */
async function readStage(page: Page, awaited: readonly RegExp[] = []): Promise<Told> {
  await page.getByRole('banner').getByRole('button', { name: 'Stage' }).click()
  const stage = page.getByRole('dialog', { name: 'The stage' })
  await expect(stage.getByRole('heading', { name: 'Stage as text' })).toBeVisible()
  await expect(page.locator('canvas')).toHaveCount(0)
  // What was done is told as soon as the host behind the page has heard of it.
  for (const words of awaited) await expect(stage.getByRole('listitem').filter({ hasText: words }).first()).toBeVisible()
  const told = await stage.getByRole('listitem').allTextContents()
  await page.keyboard.press('Escape')
  await expect(stage).toBeHidden()
  return told
}

const debriefLink = (page: Page): Locator => page.getByRole('link', { name: 'Open the debrief' })

const says = (told: Told, words: RegExp): boolean => told.some((item) => words.test(item))

/** The clock goes on to whatever comes next. */
async function nextEvent(page: Page): Promise<void> {
  const next = page.getByRole('button', { name: 'Next event' })
  await next.click()
  await expect(next.and(page.locator(':enabled')).or(debriefLink(page)).first()).toBeVisible()
}

async function begin(page: Page, activity: string, choice?: string): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`^.?${activity}`) })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  if (choice !== undefined) await dialog.getByText(choice).click()
  await dialog.getByRole('button', { name: /^Begin/ }).click()
  await expect(dialog).toBeHidden()
}

/** What somebody at this desk does when the stage says all of this, and what it has to say at once afterwards. */
interface Decision {
  readonly told: readonly RegExp[]
  readonly act: (page: Page) => Promise<void>
  readonly atOnce: readonly RegExp[]
}

const decisions: readonly Decision[] = [
  {
    told: [/^Tech Lead, .*you: must act$/, /^Tech Lead: Alert: Refresh tokens redeemed/, /^Official chain: nothing reported/],
    act: async (page) => {
      await page.getByText('Report it now; then confirm, and tell the CTO and the CIO.').click()
      await page.getByRole('button', { name: 'Send answer' }).click()
      await begin(page, 'Confirm the anomaly')
    },
    atOnce: [/^Official chain: nothing reported/],
  },
  {
    told: [/^Security Analyst: Call: Missed call/, /^Official chain: nothing reported/],
    act: async (page) => {
      await page.getByRole('textbox', { name: 'What you say' }).fill('Two refresh tokens are in use by a client with no owner.')
      await page.getByRole('button', { name: 'Notify CTO and CIO' }).click()
    },
    atOnce: [/^A report is on its way from TechA Tech Lead to TechA CTO$/, /^Official chain: step 3 of 5, TechA CIO$/],
  },
  {
    told: [/^Official chain: step [3-5] of 5/, /^Customer records: what was read is not established$/],
    act: (page) => begin(page, 'Determine the scope', 'Number of records'),
    atOnce: [/^Customer records: what was read is not established$/],
  },
  {
    told: [/^Customer records: [\d,]+ read of 5,000$/, /^App registrations: nothing found$/],
    act: (page) => begin(page, 'Confirm the way in'),
    atOnce: [/^Phase 1 of 4, Identification$/],
  },
  {
    told: [/^App registrations: rogue app found$/, /^Phase 1 of 4, Identification$/],
    act: (page) => begin(page, 'Recommend containment'),
    atOnce: [/^Phase 1 of 4, Identification$/],
  },
]

/** Plays to the end, by what the stage says and nothing else. Gives back everything it said, one list for each look at it. */
async function playByWords(page: Page): Promise<readonly Told[]> {
  const looks: Told[] = []
  const open = [...decisions]
  while (looks.length < 80) {
    if (await debriefLink(page).isVisible()) break
    const told = await readStage(page)
    looks.push(told)
    const due = open[0]
    if (due?.told.every((words) => says(told, words))) {
      await due.act(page)
      open.shift()
      looks.push(await readStage(page, due.atOnce))
    } else await nextEvent(page)
  }
  expect(
    open.map(({ told }) => String(told)),
    'the stage never said this',
  ).toEqual([])
  return looks
}

/** What one thing on the stage was said to be, one after the other; nothing twice in a row. */
function changes(looks: readonly Told[], thing: RegExp): readonly string[] {
  const said = looks.map((told) => told.filter((item) => thing.test(item)).join('; '))
  return said.filter((words, n) => words !== said[n - 1])
}

test('Act I as Tech Lead with the stage switched off: its words alone say what to do, up to the debrief', async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto('/#/practise/token-anomaly/techa.tech_lead')
  await page.getByRole('button', { name: 'Start' }).click()
  const rooms = page.getByRole('img', { name: 'No news on the chain yet' })
  await expect(rooms).toBeVisible()
  await page.getByRole('banner').getByRole('button', { name: 'Stage' }).click()
  await expect(page.locator('canvas')).toHaveCount(1)
  const drawn = page.getByRole('checkbox', { name: /^Draw the stage/ })
  await drawn.uncheck()
  await expect(page.locator('canvas')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(rooms).toHaveCount(0)
  // It is remembered where the page is opened anew.
  await page.reload()
  await expect(page.getByRole('button', { name: 'Next event' })).toBeVisible()
  await expect(rooms).toHaveCount(0)

  const looks = await playByWords(page)
  expect(changes(looks, /^Phase/)).toEqual(['Phase 1 of 4, Identification', 'Phase 2 of 4, Containment'])
  expect(changes(looks, /^Official chain/).length).toBeGreaterThan(2)
  const envelopes = changes(looks, /^A report is on its way/)
  expect(envelopes[0]).toBe('')
  expect(envelopes[1]).toContain('from TechA Tech Lead to TechA CTO')
  expect(envelopes.at(-1)).toBe('')
  const mine = changes(looks, /^Tech Lead, .*, you: /)
  expect(mine.slice(0, 2)).toEqual(['Tech Lead, Sami Quist, you: waiting', 'Tech Lead, Sami Quist, you: must act'])
  const ciso = changes(looks, /^CISO, /)
  expect(ciso[0]).toMatch(/waiting$/)
  expect(ciso).toContainEqual(expect.stringMatching(/must act$/))
  expect(changes(looks, /waits for approval by BankX CISO$/).length).toBe(3)
  const read = changes(looks, /^Customer records: \d/).map((words) =>
    Number(words.replace(/^\D+([\d,]+).*/, '$1').replace(',', '')),
  )
  expect(read.length).toBeGreaterThan(5)
  expect(read.slice(1)).toEqual([...read.slice(1)].sort((a, b) => a - b))

  await debriefLink(page).click()
  await expect(page.getByRole('heading', { name: '7. Action Plan', exact: true })).toBeVisible()
  await expect(page.locator('canvas')).toHaveCount(0)
})
