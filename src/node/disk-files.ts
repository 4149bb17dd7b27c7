import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string }

/** Files on this machine's disk: the adapter of the command line's `Files`, which says what each of these promises. */
export const diskFiles = { look, readBytes, readText, write, list }

async function look(path: string) {
  const found = await stat(path).catch(() => undefined)
  if (found?.isFile()) return { kind: 'file', bytes: found.size } as const
  return found?.isDirectory() ? ({ kind: 'folder' } as const) : ({ kind: 'missing' } as const)
}

function readBytes(path: string): Promise<Answer<Uint8Array>> {
  return answer(path, async () => new Uint8Array(await readFile(path)))
}

async function readText(path: string): Promise<Answer<string>> {
  const bytes = await readBytes(path)
  if (!bytes.ok) return bytes
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes.value) }
  } catch {
    return { ok: false, problem: `${path} is not UTF-8 text.` }
  }
}

/** Written beside its place and then moved there, so that a reader sees the old file or the new one and never half of one. */
function write(path: string, content: string | Uint8Array): Promise<Answer<'written'>> {
  return answer(path, async () => {
    await mkdir(dirname(path), { recursive: true })
    const beside = `${path}.${process.pid}.part`
    try {
      const file = await open(beside, 'w')
      try {
        await file.writeFile(content)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(beside, path)
    } catch (error) {
      await rm(beside, { force: true })
      throw error
    }
    return 'written' as const
  })
}

function list(folder: string): Promise<Answer<readonly string[]>> {
  return answer(folder, async () => (await readdir(folder)).sort())
}

async function answer<T>(path: string, ask: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await ask() }
  } catch (error) {
    return { ok: false, problem: sentence(path, error) }
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EISDIR: 'is a folder, not a file',
  ENOTDIR: 'is not inside a folder',
  EACCES: 'may not be opened by this user',
  EPERM: 'may not be changed by this user',
  ENOSPC: 'does not fit on the disk',
  EROFS: 'is on a disk that cannot be written',
}

/** Trouble the disk reports is a sentence; anything else is a bug and thrown on. */
function sentence(path: string, error: unknown): string {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error
  return `${path} ${reasons[error.code] ?? `cannot be used (${error.code})`}.`
}
