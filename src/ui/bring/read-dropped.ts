import type { Words } from '../words/index.ts'

/** A scenario of 10,000 injects is about 4 MB; what is larger is no scenario. */
const MOST_BYTES = 8 * 1024 * 1024

/** A dropped file that is not read at all, and why. */
export interface NotRead {
  readonly name: string
  readonly why: string
}

/** What can be read of dropped files as text, and what cannot. */
export interface DroppedTexts {
  readonly files: readonly { readonly name: string; readonly text: string }[]
  readonly notRead: readonly NotRead[]
}

/** Turns dropped or chosen files into text. Names and sizes are looked at first, so that a film is refused and never loaded. */
export async function readDropped(dropped: readonly File[], words: Words['problems']): Promise<DroppedTexts> {
  const all = await Promise.all(dropped.map((file) => readOne(file, words)))
  return {
    files: all.filter((one) => 'text' in one),
    notRead: all.filter((one) => 'why' in one),
  }
}

async function readOne(file: File, words: Words['problems']): Promise<{ name: string; text: string } | NotRead> {
  const { name } = file
  if (!/\.ya?ml$/i.test(name)) return { name, why: words.notYaml }
  if (file.size > MOST_BYTES) return { name, why: words.tooLarge(`${MOST_BYTES / 1024 / 1024} MB`) }
  const bytes = await file.arrayBuffer().catch(() => undefined)
  if (bytes === undefined) return { name, why: words.unreadable }
  try {
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { name, why: words.notText }
  }
}
