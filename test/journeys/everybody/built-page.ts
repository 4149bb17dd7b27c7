import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'

const configFile = fileURLToPath(new URL('../../../vite.config.ts', import.meta.url))

/** A page under `test/ui/pictures` or `test/stage/pictures`, built into a folder of its own and served from there: no part of it is in what we ship. */
export async function builtPage(
  name: string,
  room: 'ui' | 'stage' = 'ui',
): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const root = fileURLToPath(new URL(`../../${room}/pictures`, import.meta.url))
  const outDir = mkdtempSync(join(tmpdir(), 'hotwash-page-'))
  const shared = { configFile, root, logLevel: 'error' } as const
  await build({
    ...shared,
    build: { outDir, emptyOutDir: true, minify: false, rolldownOptions: { input: join(root, name) } },
  })
  const server = await preview({ ...shared, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
  const address = server.resolvedUrls?.local[0]
  if (address === undefined) throw new Error(`The page ${name} has no address.`)
  return {
    address: `${address}${name}`,
    close: async () => {
      await server.close()
      rmSync(outDir, { recursive: true })
    },
  }
}
