import { createHash, randomBytes, randomInt } from 'node:crypto'
import type { MemberId } from '@/hosting/index.ts'
import type { Seed } from '@/kernel/index.ts'

/** Letters and digits nobody mistakes for one another: no 0 and O, no 1, I and L, no U. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Six of thirty: 7.3 times 10^8 codes. A code opens a lobby, not a seat. */
const CODE_LENGTH = 6

/** A fresh joining code. */
export function newCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}

/** A code as somebody typed it: small letters, spaces and dashes do not matter. Undefined when it can be none. */
export function readCode(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > 20) return undefined
  const code = text.toUpperCase().replace(/[\s-]/g, '')
  return code.length === CODE_LENGTH && [...code].every((letter) => ALPHABET.includes(letter)) ? code : undefined
}

/** A fresh token of 128 bits: whoever has it is the person it was made for. */
export function newToken(): string {
  return randomBytes(16).toString('base64url')
}

/** What is kept of a token, so that the database gives nobody a way in. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** A fresh member. */
export function newMemberId(): MemberId {
  return randomBytes(8).toString('hex') as MemberId
}

/** A fresh seed nobody can guess. */
export function newSeed(): Seed {
  return randomBytes(8).toString('hex') as Seed
}
