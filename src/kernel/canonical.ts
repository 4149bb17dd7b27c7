import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** Anything JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/**
 * The one way to write a value as JSON: keys sorted by code unit, no spaces, `undefined` members left out. Equal values give
 * equal bytes, which is what hashes and byte-for-byte comparison rest on.
 *
 * @param written texts of values that were written before and stand inside this one
 */
export function canonical(value: unknown, written?: Pick<WeakMap<object, string>, 'get'>): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const known = written?.get(value)
  if (known !== undefined) return known
  if (Array.isArray(value)) return `[${value.map((member) => canonical(member ?? null, written)).join(',')}]`
  // One text that grows instead of lists of pairs: every line of every log is written here.
  let members = ''
  for (const key of Object.keys(value).sort()) {
    const member = (value as Readonly<Record<string, unknown>>)[key]
    if (member === undefined) continue
    members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonical(member, written)}`
  }
  return `{${members}}`
}

/** SHA-256 of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits. */
export function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}
