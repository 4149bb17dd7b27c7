import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findChromium } from '../run/chromium.mjs'

const port = process.env['HOTWASH_JOURNEY_PORT'] ?? '41730'
const address = `http://127.0.0.1:${port}`
const chromium = await findChromium()

/**
 * What Chromium is asked to leave out. It heeds the last such list only, so Playwright's own stands here again; after it the
 * suggestions of the address bar, which are a page in a process of its own for each window and cost more than a page of ours.
 */
const without = [
  ...[
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'DestroyProfileOnBrowserClose',
    'HttpsUpgrades',
    'HttpsFirstBalancedModeAutoEnable',
  ],
  ...['LensOverlay', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect'],
  ...['OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
  ...['WebUIOmniboxPopup', 'WebUIOmniboxFullPopup', 'WebUIOmniboxAimPopup'],
]

/** Journeys in a real browser against the built app, in one fixed language, time zone and size, without moving pictures. */
export default defineConfig({
  testDir: '.',
  globalSetup: './everybody/pages.ts',
  outputDir: '../../test-results',
  snapshotPathTemplate: '{testDir}/pictures/{testFileName}/{arg}{ext}',
  // A page waits for its network and its frames for a third of the time: two journeys at once use two cores well.
  workers: 2,
  retries: 0,
  timeout: 120_000,
  forbidOnly: true,
  reporter: 'list',
  // How long a condition may take to come true beside another journey; one that holds takes no longer for it.
  expect: { timeout: 30_000 },
  use: {
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'off',
    launchOptions: {
      ...(chromium !== undefined && { executablePath: chromium }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        `--disable-features=${without.join(',')}`,
        '--num-raster-threads=1',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // What a Chromium with windows does, and cannot be told otherwise.
        '--font-render-hinting=slight',
        '--force-color-profile=srgb',
      ],
    },
  },
  webServer: {
    command: 'node src/entry/hotwash.mjs serve',
    cwd: '../..',
    env: { PORT: port, HOTWASH_DATA: mkdtempSync(join(tmpdir(), 'hotwash-journeys-')) },
    url: address,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    timeout: 120_000,
  },
})
