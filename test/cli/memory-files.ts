import type { FileAnswer, Files } from '@/cli/index.ts'

/** Files in a table, for tests; folders exist where a file lies below them. It passes the same contract as the disk. */
export function memoryFiles(start: Readonly<Record<string, string | Uint8Array>> = {}): Files {
  const table = new Map(Object.entries(start).map(([path, content]) => [path, bytesOf(content)]))
  const isFolder = (path: string) => [...table.keys()].some((name) => name.startsWith(`${path}/`))
  const missing = (path: string) => ({ ok: false, problem: `${path} does not exist.` }) as const

  const readBytes = async (path: string): Promise<FileAnswer<Uint8Array>> => {
    const value = table.get(path)
    if (value !== undefined) return { ok: true, value }
    return isFolder(path) ? { ok: false, problem: `${path} is a folder, not a file.` } : missing(path)
  }
  return {
    readBytes,
    look: async (path) => {
      const bytes = table.get(path)?.length
      if (bytes !== undefined) return { kind: 'file', bytes }
      return { kind: isFolder(path) ? 'folder' : 'missing' }
    },
    readText: async (path) => {
      const bytes = await readBytes(path)
      if (!bytes.ok) return bytes
      try {
        return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes.value) }
      } catch {
        return { ok: false, problem: `${path} is not UTF-8 text.` }
      }
    },
    write: async (path, content) => {
      if (isFolder(path)) return { ok: false, problem: `${path} is a folder, not a file.` }
      table.set(path, bytesOf(content))
      return { ok: true, value: 'written' }
    },
    list: async (folder) => {
      if (!isFolder(folder)) return missing(folder)
      const below = [...table.keys()].filter((name) => name.startsWith(`${folder}/`)).map((name) => name.slice(folder.length + 1))
      return { ok: true, value: [...new Set(below.map((name) => name.split('/')[0] ?? ''))].sort() }
    },
  }
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}
