import { createServer } from 'node:net'

/**
 * A port of this machine nobody listens on at the moment, so that two runs side by side do not meet.
 *
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((found, fail) => {
    const server = createServer().on('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const at = server.address()
      const port = typeof at === 'object' && at !== null ? at.port : 0
      server.close(() => found(port))
    })
  })
}
