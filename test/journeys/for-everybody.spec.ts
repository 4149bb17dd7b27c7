import { expect, type Page, test } from '@playwright/test'
import { faults } from './everybody/faults.ts'
import { type Chosen, chosen, clipped, cutOff, faceless, textsOn, unreadable, withoutRing } from './everybody/in-page.ts'
import { notFromTables } from './everybody/not-from-tables.ts'
import { servedPage } from './everybody/pages.ts'
import { walk } from './everybody/walk.ts'

const desk = { width: 1600, height: 1000 }
const laptop = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }
/** What is left of 1280 pixels when a page is magnified fourfold. */
const magnified = { width: 320, height: 800 }

/** The file an author dropped and what the reading room says about it, which speaks one language as yet; the dialog's own button. */
const notOurs = ['file', 'message', 'suggestion', 'code', 'place', 'line', 'excerpt']
  .map((part) => `[class*="_${part}_"]:is([class*="_problem"] *, main:has([class*="_problem_"]) *)`)
  .concat('[data-react-aria-dismiss]', '[aria-label="Dismiss"]')
  .join(', ')

/** Faults found on the way, each once, with the screen where it was met first. */
function findings() {
  const found = new Map<string, string>()
  return {
    add: (screen: string, faults: readonly string[]) => {
      for (const fault of faults) if (!found.has(fault)) found.set(fault, screen)
    },
    all: () => [...found].map(([fault, screen]) => `${screen}: ${fault}`),
  }
}

/** Pictures to look at by hand: `HOTWASH_PICTURES=<folder>`. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['HOTWASH_PICTURES']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name.replaceAll(' ', '-')}.png` })
}

test('magnified fourfold, every screen flows into one column and nothing is cut off', async ({ page }) => {
  test.setTimeout(120_000)
  const found = findings()
  await walk(page, '/', [magnified], async (screen) => {
    found.add(screen, await cutOff(page))
    await picture(page, `reflow ${screen}`)
  })
  expect.soft(found.all()).toEqual([])
})

test('in forced colours controls keep their edges, what is chosen its shape, and the focus its ring', async ({ page }) => {
  test.setTimeout(180_000)
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  const found = findings()
  const kinds = new Map<string, Chosen>()
  await walk(page, '/', [desk, phone], async (screen) => {
    await picture(page, `forced ${screen}`)
    found.add(screen, await faceless(page))
    found.add(screen, await unreadable(page))
    for (const one of await chosen(page)) {
      kinds.set(one.kind, one)
      if (!one.differs) found.add(screen, [`looks like the others: ${one.kind}`])
    }
    await page.keyboard.press('Shift')
    found.add(
      screen,
      (await withoutRing(page)).map((one) => `no ring: ${one}`),
    )
    // Which colours stand on each other is the reader's own choice here; `unreadable` looks for what we can do wrong.
    if (screen.endsWith('1600')) found.add(screen, await faults(page, { without: ['color-contrast'] }))
  })
  expect.soft(found.all()).toEqual([])
  expect([...kinds.keys()].sort()).toEqual(['box of the browser', 'choice', 'current page', 'current step', 'current true'])
})

test('axe finds nothing on the problems, the console and the debrief, in both themes', async ({ page }) => {
  test.setTimeout(120_000)
  const found = findings()
  await walk(page, '/', [desk], async (screen) => {
    // Home, seats and card are looked at in screens.spec.ts, the lines of the log in console.spec.ts.
    if (/^(home|seats|card|lines)/.test(screen)) return
    // console.spec.ts looks at what lies over the console in the dark; the debrief is paper, and light in either theme.
    const themes = /^(stage|an activity)/.test(screen) ? ['light'] : screen.startsWith('debrief') ? ['dark'] : ['light', 'dark']
    for (const colorScheme of themes as ('light' | 'dark')[]) {
      await page.emulateMedia({ colorScheme })
      found.add(`${screen}, ${colorScheme}`, await faults(page))
    }
  })
  expect.soft(found.all()).toEqual([])
})

test('with texts a third longer no screen breaks, and all of them come from the tables', async ({ page }) => {
  test.setTimeout(180_000)
  const found = findings()
  const strangers = findings()
  const app = await servedPage('ui/pictures/longer.html')
  try {
    await walk(page, app.address, [desk, laptop, phone], async (screen) => {
      await picture(page, `longer ${screen}`)
      found.add(screen, await cutOff(page))
      found.add(screen, await clipped(page))
      strangers.add(screen, notFromTables(await textsOn(page, notOurs)))
    })
  } finally {
    app.close()
  }
  expect.soft(found.all()).toEqual([])
  expect(strangers.all()).toEqual([])
})
