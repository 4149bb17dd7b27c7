import { expect, type Page, test } from '@playwright/test'
import { servedPage } from './everybody/pages.ts'

let pictures: Awaited<ReturnType<typeof servedPage>>

test.beforeAll(async () => {
  pictures = await servedPage('stage/pictures/index.html')
})

test.afterAll(() => pictures.close())

/**
 * Three evenings with the facts of the mock-ups, at their size, and two with what those do not show. Letters and pictures are the project's own, so that little differs from
 * machine to machine; a box of evidence that is missing changes more.
 */
const alike = { maxDiffPixels: 400, threshold: 0.1 } as const
const asDrawn = { width: 1600, height: 1000 }

test.describe('the stage in a browser', () => {
  test.setTimeout(180_000)

  for (const evening of ['calm', 'crisis', 'dawn', 'unknown', 'storm']) {
    test(`looks as it did when it was last looked at beside the art: ${evening}`, async ({ page }) => {
      await page.setViewportSize(asDrawn)
      await open(page, evening, 'none')
      await settled(page)
      await expect(page).toHaveScreenshot(`${evening}.png`, alike)
    })
  }

  test('shows the same evening twice as the same picture, and another evening as another', async ({ page }) => {
    const calm = await stillOf(page, 'calm')
    const crisis = await stillOf(page, 'crisis')
    expect(await changed(page, calm)).toBeGreaterThan(1000)
    await stillOf(page, 'calm')
    expect(await changed(page, calm)).toBe(0)
    expect(await changed(page, crisis)).toBeGreaterThan(1000)
  })

  test('ends every movement in the picture that stands when nothing moves', async ({ page }) => {
    const crisis = await stillOf(page, 'crisis')
    const dawn = await stillOf(page, 'dawn')
    const gated = await stillOf(page, 'gated')
    const calm = await stillOf(page, 'calm')
    await open(page, 'calm', 'full')
    // Keys break and the gate shuts; then it opens, and what follows is more at once than can be shown.
    const night = [['gated', gated], ['calm', calm], ['unknown'], ['crisis', crisis], ['storm'], ['dawn', dawn]] as const
    for (const [evening, still] of night) {
      await page.evaluate((name) => window.bench?.show(name), evening)
      await settled(page)
      if (still !== undefined) expect(await changed(page, still), evening).toBe(0)
    }
  })

  test('goes on to the newest evening when several come while something moves', async ({ page }) => {
    const dawn = await stillOf(page, 'dawn')
    await open(page, 'calm', 'full')
    await page.evaluate(() => {
      for (const evening of ['press1', 'press2', 'crisis', 'storm', 'dawn']) window.bench?.show(evening)
    })
    await settled(page)
    expect(await changed(page, dawn)).toBe(0)
  })

  test('leaves nothing behind when it is taken down, also after being built again and again', async ({ page }) => {
    await open(page, 'calm', 'none')
    for (let round = 0; round < 3; round += 1) await page.evaluate(() => window.bench?.rebuild())
    expect(await page.locator('#stage canvas').count()).toBe(1)
    await page.evaluate(() => {
      window.bench?.destroy()
      window.bench?.destroy()
    })
    expect(await page.locator('#stage').innerHTML()).toBe('')
  })

  test('is taken down while it still makes pictures, and says nothing about it', async ({ page }) => {
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    await open(page, 'calm', 'none')
    // What the old stage had begun is done long before a new one stands.
    await page.evaluate(() => {
      window.bench?.show('storm')
      return window.bench?.rebuild()
    })
    await settled(page)
    expect(complaints).toEqual([])
  })

  test('keeps away from assistive technology, which has the words', async ({ page }) => {
    await open(page, 'calm', 'none')
    expect(await page.locator('#stage > *').evaluateAll((all) => all.every((one) => one.ariaHidden === 'true'))).toBe(true)
    expect(await page.locator('#stage :is(a, button, input, [tabindex])').count()).toBe(0)
  })

  test('follows the size of the page with one canvas', async ({ page }) => {
    await open(page, 'calm', 'none')
    for (const [width, height] of [
      [700, 900],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height })
      const wanted = Math.round(1600 * Math.min(width / 1600, height / 1000))
      await expect.poll(() => widthOfCanvas(page), { timeout: 30_000 }).toBe(wanted)
    }
    await expect(page.locator('#stage canvas')).toHaveCount(1)
  })
})

async function open(page: Page, evening: string, motion: 'none' | 'full'): Promise<void> {
  await page.goto(`${pictures.address}?evening=${evening}&motion=${motion}`)
  await page.waitForFunction(() => window.bench !== undefined, undefined, { timeout: 60_000 })
}

/** The picture of an evening when nothing moves: it stands, and the browser shows the same twice. */
async function stillOf(page: Page, evening: string): Promise<Buffer> {
  await open(page, evening, 'none')
  await settled(page)
  let last = await page.screenshot()
  await expect
    .poll(
      async () => {
        const before = last
        last = await page.screenshot()
        return last.equals(before)
      },
      { timeout: 30_000, intervals: [200] },
    )
    .toBe(true)
  return last
}

/** Until the stage says that it stands as it was last told to; fades of the sky included. */
function settled(page: Page): Promise<void> {
  return page.evaluate(() => window.bench?.settled())
}

function widthOfCanvas(page: Page): Promise<number> {
  return page
    .locator('#stage canvas')
    .last()
    .evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.width : 0))
}

/**
 * How many values of the page (three to a pixel) are visibly other than in a picture taken before. Edges may differ by a shade: a
 * face is drawn at another place of another sheet when it is called for later, which moves a few values by up to 33 of 255.
 */
async function changed(page: Page, before: Buffer): Promise<number> {
  const pictures = [before, await page.screenshot()].map((picture) => `data:image/png;base64,${picture.toString('base64')}`)
  return page.evaluate(async (addresses) => {
    const pixels = await Promise.all(
      addresses.map(async (address) => {
        const picture = new Image()
        picture.src = address
        await picture.decode()
        const { width, height } = picture
        const context = new OffscreenCanvas(width, height).getContext('2d')
        context?.drawImage(picture, 0, 0)
        return context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray()
      }),
    )
    const [a = new Uint8ClampedArray(), b = new Uint8ClampedArray()] = pixels
    return a.filter((value, i) => Math.abs(value - (b[i] ?? 0)) > 64).length
  }, pictures)
}
