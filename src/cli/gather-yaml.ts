import { pathBeside } from '@/hosting/index.ts'
import type { Diagnostic } from '@/kernel/index.ts'
import { refuseLargeFile } from '@/reading/index.ts'
import type { FileAnswer, Files } from './files.ts'

/** A file's name and its bytes. */
interface Bytes {
  readonly name: string
  readonly content: Uint8Array
}

/** The files somebody asked about, and those they cannot be judged without. */
export interface Gathered {
  readonly asked: readonly Bytes[]
  /** Files asked about that are too large to be opened. */
  readonly refused: readonly Diagnostic[]
  /** Playbooks and scenarios that files among them name, and those that these name. */
  readonly beside: readonly Bytes[]
}

/** Where shipped playbooks lie, as seen from the checkout. */
const SHIPPED = 'scenarios'

/** Opens files, and all YAML files of folders and the folders in them, together with the playbooks they name by path or by id. */
export async function gatherYaml(paths: readonly string[], files: Files): Promise<FileAnswer<Gathered>> {
  const names: string[] = []
  for (const path of paths) {
    const found = await files.look(path)
    if (found.kind === 'missing') return { ok: false, problem: `${path} does not exist.` }
    const inside = found.kind === 'folder' ? await yamlFilesIn(path, files) : [path]
    if (inside.length === 0) return { ok: false, problem: `There is no YAML file in ${path}.` }
    names.push(...inside)
  }
  const asked: Bytes[] = []
  const refused: Diagnostic[] = []
  for (const name of new Set(names)) {
    const found = await files.look(name)
    const large = found.kind === 'file' ? refuseLargeFile(name, found.bytes) : undefined
    if (large !== undefined) refused.push(large)
    else {
      const content = await files.readBytes(name)
      if (!content.ok) return content
      asked.push({ name, content: content.value })
    }
  }
  return { ok: true, value: { asked, refused, beside: await namedBy(asked, files) } }
}

/** The YAML files in a folder and in the folders below it, hidden ones left out. */
async function yamlFilesIn(folder: string, files: Files): Promise<readonly string[]> {
  const names = await files.list(folder)
  const stem = folder.replace(/\/+$/, '')
  const found: string[] = []
  for (const name of names.ok ? names.value : []) {
    const path = `${stem}/${name}`
    if (/\.ya?ml$/.test(name)) found.push(path)
    else if (!name.startsWith('.') && (await files.look(path)).kind === 'folder') found.push(...(await yamlFilesIn(path, files)))
  }
  return found
}

/**
 * Files that files name and that are not among them, and the files that these name. A name that leads nowhere is left for the
 * reader to report.
 */
async function namedBy(asked: readonly Bytes[], files: Files): Promise<readonly Bytes[]> {
  const known = new Set(asked.map(({ name }) => name))
  const beside: Bytes[] = []
  const open = async (path: string): Promise<Bytes | undefined> => {
    const found = known.has(path) ? undefined : await files.look(path)
    if (found?.kind !== 'file' || refuseLargeFile(path, found.bytes) !== undefined) return undefined
    const bytes = await files.readBytes(path)
    return bytes.ok ? { name: path, content: bytes.value } : undefined
  }
  const take = (file: Bytes): void => {
    known.add(file.name)
    beside.push(file)
    waiting.push(file)
  }
  const waiting = [...asked]
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    for (const path of pathsNamedIn(file)) {
      const found = await open(path)
      if (found !== undefined) take(found)
    }
    const id = playbookIn(file.content)
    if (id === undefined || IS_PATH.test(id)) continue
    for (const path of await shippedPlaybooks(files)) {
      const found = await open(path)
      if (found !== undefined && idOf(found.content) === id) take(found)
    }
  }
  return beside
}

const IS_PATH = /\.ya?ml$/

/** Paths of the playbook, of what it builds on, and of the acts it plays. */
function pathsNamedIn({ name, content }: Bytes): readonly string[] {
  const head = headOf(content)
  const acts = /^acts:([^\n]*(?:\n[ \t]*-[^\n]*)*)/m.exec(head)?.[1] ?? ''
  const named = [
    playbookIn(content),
    /^builds_on:\s*["']?([^\s"'#]+)/m.exec(head)?.[1],
    ...(acts.match(/[^\s"'[\],]+\.ya?ml/g) ?? []),
  ]
  return named.flatMap((path) => (path !== undefined && IS_PATH.test(path) ? [pathBeside(name, path)] : []))
}

async function shippedPlaybooks(files: Files): Promise<readonly string[]> {
  const folders = await files.list(SHIPPED)
  return folders.ok ? folders.value.map((folder) => `${SHIPPED}/${folder}/playbook.yaml`) : []
}

const headOf = (content: Uint8Array): string => new TextDecoder('utf-8').decode(content.subarray(0, 20_000))
const playbookIn = (content: Uint8Array): string | undefined => /^playbook:\s*["']?([^\s"'#]+)/m.exec(headOf(content))?.[1]
const idOf = (content: Uint8Array): string | undefined => /^id:\s*["']?([^\s"'#]+)/m.exec(headOf(content))?.[1]
