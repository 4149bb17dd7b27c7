import { webApp } from './web-app.ts'

/** Where to serve what. Port 0 takes any free port. */
export interface ServerSettings {
  /** The folder of the built web app. */
  readonly webFolder: string
  readonly host: string
  readonly port: number
}

/** A server that answers, or a sentence on why there is none. */
export type Started =
  | { readonly kind: 'started'; readonly address: string; readonly close: () => Promise<void> }
  | { readonly kind: 'refused'; readonly why: string }

/** Starts serving, and comes back when the first page can be asked for. */
export function startServer({ webFolder, host, port }: ServerSettings): Promise<Started> {
  return new Promise((resolve, reject) => {
    const server = webApp(webFolder).listen(port, host, (error) => {
      if (error !== undefined) {
        const why = whyNot(error, host, port)
        if (why === undefined) reject(error)
        else resolve({ kind: 'refused', why })
        return
      }
      const at = server.address()
      const address = `http://${nameOf(host)}:${typeof at === 'object' && at !== null ? at.port : port}`
      resolve({ kind: 'started', address, close: () => closed(server) })
    })
  })
}

/** Ends at once: an open page holds its connection for as long as it likes, and must not keep the program alive. */
function closed(server: { close(done: () => void): unknown; closeAllConnections(): void }): Promise<void> {
  return new Promise((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })
}

/** The host as a browser on this machine writes it. */
function nameOf(host: string): string {
  if (host === '127.0.0.1' || host === '::1' || host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/** One sentence for what a user can mend; undefined for anything else, which is a bug. */
function whyNot(error: Error, host: string, port: number): string | undefined {
  const code = 'code' in error ? error.code : undefined
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is already in use. Choose another: PORT=${port < 65_535 ? port + 1 : 8080} or --port.`
    case 'EACCES':
      return `This user may not listen on port ${port}. Choose one above 1023: PORT=8080 or --port.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `"${host}" is not an address of this machine. HOST=127.0.0.1 serves this machine only, HOST=0.0.0.0 the whole network.`
    default:
      return undefined
  }
}
