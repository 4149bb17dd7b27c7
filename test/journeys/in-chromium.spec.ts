import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { build } from 'vite'
import type { Ambience, Sound } from '../../src/ui/sound/heard.ts'
import type { Calls, Rendered } from './in-chromium/page.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = 'scenarios/bankx-techa'
const files = ['playbook', 'token-anomaly', 'insider-leak', 'press', 'joint-breach']
  .map((name) => `${name}.yaml`)
  .map((name) => ({
    name,
    content: readFileSync(join(root, folder, name), 'utf8'),
  }))

/** The core, built for a browser, on an empty page of its own. */
async function openCore(page: Page): Promise<void> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: { alias: { '@': join(root, 'src') } },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, 'test/journeys/in-chromium/page.ts'), formats: ['iife'], name: 'core' },
    },
  })
  const output = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  const code = output.flatMap((one) => (one.type === 'chunk' ? [one.code] : [])).join('\n')
  await page.route('http://core.test/**', (route) => {
    const script = new URL(route.request().url()).pathname === '/core.js'
    return route.fulfill(
      script
        ? { contentType: 'text/javascript', body: code }
        : { contentType: 'text/html', body: '<!doctype html><script src="/core.js"></script>' },
    )
  })
  await page.goto('http://core.test/')
}

test('the same seed and the same crew give the same log in Chromium as on the command line, to the byte', async ({ page }) => {
  test.setTimeout(180_000)
  await openCore(page)
  const out = mkdtempSync(join(tmpdir(), 'hotwash-'))
  try {
    for (const [story, crew, seed] of [
      ['token-anomaly', 'playbook', '7'],
      ['token-anomaly', 'random', 'owl'],
      ['joint-breach', 'playbook', '3'],
    ] as const) {
      const log = join(out, `${story}-${crew}.jsonl`)
      execFileSync(
        'node',
        ['src/entry/hotwash.mjs', 'simulate', `${folder}/${story}.yaml`, '--crew', crew, '--seed', seed, '--log', log],
        { cwd: root, stdio: 'pipe' },
      )
      const here = await page.evaluate(
        ([given, scenario, name, dice]) => {
          const { calls } = globalThis as unknown as { calls: Calls }
          return calls.evening(given, scenario, name, dice)
        },
        [files, story, crew, seed] as const,
      )
      expect(here.length).toBeGreaterThan(100_000)
      expect(here).toBe(readFileSync(log, 'utf8'))
    }
  } finally {
    rmSync(out, { recursive: true })
  }
})

test('the browser’s own database keeps every promise of a journal', async ({ page }) => {
  await openCore(page)
  expect(await page.evaluate(() => (globalThis as unknown as { calls: Calls }).calls.journal())).toEqual([])
})

/** Each sound, and about how many seconds it lasts (art bible, section 9, with the time a filter rings on). */
const lengths: Readonly<Record<Sound['kind'], readonly [number, number]>> = {
  'envelope-leaves': [0.2, 0.35],
  'envelope-arrives': [0.2, 0.35],
  'decision-due': [0.7, 1.3],
  dome: [0.25, 0.5],
  box: [0.15, 0.3],
  door: [0.6, 0.8],
  key: [0.1, 0.3],
  flash: [0.003, 0.06],
  phase: [1, 1.6],
}
const silence = { leak: 0, crowd: 0 }

test('every sound is heard for as long as it should be, and everything together stays below full scale', async ({ page }) => {
  await openCore(page)
  const play = (sounds: readonly Sound[], ambience: Ambience): Promise<Rendered> =>
    page.evaluate(([some, around]) => (globalThis as unknown as { calls: Calls }).calls.sound(some, around), [
      sounds,
      ambience,
    ] as const)
  const kinds = Object.keys(lengths) as readonly Sound['kind'][]
  for (const kind of kinds) {
    const { peak, lasts } = await play([kind === 'key' ? { kind, before: 3 } : { kind }], silence)
    const [least, most] = lengths[kind]
    expect.soft(lasts, kind).toBeGreaterThan(least)
    expect.soft(lasts, kind).toBeLessThan(most)
    expect.soft(peak, kind).toBeGreaterThan(0.02)
  }
  const quiet = await play([], silence)
  expect(quiet.peak).toBe(0)
  // Water alone is a murmur; the crowd is louder the more of it there is.
  const [water, few, many] = [
    await play([], { leak: 1, crowd: 0 }),
    await play([], { leak: 0, crowd: 0.25 }),
    await play([], { leak: 0, crowd: 1 }),
  ]
  expect(water.decibels).toBeLessThan(-30)
  expect(many.decibels).toBeGreaterThan(few.decibels + 9)
  const all = await play(
    [...kinds, ...kinds].map((kind) => (kind === 'key' ? { kind, before: 0 } : { kind })),
    { leak: 1, crowd: 1 },
  )
  expect(all.peak).toBeLessThan(1)
  // Minus 18 is what the busiest moment comes to.
  expect(Math.abs(all.decibels + 18), `${all.decibels.toFixed(1)} dB`).toBeLessThan(2)
})
