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
  /** Playbooks that scenarios among them name. */
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
  return { ok: true, value: { asked, refused, beside: await playbooksNamedBy(asked, files) } }
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

/** Playbooks that files name and that are not among them. A name that leads nowhere is left for the reader to report. */
async function playbooksNamedBy(asked: readonly Bytes[], files: Files): Promise<readonly Bytes[]> {
  const beside = new Map<string, Bytes>()
  for (const { name, content } of asked) {
    const named = playbookIn(content)
    if (named === undefined) continue
    for (const path of /\.ya?ml$/.test(named) ? [pathBeside(name, named)] : await shippedPlaybooks(files)) {
      const found = await files.look(path)
      const isNew = !beside.has(path) && !asked.some((one) => one.name === path)
      if (!isNew || found.kind !== 'file' || refuseLargeFile(path, found.bytes) !== undefined) continue
      const bytes = await files.readBytes(path)
      if (bytes.ok && (/\.ya?ml$/.test(named) || idOf(bytes.value) === named))
        beside.set(path, { name: path, content: bytes.value })
    }
  }
  return [...beside.values()]
}

async function shippedPlaybooks(files: Files): Promise<readonly string[]> {
  const folders = await files.list(SHIPPED)
  return folders.ok ? folders.value.map((folder) => `${SHIPPED}/${folder}/playbook.yaml`) : []
}

const headOf = (content: Uint8Array): string => new TextDecoder('utf-8').decode(content.subarray(0, 20_000))
const playbookIn = (content: Uint8Array): string | undefined => /^playbook:\s*["']?([^\s"'#]+)/m.exec(headOf(content))?.[1]
const idOf = (content: Uint8Array): string | undefined => /^id:\s*["']?([^\s"'#]+)/m.exec(headOf(content))?.[1]

/** `./playbook.yaml` as seen from `folder/scenario.yaml`. */
function pathBeside(file: string, named: string): string {
  const parts = file.split('/').slice(0, -1)
  for (const part of named.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return `${named.startsWith('/') ? '/' : ''}${parts.join('/')}`
}
