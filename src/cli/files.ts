/** The answer to a request for a file: what was asked for, or one sentence on why not. Never an exception. */
export type FileAnswer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string }

/** What stands at a path. `bytes` is known before anything is read, so that a file too big to be meant can be refused. */
export type Found = { readonly kind: 'file'; readonly bytes: number } | { readonly kind: 'folder' } | { readonly kind: 'missing' }

/**
 * How a verb reaches files. Verbs know only this; the wing knows a disk, tests know a table in memory. Paths are as the user
 * wrote them, relative ones from where the user stands, parts joined by `/`. Every adapter passes `test/cli/files-contract.ts`.
 */
export interface Files {
  /** What stands at `path`, without reading it. A path that cannot be looked at counts as missing. */
  look(path: string): Promise<Found>

  /** The whole file as it is. */
  readBytes(path: string): Promise<FileAnswer<Uint8Array>>

  /** The whole file as UTF-8 text, a leading byte order mark left out. Bytes that are not UTF-8 are a problem, never replaced. */
  readText(path: string): Promise<FileAnswer<string>>

  /** Writes the whole file, all or nothing, making folders on the way and replacing what was there. */
  write(path: string, content: string | Uint8Array): Promise<FileAnswer<'written'>>

  /** The names in a folder, files and folders, in code unit order. */
  list(folder: string): Promise<FileAnswer<readonly string[]>>
}
