import { createRequire } from 'node:module'

/** The part of an SQLite connection that is used here; `node:sqlite` and its forerunner both have it. */
export interface Database {
  exec(sql: string): void
  prepare(sql: string): Statement
  close(): void
}

/** One prepared statement; placeholders are plain `?`. */
export interface Statement {
  run(...values: readonly (string | number)[]): { readonly changes: number | bigint }
  get(...values: readonly (string | number)[]): unknown
  all(...values: readonly (string | number)[]): readonly unknown[]
}

type Constructor = new (file: string) => Database

const require = createRequire(import.meta.url)

/** Opens a database: with Node's own SQLite where there is one (22.13 and later), else with the package that does the same. */
export function openDatabase(file: string): Database {
  const { DatabaseSync } = fromNode() ?? (require('@photostructure/sqlite') as { readonly DatabaseSync: Constructor })
  return new DatabaseSync(file)
}

function fromNode(): { readonly DatabaseSync: Constructor } | undefined {
  try {
    return require('node:sqlite') as { readonly DatabaseSync: Constructor }
  } catch {
    return undefined
  }
}
