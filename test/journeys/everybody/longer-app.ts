import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'

const configFile = fileURLToPath(new URL('../../../vite.config.ts', import.meta.url))
const root = fileURLToPath(new URL('../../ui/pictures', import.meta.url))

/** The app with longer texts, built into a folder of its own and served from there: no part of it is in what we ship. */
export async function longerApp(): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const outDir = mkdtempSync(join(tmpdir(), 'hotwash-longer-'))
  const shared = { configFile, root, logLevel: 'error' } as const
  await build({
    ...shared,
    build: { outDir, emptyOutDir: true, minify: false, rolldownOptions: { input: join(root, 'longer.html') } },
  })
  const server = await preview({ ...shared, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
  const address = server.resolvedUrls?.local[0]
  if (address === undefined) throw new Error('The app with longer texts has no address.')
  return {
    address: `${address}longer.html`,
    close: async () => {
      await server.close()
      rmSync(outDir, { recursive: true })
    },
  }
}
