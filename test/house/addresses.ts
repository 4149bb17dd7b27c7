import { posix } from 'node:path'

/** The room a file of `src` lies in; undefined when it lies in none. */
export function roomOf(path: string): string | undefined {
  const [src, room, ...rest] = path.split('/')
  return src === 'src' && rest.length > 0 ? room : undefined
}

/** The file an import means, counted from the checkout; undefined when it means a package. */
export function targetOf(importer: string, specifier: string): string | undefined {
  const [address = ''] = specifier.split('?')
  if (address.startsWith('@/')) return `src/${address.slice(2)}`
  return address.startsWith('.') ? posix.join(posix.dirname(importer), address) : undefined
}
