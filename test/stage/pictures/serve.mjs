import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const checkout = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * Serves the page that shows evenings on the stage, on a port of the system's choice.
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function servePictures() {
  const server = await createServer({
    configFile: fileURLToPath(new URL('vite.config.ts', `file://${checkout}`)),
    root: fileURLToPath(new URL('.', import.meta.url)),
    server: { host: '127.0.0.1', port: 0, fs: { allow: [checkout] } },
    logLevel: 'warn',
  })
  await server.listen()
  const [address = ''] = server.resolvedUrls?.local ?? []
  return { address, close: () => server.close() }
}
