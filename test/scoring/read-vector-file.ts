import { readFileSync } from 'node:fs'

/** The text of one of the shared data files. */
export const vectorFile = (name: string): string => readFileSync(new URL(`../vectors/${name}`, import.meta.url), 'utf8')

/** One of the shared data files as plain data. */
export const vectorData = (name: string) => JSON.parse(vectorFile(name))
