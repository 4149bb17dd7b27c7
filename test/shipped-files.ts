import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { BroughtFile } from '@/hosting/index.ts'

const folder = fileURLToPath(new URL('../scenarios/', import.meta.url))

/** The scenarios and playbooks that come with the program, as text. */
export async function shippedFiles(): Promise<readonly BroughtFile[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.yaml')).sort()
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(`${folder}${name}`, 'utf8') })))
}
