import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { SourceFile } from './read-source.ts'

/** The top of the checkout, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Every file under a folder of the checkout, in code unit order; folders that belong to nobody are left out. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(`${root}${folder}`, { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      return entry.isDirectory() ? filesUnder(path) : [path]
    })
    .sort()
}

/** A file of the checkout with its text. */
export function readText(path: string): SourceFile {
  return { path, text: readFileSync(`${root}${path}`, 'utf8') }
}

/** Whether a file holds code the house reads. */
export function isSource(path: string): boolean {
  return /\.(ts|tsx|mjs)$/.test(path)
}
