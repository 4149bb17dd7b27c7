import { networkInterfaces } from 'node:os'

/**
 * The address under which other devices reach this server, without a slash at the end; undefined while it listens to this machine
 * only. Where a machine has several, the first that is no loop and no tunnel of its own.
 */
export function lanAddress(host: string, port: number): string | undefined {
  if (host === '127.0.0.1' || host === '::1' || host === 'localhost') return undefined
  if (host !== '0.0.0.0' && host !== '::') return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)
  return outside === undefined ? undefined : `http://${outside.address}:${port}`
}
