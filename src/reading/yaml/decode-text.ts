import type { Diagnostic } from '@/kernel/index.ts'
import type { Code } from '../codes.ts'
import { limits } from '../limits.ts'
import { topOf } from '../places.ts'
import { decodeUtf8 } from './decode-utf8.ts'

/**
 * The text of a file, or why it is none. Size is judged before anything is decoded. Control characters that no editor writes give
 * a binary file away, also when its bytes happen to be UTF-8.
 */
export function decodeText(content: string | Uint8Array, file: string): string | Diagnostic {
  const size = typeof content === 'string' ? content.length : content.byteLength
  const large = refuseLargeFile(file, size)
  if (large !== undefined) return large
  if (typeof content === 'string') return hasControls(content) ? binary(file) : withoutMark(content)
  if (content.includes(0)) return binary(file)
  const text = decodeUtf8(content)
  if (text === undefined) return refuse(file, 'not-utf8', 'This file is not UTF-8 text.', 'Save it as UTF-8.')
  return hasControls(text) ? binary(file) : withoutMark(text)
}

/** Why a file of this many bytes is not read at all; undefined when it may be. To be asked before a file is opened. */
export function refuseLargeFile(file: string, bytes: number): Diagnostic | undefined {
  if (bytes <= limits.bytes) return undefined
  const most = `${limits.bytes / 1024 / 1024} MB`
  return refuse(file, 'file-too-large', `This file has ${bytes} bytes; more than ${most} are not read.`)
}

function hasControls(text: string): boolean {
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n)
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) return true
  }
  return false
}

/** Some editors begin a file with a byte order mark. */
const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text)

const binary = (file: string): Diagnostic => refuse(file, 'binary-file', 'This file is not text: it holds control characters.')

function refuse(file: string, code: Code, message: string, suggestion?: string): Diagnostic {
  return { code, severity: 'error', message, at: topOf(file), ...(suggestion !== undefined && { suggestion }) }
}
