import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

/**
 * Compares a whole document with the one that was looked at and kept. With UPDATE_GOLDENS=1 it is written instead, and the
 * difference is for a person to read.
 */
export function expectGolden(name: string, text: string): void {
  const file = fileURLToPath(new URL(`./golden/${name}`, import.meta.url))
  if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(file, text)
  expect(existsSync(file), `${name} is not there yet; UPDATE_GOLDENS=1 writes it`).toBe(true)
  expect(text).toBe(readFileSync(file, 'utf8'))
}
