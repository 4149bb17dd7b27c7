import { servePictures } from '../../stage/pictures/serve.mjs'
import { middle } from './middle.mjs'

/** How often news moves over the stage of the crisis. */
const rounds = 4

/**
 * How long the scripts of one frame of the stage take in the crisis, in milliseconds, while a report, a plane and a key move. Where the
 * machine computes its pictures the canvas sleeps once nothing moves, so only frames in which something moves are there to be counted.
 *
 * @param {import('@playwright/test').Browser} browser
 */
export async function timeFrames(browser) {
  const pictures = await servePictures()
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } })
  try {
    await page.addInitScript(() => {
      const ask = window.requestAnimationFrame.bind(window)
      /** @type {Map<number, number>} */
      const frames = new Map()
      Object.assign(window, { frames })
      window.requestAnimationFrame = (work) =>
        ask((at) => {
          const began = performance.now()
          work(at)
          frames.set(at, (frames.get(at) ?? 0) + performance.now() - began)
        })
    })
    await page.goto(`${pictures.address}?evening=calm&motion=full`)
    await page.waitForFunction(() => window.bench !== undefined, undefined, { timeout: 60_000 })
    const times = await page.evaluate(async (count) => {
      const { bench, frames } =
        /** @type {{ bench: import('../../stage/pictures/show.ts').Bench, frames: Map<number, number> }} */ (
          /** @type {unknown} */ (window)
        )
      /** @type {number[]} */
      const all = []
      for (let n = 0; n <= count; n++) {
        bench.show('crisis')
        await bench.settled()
        frames.clear()
        bench.show('news')
        await bench.settled()
        // The first round draws pictures nobody has called for yet.
        if (n > 0) all.push(...frames.values())
      }
      return all
    }, rounds)
    const renderer = await page.evaluate(() => window.bench?.stands.replace(/,.*/, '') ?? '')
    const most = times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? Number.NaN
    return { renderer, count: times.length, median: middle(times), most }
  } finally {
    await page.close()
    await pictures.close()
  }
}
