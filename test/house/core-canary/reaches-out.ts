import { readFileSync } from 'node:fs'

/** What the core must not know. The house compiles this as if it were core, and wants every word of it refused. */
export const world = [typeof document, typeof process, typeof setTimeout, typeof fetch, typeof crypto, readFileSync]
