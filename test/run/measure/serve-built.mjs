import { spawn } from 'node:child_process'
import { fromRoot } from '../../../src/entry/prepare/root.mjs'
import { Trouble } from '../../../src/entry/prepare/trouble.mjs'

/**
 * Serves the built app as `npm start` does, until it is closed.
 *
 * @param {number} port
 * @returns {Promise<{ readonly address: string, readonly close: () => void }>}
 */
export function serveBuilt(port) {
  return new Promise((ready, fail) => {
    const server = spawn(process.execPath, [fromRoot('src/entry/hotwash.mjs'), 'serve'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, PORT: String(port) },
    })
    server.on('exit', () => fail(new Trouble('The app could not be served.')))
    server.stdout.once('data', () => ready({ address: `http://127.0.0.1:${port}/`, close: () => server.kill('SIGTERM') }))
  })
}
