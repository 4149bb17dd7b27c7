/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { scenariosAsRead } from './src/entry/scenarios-as-read.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** For the page and for its worker, which is built by itself. */
const readScenarios = () => scenariosAsRead(at('./scenarios'), at('./src'))

/** Settings every test project starts from: paths count from the checkout, not from `src/entry`. */
const tests = {
  root: here,
  environment: 'node',
  include: [] as string[],
  passWithNoTests: false,
  setupFiles: [at('./test/seed.ts')] as string[],
} as const

/**
 * One file for three tools. `vite build` makes the web app (`dist/web`), `vite build --ssr src/entry/cli.ts` makes the command
 * line (`dist/node`), `vitest` runs the tests. Pages live in `src/entry`, which is why that is Vite's root.
 */
export default defineConfig(({ isSsrBuild }) => ({
  root: at('./src/entry'),
  publicDir: false,
  cacheDir: at('./node_modules/.vite'),
  plugins: [react(), readScenarios()],
  resolve: { alias: { '@': at('./src') } },
  worker: { format: 'es', plugins: () => [readScenarios()] },
  build: isSsrBuild ? commandLineBuild : webBuild,
  test: {
    // Left to itself the runner keeps one core free, which of two cores is half.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          ...tests,
          name: 'unit',
          // One set of modules for all files: loading them anew for each took longer than the tests. No test changes what another sees.
          isolate: false,
          // A property over whole evenings is slow on a busy machine, and slower still when it runs a thousand times.
          testTimeout: 1_200 * Math.max(100, Number(process.env['HOTWASH_RUNS'] ?? 100)),
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/journeys/**', 'test/bench/**', 'test/soak/**'],
        },
      },
      { extends: true, test: { ...tests, name: 'soak', include: ['test/soak/**/*.test.ts'], testTimeout: 600_000 } },
      { extends: true, test: { ...tests, name: 'bench', include: ['test/bench/**/*.bench.ts'], testTimeout: 600_000 } },
    ],
  },
}))

/** Node 20 runs the result as it is; packages stay in node_modules. */
const commandLineBuild = { outDir: at('./dist/node'), emptyOutDir: true, target: 'node20', copyPublicDir: false, minify: false }

/** Phaser is big and comes after the first paint, React is needed at once and rarely changes: each gets a file of its own. */
const webBuild = {
  outDir: at('./dist/web'),
  emptyOutDir: true,
  target: 'es2022',
  chunkSizeWarningLimit: 1500,
  rolldownOptions: {
    output: {
      codeSplitting: {
        groups: [
          { name: 'phaser', test: /node_modules[\\/]phaser/, priority: 30 },
          { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 20 },
        ],
      },
    },
  },
}
