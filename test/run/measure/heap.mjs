import { readFileSync } from 'node:fs'
import { fromRoot } from '../../../src/entry/prepare/root.mjs'

/** How many beats of the clock behind the page come at once; each is half a second at the table, which is thirty of the story. */
const together = 20

const hours = /** @type {const} */ ([1, 3, 10, 20, 31])

/** Act I, sixty story seconds a second, with a day of quiet after it. */
function longNight() {
  const text = readFileSync(fromRoot('scenarios/bankx-techa/token-anomaly.yaml'), 'utf8')
  const changed = text
    .replace(/^id: .*$/m, 'id: long-night')
    .replace(/^title: .*$/m, 'title: Long Night')
    .replace(/^length: .*$/m, 'length: { story: 32h, table: 28m }')
    .replace(/^pace: .*$/m, 'pace: { busy: 60, idle: run }')
  const playbook = readFileSync(fromRoot('scenarios/bankx-techa/playbook.yaml'), 'utf8')
  return [
    { name: 'long-night.yaml', mimeType: 'application/yaml', buffer: Buffer.from(changed) },
    { name: 'playbook.yaml', mimeType: 'application/yaml', buffer: Buffer.from(playbook) },
  ]
}

/**
 * Bytes of JavaScript that are left after the rubbish was collected, at some hours of a story that runs at sixty times the speed of
 * the wall with the stage open; and of them, what the program keeps (objects, arrays, texts) and what is code the browser has compiled,
 * which it does the more often something runs. The clock beats when it is told to, each beat as long as ever, so that nobody waits half an hour.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 */
export async function watchHeap(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1600, height: 1000 }, serviceWorkers: 'block' })
  try {
    await context.route(/backstage-worker-[\w-]+\.js$/, async (route) => {
      const response = await route.fetch()
      const inHand = 'self.setInterval = (work) => { self.beat = work }\n'
      await route.fulfill({ response, body: inHand + (await response.text()) })
    })
    const page = await context.newPage()
    await page.goto(address)
    await page.locator('input[type=file]').setInputFiles(longNight())
    await page
      .getByRole('link', { name: 'Practise Long Night' })
      .or(page.getByRole('link', { name: /^Long Night/ }))
      .first()
      .click()
    await page.getByRole('link', { name: 'Tech Lead at TechA' }).click()
    await page.getByText('Runs', { exact: true }).click()
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await page.getByRole('banner').getByRole('button', { name: 'Stage' }).click()
    await page.locator('canvas').waitFor()
    const tools = await context.newCDPSession(page)
    await tools.send('Performance.enable')
    /** @type {{ hour: number, bytes: number, kept: number, compiled: number }[]} */
    const seen = []
    for (const hour of hours) {
      while ((await storySeconds(page)) < hour * 3600) await passTime(page)
      const { kept, compiled } = await partsOf(tools)
      await tools.send('HeapProfiler.collectGarbage')
      const { metrics } = await tools.send('Performance.getMetrics')
      seen.push({ hour, bytes: metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN, kept, compiled })
    }
    return seen
  } finally {
    await context.close()
  }
}

/**
 * What the heap consists of, in bytes, by a snapshot of everything in it. What the browser keeps outside of JavaScript is left out.
 *
 * @param {import('@playwright/test').CDPSession} tools
 */
async function partsOf(tools) {
  /** @type {string[]} */
  const chunks = []
  const take = (/** @type {{ chunk: string }} */ { chunk }) => void chunks.push(chunk)
  tools.on('HeapProfiler.addHeapSnapshotChunk', take)
  await tools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  tools.off('HeapProfiler.addHeapSnapshotChunk', take)
  /** @type {{ snapshot: { meta: { node_fields: string[], node_types: [string[]] } }, nodes: number[] }} */
  const { snapshot, nodes } = JSON.parse(chunks.join(''))
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [kind, size] = [fields.indexOf('type'), fields.indexOf('self_size')]
  let [kept, compiled] = [0, 0]
  for (let at = 0; at < nodes.length; at += fields.length) {
    const type = types[0][nodes[at + kind] ?? 0]
    if (type === 'code') compiled += nodes[at + size] ?? 0
    else if (type !== 'native' && type !== 'synthetic') kept += nodes[at + size] ?? 0
  }
  return { kept, compiled }
}

/** @param {import('@playwright/test').Page} page @returns {Promise<number>} */
async function storySeconds(page) {
  const clock = await page.locator('time[datetime^=PT]').first().getAttribute('datetime')
  return Number(clock?.replace(/\D/g, ''))
}

/** Some beats of the clock, and a frame of the page that shows what came of them. @param {import('@playwright/test').Page} page */
async function passTime(page) {
  for (const worker of page.workers())
    await worker.evaluate((beats) => {
      for (let n = 0; n < beats; n++) /** @type {{ beat?: () => void }} */ (globalThis).beat?.()
    }, together)
  await page.evaluate(() => new Promise((shown) => requestAnimationFrame(shown)))
}
