import { expect, type Page, test } from '@playwright/test'

/** Words a minute that somebody reads who has never seen the page; people read prose of their own language at about this pace. */
const readingSpeed = 240

/** What a newcomer may need to be inside a running exercise. */
const mostClicks = 4
const mostSeconds = 30

/** Every word that stands on the screen without scrolling, in the order of the page; numbers count, signs between words do not. */
function wordsInSight(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(text)
      const { top, bottom, width, height } = range.getBoundingClientRect()
      const inSight = bottom > 0 && top < window.innerHeight && width > 2 && height > 2
      if (inSight && text.parentElement?.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        found.push(...(text.textContent ?? '').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)))
    }
    return found
  })
}

test('from opening the page to the first inject of a running exercise it takes at most four clicks and thirty seconds', async ({
  page,
}) => {
  let clicks = 0
  await page.exposeFunction('clicked', () => clicks++)
  await page.addInitScript('addEventListener("click", () => clicked(), true)')
  const first = page.getByRole('button', { name: 'Start now' })
  const shelf = page.getByRole('link', { name: /Joint Breach/ })
  const doors = page.getByLabel('Joining code')
  const inject = page.getByRole('main').getByRole('heading', { name: 'You are on call.' })

  const opening = await seconds(() => page.goto('/').then(() => expect(first).toBeVisible()))
  const rest = await seconds(() =>
    expect(shelf)
      .toBeVisible()
      .then(() => expect(doors).toBeVisible()),
  )
  // A reader leaves out nothing that is in sight: not the doors to sessions, not even the back of the box, which says its title again.
  const words = await wordsInSight(page)
  expect(words).toEqual(expect.arrayContaining(['Hotwash', 'breach,', 'Joining', 'Start', 'Practise', 'First']))
  const reading = (words.length / readingSpeed) * 60
  const starting = await seconds(() => first.click().then(() => expect(inject).toBeVisible()))

  await expect(page).toHaveURL(/#\/play\//)
  await expect(page.getByText('T+00:00').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Next event' })).toBeEnabled()
  // What comes after the first sight of the page comes while its headline is being read.
  const all = opening + Math.max(rest, reading) + starting
  const took = `${words.length} words: ${opening.toFixed(1)} s until there is something to read, ${reading.toFixed(1)} s of reading, ${starting.toFixed(1)} s until the inject`
  test.info().annotations.push({ type: 'took', description: took })
  expect(clicks, took).toBeGreaterThan(0)
  expect(clicks, took).toBeLessThanOrEqual(mostClicks)
  expect(all, took).toBeLessThan(mostSeconds)
})

async function seconds(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

test('what starts at once is what the page says it will be, in the seat the page names', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByText('First Night, as Tech Lead, 10 min.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'First Night' })).toBeVisible()
  await page.getByRole('button', { name: 'Start now' }).click()
  await expect(page.getByRole('banner')).toContainText('Tech Lead')
  await page.goto('/')
  await expect(page.getByRole('link', { name: /First Night.*Tech Lead.*continue at/ })).toBeVisible()
})
